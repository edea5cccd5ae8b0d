import { expect, test } from 'vitest';
import { makeEditions } from '../../src/library/editions.ts';
import { digest } from '../support/digests.ts';

const noSlugs = () => [];

test('an edition is named by its date as far as it is known, and no year is invented', () => {
  const may = digest('weekly.txt', []);
  may.contents.date = 'May 5';
  expect(makeEditions([may], noSlugs, [])).toMatchObject([
    { id: 'weekly', title: 'Papers of May 5', date: 'May 5' },
  ]);
});

test('what the sidecar says wins over the header', () => {
  const may = digest('weekly.txt', [], { id: 'week-18', title: 'Week 18', date: '2025-05-05' });
  may.contents.date = 'May 5';
  expect(makeEditions([may], noSlugs, [])).toMatchObject([
    { id: 'week-18', title: 'Week 18', date: '2025-05-05' },
  ]);
});

test('an edition without date or curator has neither, and is named by its file', () => {
  const [edition] = makeEditions([digest('reading_list.txt', [])], noSlugs, []);
  expect(edition).toMatchObject({ id: 'reading-list', title: 'reading list' });
  expect(edition).not.toHaveProperty('date');
  expect(edition).not.toHaveProperty('curator');
});

test('each edition carries the findings of its own digest', () => {
  const findings = [{ file: 'b.txt', rule: 'x', message: 'y' }];
  const editions = makeEditions([digest('a.txt', []), digest('b.txt', [])], noSlugs, findings);
  expect(editions.map((edition) => edition.findings.length)).toEqual([0, 1]);
});

test('two digests whose names differ in nothing that an address keeps get two addresses', () => {
  const editions = makeEditions([digest('a b.txt', []), digest('a_b.txt', [])], noSlugs, []);
  expect(new Set(editions.map(({ id }) => id)).size).toBe(2);
});
