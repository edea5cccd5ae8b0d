import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/library/data-error.ts';
import { mergeDigests } from '../../src/library/merge/index.ts';
import { correctPapers } from '../../src/library/overrides/correct-papers.ts';
import { correctTexts, type PaperTexts } from '../../src/library/overrides/correct-texts.ts';
import { parseOverrides } from '../../src/library/overrides/overrides.ts';
import { NO_PERMALINKS } from '../../src/library/permalinks/permalinks.ts';
import { toSlug } from '../../src/library/slug.ts';
import type { RichText } from '../../src/library/text/rich-text.ts';
import { digest, plain, record } from '../support/digests.ts';

const raw = String.raw;

const ABSTRACT = 'We give N_{in} sheep to N_{in} dogs in O(T) days, see https://a.org/b.';
const SHEEP: PaperTexts = {
  title: plain('Sheep of R^n'),
  abstract: plain(ABSTRACT, [
    { start: 8, end: 14, tex: 'N_{in}', kind: 'math', confidence: 0.9 },
    { start: 24, end: 30, tex: 'N_{in}', kind: 'math', confidence: 0.9 },
    { start: 39, end: 43, tex: 'O(T)', kind: 'math', confidence: 0.9 },
  ]),
};
const KNOWN = { title: 'Sheep of R^n', arxiv: '2110.03336' };
const GOATS = { title: 'Goats', doi: '10.1000/Goats' };

/** The texts of the papers after overrides, given as their parsed YAML. */
function apply(papers: object): PaperTexts[] {
  const merged = mergeDigests([
    digest('a.txt', [record('Sheep of R^n', ABSTRACT), record('Goats')], {
      papers: [KNOWN, GOATS],
    }),
  ]).papers;
  const slugs = merged.map(({ title }) => toSlug(title));
  const overrides = parseOverrides({ papers }, 'overrides.yaml');
  return correctPapers(merged, slugs, overrides, NO_PERMALINKS).papers.map(
    ({ paper, correction }) => {
      const own = paper.title === 'Goats' ? plainTexts('Goats') : SHEEP;
      return correction ? correctTexts(own, correction, 'overrides.yaml') : own;
    },
  );
}

function plainTexts(title: string): PaperTexts {
  return { title: plain(title), abstract: plain(`About ${title}.`) };
}

function correct(override: object): PaperTexts {
  return apply({ 'sheep-of-rn': override })[0]!;
}

/** What overrides are refused with: where and why. */
function refusal(papers: object): [path: readonly (string | number)[], message: string] {
  try {
    apply(papers);
  } catch (error) {
    if (error instanceof DataError) return [error.place.path ?? [], error.message];
    throw error;
  }
  throw new Error('they were not refused');
}

const pieces = ({ source, spans }: RichText) =>
  spans.map(({ start, end, tex, kind }) => [source.slice(start, end), kind, tex]);

describe('a piece', () => {
  const O = ['O(T)', 'math', 'O(T)'];
  const N = ['N_{in}', 'math', 'N_{in}'];

  test.each([
    [
      'is corrected wherever it stands',
      { text: 'N_{in}', tex: raw`$N_{\mathrm{in}}$` },
      [['N_{in}', 'math', raw`N_{\mathrm{in}}`], ['N_{in}', 'math', raw`N_{\mathrm{in}}`], O],
    ],
    [
      'may hold several formulas and words',
      { text: 'N_{in} dogs in O(T)', tex: raw`$N_{in}$ \emph{dogs} in $\tilde{O}(\sqrt{T})$` },
      [
        N,
        ['N_{in}', 'math', 'N_{in}'],
        ['dogs', 'emphasis', raw`\emph{dogs}`],
        ['O(T)', 'math', raw`\tilde{O}(\sqrt{T})`],
      ],
    ],
    ['may be left as it was received', { text: 'N_{in}', tex: 'N_{in}' }, [O]],
    [
      'may become other words',
      { text: 'dogs', tex: 'cats' },
      [N, N, ['dogs', 'accent', 'cats'], O],
    ],
    [
      'may become a formula that no strip would leave',
      { text: 'O(T)', tex: raw`$\frac{1}{T}$` },
      [N, N, ['O(T)', 'math', raw`\frac{1}{T}`]],
    ],
    [
      'takes the place of what it meets',
      { text: 'in O(T', tex: raw`in $O(T$` },
      [N, N, ['O(T', 'math', 'O(T']],
    ],
  ])('%s', (_, span, expected) => {
    const { abstract, received } = correct({ spans: [span] });
    expect(pieces(abstract)).toEqual(expected);
    expect(abstract.source).toBe(ABSTRACT);
    expect(received).toBeUndefined();
  });

  test('is corrected in the title, too', () => {
    const { title } = correct({ spans: [{ text: 'R^n', tex: raw`$\mathbb{R}^n$` }] });
    expect(pieces(title)).toEqual([['R^n', 'math', raw`\mathbb{R}^n`]]);
  });
});

