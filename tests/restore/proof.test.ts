import { expect, test } from 'vitest';
import { createPaperRestorer } from '../../plugins/restore/index.ts';
import { collectOriginals, originalsIn, provenText } from '../../src/library/tex/originals.ts';
import { keepsTex } from '../../src/library/tex/keeps-tex.ts';
import type { RichText } from '../../src/library/text/rich-text.ts';
import { digest, record } from '../support/digests.ts';

const raw = String.raw;

const TITLE = raw`Counting Sheep in $\mathbb{R}^n$`;
const FIRST = raw`We count sheep over $\mathcal{O}(\sqrt{T})$ days. It takes time.`;
const SECOND = raw`We then count $x_1$ of them with \emph{care}. It works.`;

const STRIPPED = record(
  'Counting Sheep in R^n',
  'We count sheep over O(T) days. It takes time.\n\nWe then count x_1 of them with care. It works.',
);

/** A record with what was given back, with originals known. */
function recordOf(record: typeof STRIPPED, originals: readonly string[]) {
  return createPaperRestorer({ originals: collectOriginals(originals) })(record);
}

const texOf = ({ spans }: RichText) => spans.map(({ tex }) => tex);

const ALL = [raw`\mathcal{O}(\sqrt{T})`, 'x_1', raw`\emph{care}`];

test.each([
  ['whole', [`${FIRST}\n\n${SECOND}`]],
  ['whole, without its paragraphs', [`${FIRST}\n${SECOND}`]],
  ['by paragraphs', [SECOND, FIRST]],
])('an abstract is proven %s, and settled', (_, originals) => {
  const { abstract } = recordOf(STRIPPED, [TITLE, ...originals]);
  expect(texOf(abstract)).toEqual(ALL);
  expect(abstract.settledBy).toBe('authors');
  for (const { start, end } of abstract.spans) {
    expect(abstract.source.slice(start, end)).toMatch(/^(?:O\(T\)|x_1|care)$/);
  }
});

test('a title is proven by itself', () => {
  const { title, abstract } = recordOf(STRIPPED, [TITLE]);
  expect(texOf(title)).toEqual([raw`\mathbb{R}^n`]);
  expect(title.settledBy).toBe('authors');
  expect(abstract.settledBy).toBeUndefined();
});

test('a paragraph that no original proves is not settled, nor is its abstract', () => {
  const { abstract } = recordOf(STRIPPED, [SECOND]);
  expect(texOf(abstract)).toEqual(expect.arrayContaining(['x_1', raw`\emph{care}`]));
  expect(texOf(abstract)).not.toContain(raw`\mathcal{O}(\sqrt{T})`);
  expect(abstract.settledBy).toBeUndefined();
});

test('an original of another version proves nothing', () => {
  const { abstract } = recordOf(STRIPPED, [`${FIRST} ${SECOND}`.replace('days', 'weeks')]);
  expect(abstract.settledBy).toBeUndefined();
});

test('digests give the originals that still have their TeX, and those only', () => {
  const own = record(TITLE, `${FIRST}\n\n${SECOND}`);
  const found = originalsIn([digest('a.txt', [STRIPPED]), digest('b.bib', [own])]);
  expect([...found.values()]).toEqual([TITLE, `${FIRST}\n\n${SECOND}`, FIRST, SECOND]);
});

test('what a sidecar gives comes before what digests have', () => {
  const tex = { title: raw`Counting Sheep in $R^n$` };
  const sidecar = { papers: [{ title: STRIPPED.title, tex }] };
  const found = originalsIn([
    digest('a.bib', [record(TITLE, '')]),
    digest('b.txt', [STRIPPED], sidecar),
  ]);
  expect([...found.values()]).toEqual([tex.title]);
});

test('nothing is guessed in texts that are as their authors wrote them', () => {
  const bare = record('In R^n', 'We count n sheep over O(T) days with p_i.');
  const original = { title: true, abstract: true };
  const { title, abstract } = createPaperRestorer()({ ...bare, original });
  expect([title, abstract]).toMatchObject([
    { spans: [], settledBy: 'authors' },
    { spans: [], settledBy: 'authors' },
  ]);
  expect(texOf(createPaperRestorer()(bare).abstract)).not.toEqual([]);
});

test.each([
  ['an archive', 'arxiv-atom', 'We count.', true],
  ['a file with a formula', 'json-lines', 'We count $x_1$.', true],
  ['a file without any', 'json-lines', 'We count x_1.', false],
  ['a file with prices', 'csv', 'It costs $5 here and $10 there.', false],
  ['a pasted page', 'papers-page', 'We count $x_1$.', false],
])('%s keeps TeX, or not', (_, format, abstract, expected) => {
  expect(keepsTex(digest('a', [record('Sheep', abstract)], undefined, format))).toBe(expected);
});

test('a text with formulas between dollars is its own original', () => {
  const originals = collectOriginals([FIRST]);
  expect(provenText(FIRST, originals)?.settledBy).toBe('authors');
});

test.each([raw`with 50\% of \textbf{C}ore`, 'it costs $5 here and $10 there'])(
  '%s may have lost its formulas and is not its own original',
  (text) => {
    expect(provenText(text, collectOriginals([text]))).toBeUndefined();
  },
);

test('of two originals with one shown form, the first is kept', () => {
  const originals = collectOriginals([raw`in $\mathbb{R}$`, 'in $R$']);
  expect(texOf(provenText('in R', originals)!)).toEqual([raw`\mathbb{R}`]);
});
