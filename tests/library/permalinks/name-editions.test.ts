import { expect, test } from 'vitest';
import {
  nameEditions,
  type UnnamedEdition,
} from '../../../src/library/permalinks/name-editions.ts';
import { NO_PERMALINKS, type Permalinks } from '../../../src/library/permalinks/permalinks.ts';

const published = (editions: Record<string, string>): Permalinks => ({
  papers: new Map(),
  editions: new Map(Object.entries(editions).map(([id, digest]) => [id, { digest }])),
  topics: new Map(),
});

const edition = (digest: string, id?: string): UnnamedEdition => ({
  digest,
  text: digest.replace('.txt', ''),
  id,
});

const HASHED = /^week-1-[0-9a-f]{8}$/;

test('an edition is named by its sidecar, else by its text', () => {
  const editions = [edition('Week 1.txt'), edition('b.txt', 'week-2'), edition('周.txt')];
  expect(nameEditions(editions, NO_PERMALINKS)).toEqual([
    'week-1',
    'week-2',
    expect.stringMatching(/^edition-[0-9a-f]{8}$/),
  ]);
});

test('two digests with one address get two', () => {
  const ids = nameEditions([edition('week 1.txt'), edition('week_1.txt')], NO_PERMALINKS);
  expect(ids).toEqual(['week-1', expect.stringMatching(HASHED)]);
});

test('what a sidecar says goes before what a name would give, whatever comes first', () => {
  const ids = nameEditions([edition('week 1.txt'), edition('b.txt', 'week-1')], NO_PERMALINKS);
  expect(ids).toEqual([expect.stringMatching(HASHED), 'week-1']);
});

test('a digest keeps the id that it was published with when another would have it', () => {
  const known = published({ 'week-1': 'week_1.txt' });
  const ids = nameEditions([edition('week 1.txt'), edition('week_1.txt')], known);
  expect(ids).toEqual([expect.stringMatching(HASHED), 'week-1']);
});

test('the id of a digest that is away is not given to another', () => {
  const known = published({ 'week-1': 'week_1.txt' });
  expect(nameEditions([edition('week 1.txt')], known)).toEqual([expect.stringMatching(HASHED)]);
});

test('a digest with another name has the id that its sidecar says, of one that is away', () => {
  const known = published({ 'week-1': 'old.txt' });
  expect(nameEditions([edition('new.txt', 'week-1')], known)).toEqual(['week-1']);
});
