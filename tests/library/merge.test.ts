import { expect, test } from 'vitest';
import { mergeDigests } from '../../src/library/merge.ts';
import { digest, record } from '../support/digests.ts';

test('a paper that stands in two digests with the same text is one paper', () => {
  const merged = mergeDigests([
    digest('a.txt', [record('One'), record('Two')]),
    digest('b.txt', [record('Two', 'About  two.'), record('Three')]),
  ]);
  expect(merged.papers.map(({ record }) => record.title.source)).toEqual(['One', 'Two', 'Three']);
  expect(merged.contents.get('b.txt')?.[0]).toBe(merged.contents.get('a.txt')?.[1]);
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
  expect(merged.papers.map(({ id }) => id)).toEqual(['arxiv:2110.06197']);
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
    const { papers, contents } = mergeDigests(digests);
    expect(papers).toMatchObject([{ id: 'arxiv:2110.06197', known: { venue: 'ICLR 2022' } }]);
    expect([...contents.values()]).toEqual([['arxiv:2110.06197'], ['arxiv:2110.06197']]);
  }
});

test('what the first digest knows of a paper stays when a later one says otherwise', () => {
  const knows = (name: string, venue: string) =>
    digest(name, [record('One')], { papers: [{ title: 'One', arxiv: '2110.06197', venue }] });
  const { papers } = mergeDigests([knows('a.txt', 'ICLR 2022'), knows('b.txt', 'arXiv')]);
  expect(papers[0]?.known?.venue).toBe('ICLR 2022');
});

test('two papers with one title and one text that are known as two stay two', () => {
  const known = [
    { title: 'Errata', arxiv: '2110.00001' },
    { title: 'Errata', arxiv: '2110.00002' },
  ];
  const { papers, findings } = mergeDigests([
    digest('a.txt', [record('Errata', ''), record('Errata', '')], { papers: known }),
  ]);
  expect(papers.map(({ id }) => id)).toEqual(['arxiv:2110.00001', 'arxiv:2110.00002']);
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
  expect(papers[0]?.known?.authors).toEqual(['Omri Puny']);
});
