import { expect, test } from 'vitest';
import {
  answers,
  cleanQuery,
  excerptPieces,
  markWords,
  type Piece,
  wordsOf,
} from '../../src/client/search/words.ts';

/** Pieces in one line, the marked ones in brackets. */
function shown(pieces: readonly Piece[]): string {
  return pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

test.each([
  ['PFGM++', 'PFGM'],
  ['  two \n words ', 'two words'],
  ['“neural collapse”', '"neural collapse"'],
  ['<script>alert(1)</script>', 'script alert(1) /script'],
  ['""', ''],
  ['+ – ?', ''],
  ['x'.repeat(5000), 'x'.repeat(200)],
])('the index is asked for %j as %j', (text, query) => {
  expect(cleanQuery(text)).toBe(query);
});

test('words are compared without accents, case and punctuation', () => {
  expect(wordsOf('"Müller, E(3)-equivariant" –')).toEqual(['muller', 'e3equivariant']);
});

test.each([
  ['weisfeilerleman', 'weisfeiler', true],
  ['we', 'weisfeler', false],
  ['policy', 'policies', true],
  ['z', 'zebra', false],
  ['graphs', 'gr', true],
])('%s answers %s: %s', (found, asked, expected) => {
  expect(answers(found, asked, 0.5)).toBe(expected);
});

test('words are marked where they answer, without the punctuation at them', () => {
  const title = 'Split Invariant-Equivariant (equivariant!) Networks';
  expect(shown(markWords(title, ['equivariance']))).toBe(
    'Split [Invariant-Equivariant] ([equivariant]!) Networks',
  );
});

test('an excerpt is text: what looks like HTML in it stays visible', () => {
  const excerpt = 'if a &lt; b, <mark>&lt;script&gt;</mark> &amp; <mark>graphs.</mark>';
  expect(shown(excerptPieces(excerpt))).toBe('if a < b, <[script]> &amp; [graphs].');
});