test('a title with the TeX of the one received keeps what was received', () => {
  const { title, received } = correct({ title: raw`Sheep of $\mathbb{R}^n$` });
  expect(title).toMatchObject({ source: 'Sheep of R^n', settledBy: 'hand' });
  expect(pieces(title)).toEqual([['R^n', 'math', raw`\mathbb{R}^n`]]);
  expect(received).toBeUndefined();
});

test('another title and abstract take the place of those received, which stay known', () => {
  const { title, abstract, received } = correct({
    title: 'Lambs of $S_n$',
    abstract: 'One\n$x^2$.\n\nTwo, see https://b.org/c.\n',
  });
  expect(title).toMatchObject({ source: 'Lambs of S_n', settledBy: 'hand' });
  expect(abstract).toMatchObject({
    source: 'One x^2.\n\nTwo, see https://b.org/c.',
    settledBy: 'hand',
  });
  expect(pieces(abstract)).toEqual([
    ['x^2', 'math', 'x^2'],
    ['https://b.org/c', 'link', raw`\url{https://b.org/c}`],
  ]);
  expect(received).toEqual({ title: 'Sheep of R^n', abstract: ABSTRACT });
});

test.each([['sheep-of-rn'], ['arxiv:2110.03336']])('a paper is found by %s', (key) => {
  expect(apply({ [key]: { title: 'Lambs' } })[0]?.title.source).toBe('Lambs');
});

test('a paper is found by its DOI in any case', () => {
  expect(apply({ 'doi:10.1000/GOATS': { title: 'Kids' } })[1]?.title.source).toBe('Kids');
});

test.each([
  [
    { 'sheep-of-rm': { title: 'X' } },
    ['papers', 'sheep-of-rm'],
    'No paper is at "sheep-of-rm". Did you mean "sheep-of-rn"?',
  ],
  [
    { 'sheep-of-rn': { title: 'X' }, 'arxiv:2110.03336': { title: 'Y' } },
    ['papers', 'arxiv:2110.03336'],
    '"arxiv:2110.03336" and "sheep-of-rn" are one paper. Put both corrections in one entry.',
  ],
  [
    { 'sheep-of-rn': { spans: [{ text: 'N_{im}', tex: '$N$' }] } },
    ['papers', 'sheep-of-rn', 'spans', 0, 'text'],
    '"N_{im}" stands nowhere in this paper as whole words of what was received. Did you mean "N_{in}"?',
  ],
  [
    { 'sheep-of-rn': { spans: [{ text: 'dog', tex: 'cat' }] } },
    ['papers', 'sheep-of-rn', 'spans', 0, 'text'],
    '"dog" stands nowhere in this paper as whole words of what was received. Did you mean "dogs"?',
  ],
  [
    { 'sheep-of-rn': { title: 'Lambs', spans: [{ text: 'Sheep', tex: 'Ewes' }] } },
    ['papers', 'sheep-of-rn', 'spans', 0, 'text'],
    '"Sheep" stands nowhere in this paper as whole words of what was received. Did you mean "sheep"?',
  ],
  [
    { 'sheep-of-rn': { spans: [{ text: 'N_{in}', tex: raw`$\frac{N$` }] } },
    ['papers', 'sheep-of-rn', 'spans', 0, 'tex'],
    raw`KaTeX cannot set "\frac{N": Unexpected end of input in a macro argument, expected '}'.`,
  ],
  [
    { 'sheep-of-rn': { spans: [{ text: 'R^n', tex: raw`\mathbb{R}^n` }] } },
    ['papers', 'sheep-of-rn', 'spans', 0, 'tex'],
    raw`"\mathbb{R}^n" shows the same as "R^n". Put mathematics between dollars: "$\mathbb{R}^n$".`,
  ],
  [
    { 'sheep-of-rn': { spans: [{ text: 'N_{in}', tex: '$N_{in}' }] } },
    ['papers', 'sheep-of-rn', 'spans', 0, 'tex'],
    raw`A dollar has no partner in "$N_{in}". Close the formula, or write "\$" for the sign.`,
  ],
  [
    { 'sheep-of-rn': { abstract: raw`Of $\ours$.` } },
    ['papers', 'sheep-of-rn', 'abstract'],
    raw`KaTeX cannot set "\ours": Undefined control sequence: \ours.`,
  ],
])('%j is refused with what to do', (papers, path, message) => {
  expect(refusal(papers)).toEqual([path, message]);
});

test('an unknown key is named with the nearest known one', () => {
  expect(() => apply({ 'sheep-of-rn': { titel: 'X' } })).toThrowErrorMatchingInlineSnapshot(
    `[DataError: papers.sheep-of-rn.titel: unknown key. Did you mean "title"?]`,
  );
});
