import { expect, test } from 'vitest';
import { mergeDigests } from '../../src/library/merge/index.ts';
import { digest, record } from '../support/digests.ts';

test('a paper that stands in two digests with the same text is one paper', () => {
  const merged = mergeDigests([
    digest('a.txt', [record('One'), record('Two')]),
    digest('b.txt', [record('Two', 'About  two.'), record('Three')]),
  ]);
  expect(merged.papers.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
  expect(merged.editions.map(({ papers }) => papers)).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test('two papers with one title and different abstracts stay two', () => {
  const merged = mergeDigests([digest('a.txt', [record('One', 'Red.'), record('One', 'Blue.')])]);
  expect(merged.papers).toHaveLength(2);
  expect(merged.findings).toEqual([]);
});

test('an arXiv id makes two texts one paper', () => {
  const merged = mergeDigests([
    digest('a.txt', [record('Old title')], {
      papers: [{ title: 'Old title', arxiv: '2110.06197' }],
    }),
    digest('b.txt', [record('New title')], {
      papers: [{ title: 'New title', arxiv: '2110.06197' }],
    }),
  ]);
  expect(merged.papers.map(({ ids }) => ids[0])).toEqual(['arxiv:2110.06197']);
});

test('a paper whose id only one of two digests knows is one paper, whichever comes first', () => {
  const knowing = digest('a.txt', [record('One')], {
    papers: [{ title: 'One', arxiv: '2110.06197', venue: 'ICLR 2022' }],
  });
  const unknowing = digest('b.txt', [record('One')]);
  for (const digests of [
    [knowing, unknowing],
    [unknowing, knowing],
  ]) {
    const { papers, editions } = mergeDigests(digests);
    expect(papers).toMatchObject([
      {
        fields: { identifiers: { arxiv: '2110.06197' }, publication: { venue: 'ICLR 2022' } },
      },
    ]);
    expect(editions.map((edition) => edition.papers)).toEqual([[0], [0]]);
  }
});

test('what the first digest knows of a paper stays when a later one says otherwise', () => {
  const knows = (name: string, venue: string) =>
    digest(name, [record('One')], { papers: [{ title: 'One', arxiv: '2110.06197', venue }] });
  const { papers } = mergeDigests([knows('a.txt', 'ICLR 2022'), knows('b.txt', 'arXiv')]);
  expect(papers[0]?.fields.publication?.venue).toBe('ICLR 2022');
});

test('two papers with one title and one text that are known as two stay two', () => {
  const known = [
    { title: 'Errata', arxiv: '2110.00001' },
    { title: 'Errata', arxiv: '2110.00002' },
  ];
  const { papers, findings } = mergeDigests([
    digest('a.txt', [record('Errata', ''), record('Errata', '')], { papers: known }),
  ]);
  expect(papers.map(({ ids }) => ids[0])).toEqual(['arxiv:2110.00001', 'arxiv:2110.00002']);
  expect(findings).toEqual([]);
});

test('a paper that a digest repeats is reported with its line', () => {
  const merged = mergeDigests([digest('a.txt', [record('One'), record('One', undefined, 7)])]);
  expect(merged.papers).toHaveLength(1);
  expect(merged.findings).toMatchObject([{ file: 'a.txt', line: 7, rule: 'paper-twice' }]);
});

test('a sidecar entry that matches no paper is reported with the nearest title', () => {
  const merged = mergeDigests([
    digest('a.txt', [record('Frame Averaging')], { papers: [{ title: 'Frame Averagign' }] }),
  ]);
  expect(merged.findings[0]?.message).toMatchInlineSnapshot(
    `"The sidecar knows "Frame Averagign", which is not in this digest. Did you mean "Frame Averaging"?"`,
  );
});

test('what a sidecar knows reaches the paper whatever the case and spacing of its title', () => {
  const { papers } = mergeDigests([
    digest('a.txt', [record('Frame Averaging: A Design')], {
      papers: [{ title: 'Frame averaging - a design', authors: ['Omri Puny'] }],
    }),
  ]);
  expect(papers[0]?.fields.authors).toEqual([{ name: 'Omri Puny', given: 'Omri', family: 'Puny' }]);
});

const TEX = record(
  String.raw`Sheep in $\mathbb{R}^n$`,
  String.raw`We \emph{count} $\log n$ sheep of \underline{\textbf{C}}orsica.`,
);
const STRIPPED = record('Sheep in R^n', String.raw`We count log n sheep of \textbf{C}orsica.`);

test.each([
  ['with its TeX first', [TEX, STRIPPED]],
  ['stripped first', [STRIPPED, TEX]],
])('a paper with its TeX in one digest and stripped in another is one paper: %s', (_, records) => {
  const { papers } = mergeDigests(records.map((record, index) => digest(`${index}.txt`, [record])));
  expect(papers.map(({ title, abstract }) => ({ title, abstract }))).toEqual([
    { title: records[0]?.title, abstract: records[0]?.abstract },
  ]);
});

test('a sidecar finds a stripped title by its TeX', () => {
  const { papers, findings } = mergeDigests([
    digest('a.txt', [STRIPPED], { papers: [{ title: TEX.title, venue: 'ICLR 2022' }] }),
  ]);
  expect(papers[0]?.fields.publication?.venue).toBe('ICLR 2022');
  expect(findings).toEqual([]);
});

test('TeX in a sidecar that is the text as received is in order', () => {
  const tex = { title: TEX.title, abstract: TEX.abstract };
  const papers = [{ title: STRIPPED.title, tex }];
  expect(mergeDigests([digest('a.txt', [STRIPPED], { papers })]).findings).toEqual([]);
});

test('TeX in a sidecar that is another text is reported with where they differ', () => {
  const tex = { abstract: TEX.abstract.replace('sheep', 'goats') };
  const papers = [{ title: STRIPPED.title, tex }];
  const { findings } = mergeDigests([digest('a.txt', [{ ...STRIPPED, line: 9 }], { papers })]);
  expect(findings).toMatchObject([{ file: 'a.txt', line: 9, rule: 'tex-differs' }]);
  expect(findings[0]?.message).toMatchInlineSnapshot(
    `"The sidecar's TeX for the abstract of "Sheep in R^n" is of another text: "We count log n sheep of \\textbf{C}orsica." came in, where the TeX has "We count log n goats of \\textbf{C}orsica.". Copy the TeX of the version that the digest shows, or remove it: until then formulas are guessed."`,
  );
});
