import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rebuildTex } from '../../plugins/restore/rebuild-tex/index.ts';
import { isValidTex } from '../../src/library/text/math-text.ts';
import { stripTex } from '../../src/library/tex/strip-tex.ts';

const raw = String.raw;

describe.each([
  [
    'a command gets its backslash back',
    [
      ['epsilon', raw`\epsilon`],
      ['R^{n} rtimes G', raw`\mathbb{R}^{n} \rtimes G`],
      ['{cal L}_N = sum_{i=1}^N f({bf x}_i)', raw`{\cal L}_N = \sum_{i=1}^N f({\bf x}_i)`],
      ['O(1/epsilon^2)', raw`O(1/\epsilon^2)`],
      ['sqrt T', raw`\sqrt T`],
      ['hat x', raw`\hat x`],
      ['mathbb R^n', raw`\mathbb R^n`],
      ['sqrt[3]{2}', raw`\sqrt[3]{2}`],
      ['10%', raw`10\%`],
      ['a & b', raw`a \& b`],
      ['|theta|_2', raw`\|\theta\|_2`],
      ['t!in!S', raw`t\!\in\!S`],
      ['left(1{n}right)', raw`\left(\frac{1}{n}\right)`],
    ],
  ],
  [
    'a command glued to its neighbours is cut out',
    [
      ['nlog n', raw`n\log n`],
      ['mgeq1', raw`m\geq1`],
      ['ngeq 1', raw`n\geq 1`],
      ['kldots', raw`k\ldots`],
      ['D{to}infty', raw`D{\to}\infty`],
      ['kin [K]', raw`k\in [K]`],
      ['pin(0,1]', raw`p\in(0,1]`],
      ['{q_ell}_{ellinN}', raw`\{q_\ell\}_{\ell\in\mathbb{N}}`],
      ['sum_{sin S}', raw`\sum_{s\in S}`],
      ['Oleft(nright)', raw`O\left(n\right)`],
      ['loglogρ', raw`\log\logρ`],
      ['CinR^{rtimes t}', raw`C\in\mathbb{R}^{r\times t}`],
    ],
  ],
  [
    'a letter that would join the command before it is kept apart',
    [
      ['mum', raw`\mu\mathrm{m}`],
      ['logn', raw`\log\mathit{n}`],
      ['log{n}', raw`\log\mathrm{}{n}`],
      ['rhoSIM', raw`\rho\mathrm{SIM}`],
    ],
  ],
  [
    'a name stays a name',
    [
      ['N_{in}', raw`N_{\mathrm{in}}`],
      ['O_{tok}', raw`O_{\mathrm{tok}}`],
      ['Sch_{impl}', raw`Sch_{\text{impl}}`],
      ['U_{wind}', raw`U_{\text{wind}}`],
      ['x_max', raw`x_\text{max}`],
      ['x_{max}', raw`x_{\max}`],
      ['what', raw`\text{what}`],
      ['Xiny', raw`\text{Xiny}`],
      ['O(ne^2)', 'O(ne^2)'],
      ['r^mp^n', 'r^mp^n'],
      ['kWL', raw`k\mathrm{WL}`],
      ['SE(3)', raw`\mathrm{SE}(3)`],
      ['softmax', raw`\mathrm{softmax}`],
      ['u^{top} v', raw`u^{\top} v`],
    ],
  ],
  [
    'words keep their spaces',
    [['x if y > 0 for all x in X', raw`x\text{ if }y > 0\text{ for all }x \in X`]],
  ],
  [
    'braces are written where they are a set, and hold together elsewhere',
    [
      ['{1,...,n}', raw`\{1,...,n\}`],
      ['{x : f(x) > 0}', raw`\{x : f(x) > 0\}`],
      ['{X_i}_{i=1}^N', raw`\{X_i\}_{i=1}^N`],
      ['max{a, b}', raw`\max\{a, b\}`],
      ['qin{9,10}', raw`q\in\{9,10\}`],
      ['{pm 1}^n', raw`\{\pm 1\}^n`],
      ['64{times}64', raw`64{\times}64`],
      ['N{+}D', 'N{+}D'],
      ['1{,}000', '1{,}000'],
      ['{n^2}/{k}', '{n^2}/{k}'],
      ['Bench+}', raw`\text{Bench}+\}`],
    ],
  ],
  [
    'TeX that KaTeX would reject is mended',
    [
      ['a^b^c', raw`a\mathrm{}^b\mathrm{}^c`],
      ["x^2'", raw`x\mathrm{}^2\mathrm{}'`],
      ['a_', raw`a\mathrm{}_\mathrm{}`],
      ['left( x', raw`\text{left}( x`],
    ],
  ],
])('%s', (_, cases) => {
  test.each(cases)('%s', (source, tex) => {
    expect(rebuildTex(source)?.tex).toBe(tex);
    expect(stripTex(`$${tex}$`)).toBe(source);
  });
});

