import { expect, test } from 'vitest';
import { makeEditions } from '../../src/library/editions.ts';
import type { DigestFile } from '../../src/library/digest.ts';
import { mergeDigests } from '../../src/library/merge/index.ts';
import { digest, record } from '../support/digests.ts';

/** The editions of digests, with papers as their titles in lower case. */
function editionsOf(digests: readonly DigestFile[]) {
  const { papers, editions } = mergeDigests(digests);
  const ids = editions.map(({ digest, label }) => label ?? digest.name);
  return makeEditions(editions, ids, (paper) => papers[paper]?.title.toLowerCase());
}

test('an edition is named by its date as far as it is known, and no year is invented', () => {
  expect(editionsOf([{ ...digest('weekly.txt', []), date: 'May 5' }])).toMatchObject([
    { title: 'Papers of May 5', date: 'May 5' },
  ]);
});

test('what the sidecar says wins over the header, which wins over the name of the file', () => {
  const sidecar = { title: 'Week 18', date: '2025-05-05', curator: 'Ada' };
  const may = { date: 'May 5', title: 'Weekly', curator: 'Bo' };
  expect(editionsOf([{ ...digest('a.txt', [], sidecar), ...may }])).toMatchObject([sidecar]);
  expect(editionsOf([{ ...digest('a.txt', []), ...may }])).toMatchObject([may]);
});

test('an edition without date or curator has neither, and is named by its file', () => {
  const [edition] = editionsOf([digest('reading_list.jsonl.gz', [])]);
  expect(edition).toMatchObject({ title: 'reading list' });
  expect(edition).not.toHaveProperty('date');
  expect(edition).not.toHaveProperty('curator');
});

test('a digest that is named by a day is of that day, unless it says otherwise', () => {
  const named = digest('arxiv-2025-05-12.jsonl', []);
  expect(editionsOf([named])).toMatchObject([
    { title: 'Papers of 2025-05-12', date: '2025-05-12' },
  ]);
  expect(editionsOf([{ ...named, date: 'May 11' }])).toMatchObject([{ date: 'May 11' }]);
  const [other] = editionsOf([digest('2025-13-45.txt', [])]);
  expect(other).not.toHaveProperty('date');
});

test('an edition has its papers in its own order, and says what is new, returning and gone', () => {
  const [one, two, three] = editionsOf([
    digest('1.txt', [record('A'), record('B')]),
    digest('2.txt', [record('C'), record('B')]),
    digest('3.txt', [record('A'), record('C')]),
  ]);
  expect(one).not.toHaveProperty('changes');
  expect(two).toMatchObject({
    papers: ['c', 'b'],
    changes: { since: '1.txt', returning: ['b'], gone: ['a'] },
  });
  expect(three?.changes).toEqual({ since: '2.txt', returning: ['a', 'c'], gone: ['b'] });
});

test('editions are in the order of their dates where all have one with a year', () => {
  const dated = (name: string, date: string) => ({ ...digest(name, []), date });
  const names = (digests: readonly DigestFile[]) => editionsOf(digests).map(({ id }) => id);
  expect(names([dated('b', 'May 12, 2025'), dated('a', '2025-05-05')])).toEqual(['a', 'b']);
  expect(names([dated('b', 'May 12'), dated('a', '2025-05-05')])).toEqual(['b', 'a']);
});

test('one file can hold several editions', () => {
  const records = ['2025-05-12', '2025-05-05', 'Best of May'].map((edition, index) => ({
    ...record(`Paper ${index}`),
    edition,
  }));
  expect(editionsOf([digest('all.jsonl', records.slice(0, 2))])).toMatchObject([
    { id: '2025-05-05', title: 'Papers of 2025-05-05', papers: ['paper 1'] },
    { id: '2025-05-12', papers: ['paper 0'], changes: { gone: ['paper 1'] } },
  ]);
  expect(editionsOf([digest('all.jsonl', records)])[2]).toMatchObject({ title: 'Best of May' });
});
