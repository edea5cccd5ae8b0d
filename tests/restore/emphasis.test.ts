import { expect, test } from 'vitest';
import restoreEmphasis, { findTexWrappers } from '../../plugins/restore/emphasis.ts';
import { findTagWrappers } from '../../plugins/restore/tag-wrappers.ts';
import { wrapSpans } from '../../plugins/rich-texts.ts';
import { toParagraphs } from '../../plugins/write/rich-text-to-mdast.ts';
import { toMdx } from '../../plugins/write/to-mdx.ts';
import type { Span } from '../../src/library/text/rich-text.ts';
import { plain } from '../support/digests.ts';
import { piecesOf } from '../support/title-digest.ts';

/** The Markdown of a text with its emphasis. */
function markdown(source: string, spans: Span[] = []): string {
  const text = wrapSpans(plain(source, spans), [
    ...findTexWrappers(source),
    ...findTagWrappers(source),
  ]);
  return toMdx({}, toParagraphs(text))
    .replace(/^---\n[^]*?---\n\n/, '')
    .trimEnd();
}

test.each([
  [String.raw`of {\em leakage} and {\bf bias}`, 'of *leakage* and **bias**'],
  [String.raw`{\tt torch.matmul} by {\sc Turbo}`, '`torch.matmul` by Turbo'],
  [String.raw`the \textbf{Straggler \emph{Effect}}.`, 'the **Straggler _Effect_**.'],
  [String.raw`we propose mu, a textbf{mu}lti and \textit{x}`, 'we propose mu, a **mu**lti and *x*'],
  ['four skills: orange{Reasoning}, teal{Tool-use}', 'four skills: Reasoning, Tool-use'],
  ['meaning <i>resolution</i>, <b>not <em>this</em></b>', 'meaning *resolution*, **not _this_**'],
  ['<a href="https://a.org/x">this https URL</a>', '[this https URL](https://a.org/x)'],
  [String.raw`{\em 100% of a_b & <x> {y}}`, String.raw`*100% of a_b & \<x> \{y}*`],
])('%s is written %s', (received, written) => {
  expect(markdown(received)).toBe(written);
});

test('emphasis takes in the formulas and links that lie in it', () => {
  const source = String.raw`the {\em rate O(n) of https://a.org} here`;
  const at = (piece: string) => source.indexOf(piece);
  const spans: Span[] = [
    { start: at('O(n)'), end: at('O(n)') + 4, tex: 'O(n)', kind: 'math', confidence: 0.9 },
    {
      start: at('https'),
      end: at('}'),
      tex: String.raw`\url{https://a.org}`,
      kind: 'link',
      confidence: 1,
    },
  ];
  expect(markdown(source, spans)).toBe('the *rate $O(n)$ of [https://a.org](https://a.org)* here');
});

test('emphasis that would cut a formula in two is left out, and what lies in it stays', () => {
  const source = String.raw`{\em k x y} z`;
  const spans: Span[] = [
    { start: 5, end: 6, tex: 'k', kind: 'math', confidence: 1 },
    { start: 7, end: 13, tex: 'xyz', kind: 'math', confidence: 1 },
  ];
  expect(wrapSpans(plain(source, spans), findTexWrappers(source)).spans).toEqual(spans);
});

test.each([
  ['unbalanced', String.raw`{\em x and \textbf{y`],
  ['in a formula', 'N_{textbf{max}}'],
  ['a template', 'fill {label} and \\{\\em x\\}'],
  ['no colour', 'scored{x} and bored{y}'],
  ['half a pair of tags', 'a <b> c and </i> d'],
])('%s stays', (_, text) => {
  expect([...findTexWrappers(text), ...findTagWrappers(text)]).toEqual([]);
});

test('groups in groups without end are read in time and lose nothing', () => {
  const text = String.raw`{\em `.repeat(20_000) + '}'.repeat(20_000);
  const pieces = piecesOf(text, () => restoreEmphasis({ threshold: 0 }));
  expect(pieces.map((piece) => piece.value).join('') === text).toBe(true);
});
