import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTexCommands } from '../../plugins/restore/tex-commands.ts';
import { shownWith } from '../support/shown.ts';

test.each([
  [
    String.raw`95\% of R\&D in \#1, snake\_case and \{label\}`,
    '95% of R&D in #1, snake_case and {label}',
  ],
  [
    String.raw`Schr\"odinger, Fr{\'e}chet, H\"{o}lder, na\"{\i}ve, espa\~nol`,
    'Schrödinger, Fréchet, Hölder, naïve, español',
  ],
  [String.raw`\'Eclair and Szeg\H o, Fran\c cois`, 'Éclair and Szegő, François'],
  [String.raw`Bj{\o}ntegaard, Stra\ss e, {\AA}ngstr\"om`, 'Bjøntegaard, Straße, Ångström'],
  [
    String.raw`baselines (\eg, GPT-4), \ie those of Smith \etal. in 2024`,
    'baselines (e.g., GPT-4), i.e. those of Smith et al. in 2024',
  ],
  [String.raw`a 360{\deg} view of 5 {\mu}m, 64.0 \pm 25`, 'a 360° view of 5 μm, 64.0 ± 25'],
  [String.raw`retains \textgreater 96\%, data\textemdash are`, 'retains >96%, data—are'],
  [String.raw`step 3.4 vs.\ 3.2 at 19.63\,FPS`, 'step 3.4 vs. 3.2 at 19.63\u2009FPS'],
  [String.raw`costs (\150K), \$20 or \0.05 per task`, 'costs ($150K), $20 or $0.05 per task'],
  [String.raw`an object\'s potential`, "an object's potential"],
  [String.raw`Pass\^{}k with an \(\ell_1\)-norm`, String.raw`Pass^k with an \(ℓ₁\)-norm`],
])('%s reads %s', (received, shown) => {
  expect(shownWith(findTexCommands, received)).toBe(shown);
});

test.each([
  ["an author's own command", String.raw`We propose \method, and \ours{} beats {\name}.`],
  ['a file of Windows', String.raw`C:\temp and C:\data`],
  ['an escaped quotation', String.raw`he said \"open source\" and \'all\'`],
  ['a sign that TeX would drop', String.raw`mAP\@1.0 of zero\-shot models`],
  ['the bracket of a formula', String.raw`\(unbalanced`],
  ['a command in an address', String.raw`https://a.org/x\_y`],
])('%s stays', (_, text) => {
  expect(findTexCommands(text)).toEqual([]);
});

test('whatever a text holds, what is found is in order and apart', () => {
  const piece = fc.constantFrom(
    ...String.raw`\ { } ' " ~ ^ c o i ss deg eg pm % $ 1 _ a`.split(' '),
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      shownWith(findTexCommands, pieces.join(''));
    }),
  );
});
