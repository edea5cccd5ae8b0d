import { expect, test } from 'vitest';
import type { Digest } from '../../plugins/digest-tree.ts';
import { digestProcessor } from '../../plugins/index.ts';
import { originalsInDigest } from '../../plugins/restore/proof.ts';
import { collectOriginals, provenText } from '../../src/library/tex/originals.ts';
import type { RichText } from '../../src/library/text/rich-text.ts';

const raw = String.raw;

const TITLE = raw`Counting Sheep in $\mathbb{R}^n$`;
const FIRST = raw`We count sheep over $\mathcal{O}(\sqrt{T})$ days. It takes time.`;
const SECOND = raw`We then count $x_1$ of them with \emph{care}. It works.`;

const STRIPPED = `Counting Sheep in R^n

We count sheep over O(T) days. It takes time.

We then count x_1 of them with care. It works.
`;

function parse(digest: string): Digest {
  return digestProcessor().parse(digest) as Digest;
}

/** The only record of a digest, with originals known. */
function recordOf(digest: string, originals: readonly string[]) {
  const processor = digestProcessor({ originals: collectOriginals(originals) });
  const [record] = processor.processSync(digest).result.records;
  return record!;
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

test('a digest gives the originals that still have their TeX, and those only', () => {
  expect(originalsInDigest(parse(STRIPPED))).toEqual([]);
  expect(originalsInDigest(parse(`${TITLE}\n\n${FIRST}\n\n${SECOND}\n`))).toEqual([
    TITLE,
    `${FIRST} ${SECOND}`,
    FIRST,
    SECOND,
  ]);
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