describe('what nothing shows is said to be assumed', () => {
  test.each([
    ['1{2}', raw`\frac{1}{2}`, [raw`\frac`]],
    ['n{2}', raw`\binom{n}{2}`, [raw`\binom`]],
    ['T^1{4}', raw`T^\frac{1}{4}`, [raw`\frac`]],
    ['n^{2p{p-1}}', raw`n^{\frac{2p}{p-1}}`, [raw`\frac`]],
    ['4^k/sqrt{k}{q}', raw`\frac{4^k/\sqrt{k}}{q}`, [raw`\frac`]],
    ['frac{2d{d+1}}', raw`\sqrt{\frac{2d}{d+1}}`, [raw`\sqrt`]],
    ['frac{2 log frac{1{d}}{n}}', raw`\sqrt{\frac{2 \log \frac{1}{d}}{n}}`, [raw`\sqrt`]],
    ['log frac{1{d}}{n^2}', raw`\frac{\log \frac{1}{d}}{n^2}`, [raw`\frac`]],
    ['tau_{mathrm{unif}}{n}', raw`\frac{\tau_{\mathrm{unif}}}{n}`, [raw`\frac`]],
    ['lceiln{d+1}rceil', raw`\lceil\frac{n}{d+1}\rceil`, [raw`\frac`]],
    ['mathcal{O}(T)', raw`\tilde{\mathcal{O}}(T)`, [raw`\tilde`]],
    ['x in R^d', raw`x \in \mathbb{R}^d`, [raw`\mathbb`]],
    ['R^3 {times} S^2', raw`\mathbb{R}^3 {\times} S^2`, [raw`\mathbb`]],
    ['N(0, 1)', raw`\mathcal{N}(0, 1)`, [raw`\mathcal`]],
    ['|x|_2', raw`\|x\|_2`, [raw`\|`]],
  ])('%s', (source, tex, assumes) => {
    expect(rebuildTex(source)).toEqual({ tex, assumes });
  });

  test.each(['R^2', 'O(n)', 'F_1', 'E[X]', '|x|', 'n!'])('%s assumes nothing', (source) => {
    expect(rebuildTex(source)).toEqual({ tex: source, assumes: [] });
  });
});

test('a wrapper that would not vanish is not added', () => {
  expect(rebuildTex('k^2log{n}{m}')).toEqual({ tex: raw`k^2\log\mathrm{}{n}{m}`, assumes: [] });
});

test('an operator takes what touches the formula for its other side', () => {
  expect(rebuildTex('ngeq 1')?.tex).toBe(raw`n\geq 1`);
  expect(rebuildTex('ngeq 1', { before: 'for a', after: ', so' })?.tex).toBe(raw`\ngeq 1`);
  expect(rebuildTex('ngeq 1', { before: 'for ', after: ', so' })?.tex).toBe(raw`n\geq 1`);
});

test.each([
  ['a dollar', 'x$y'],
  ['a backslash', raw`\alpha`],
  ['a control character', 'x\u0001'],
  ['2,001 characters', 'x'.repeat(2001)],
])('%s has no TeX', (_, source) => {
  expect(rebuildTex(source)).toBeUndefined();
});

/** Pieces that are awkward beside each other: glued commands, lone braces and marks, signs that TeX reserves. */
const pieces = fc.constantFrom(
  ...['{', '}', '{', '}', '^', '_', ' ', '\n', '%', '#', '&', '~', '!', ',', '|', "'", '"', '`'],
  ...['(', ')', '[', ']', '@', '=', '<', '+', '/', '1', '2', 'a', 'R', 'N', 'α', '×', 'é', '😀'],
  ...['frac', 'binom', 'sqrt', 'log', 'in', 'left', 'right', 'big', 'mathcal', 'text', 'hat', 'bf'],
  ...['cal', 'times', 'not', 'sum', 'limits', 'mu', 'max', 'to', 'if', 'where', 'pmod', 'alpha'],
);
const sources = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[$\\]/.test(text)),
);

describe('whatever the source', () => {
  test('the TeX strips to it, to the letter, and KaTeX sets it', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const rebuilt = rebuildTex(source);
        if (rebuilt === undefined) return;
        expect(stripTex(`$${rebuilt.tex}$`)).toBe(source);
        expect(isValidTex(rebuilt.tex)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('there is TeX, unless a character in it is none', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        expect(rebuildTex(parts.join(''))).toBeDefined();
      }),
      { numRuns: 5000 },
    );
  });

  test('it is the same each time', () => {
    fc.assert(
      fc.property(sources, (source) => {
        expect(rebuildTex(source)).toEqual(rebuildTex(source));
      }),
    );
  });
});

test.each([
  ['braces', '{'.repeat(2000)],
  ['nested braces', '{'.repeat(1000) + '}'.repeat(1000)],
  ['fractions in fractions', '1{'.repeat(666) + '}'.repeat(666)],
  ['fractions in a row', 'frac{a{b}}'.repeat(200)],
  ['scripts', '_{'.repeat(1000)],
  ['bars', '|_'.repeat(1000)],
  ['brackets', '('.repeat(1000) + 'a{b}'.repeat(250)],
  ['glued commands', 'alpha'.repeat(400)],
  ['words', 'if x '.repeat(400)],
  ['100 KB', 'n{2}'.repeat(25_000)],
])('a hostile source of %s does not hold it up', (_, source) => {
  const start = performance.now();
  rebuildTex(source);
  expect(performance.now() - start).toBeLessThan(1000);
});
