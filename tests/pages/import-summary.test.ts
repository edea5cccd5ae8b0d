import { expect, test } from 'vitest';
import type { DigestPage } from '../../src/library/page-schemas.ts';
import { summariseImport } from '../../src/site/import-summary.ts';

const digest = (digest: string, known: Partial<DigestPage> = {}): DigestPage => ({
  digest,
  order: 1,
  format: 'bibtex',
  records: 3,
  papers: 3,
  merged: 0,
  guessed: 0,
  truncated: 0,
  dropped: 0,
  findings: 0,
  firstFindings: [],
  firstMerged: [],
  ...known,
});

/** Digests of which the first have a finding. */
const digests = (number: number, withFindings: number) =>
  Array.from({ length: number }, (_, index) =>
    digest(`week-${index}`, { findings: index < withFindings ? 1 : 0 }),
  );

test('what no digest has is not counted, but records and papers always are', () => {
  const { amounts } = summariseImport([digest('a', { merged: 2 }), digest('b', { records: 0 })], 4);
  expect(amounts).toEqual([
    { key: 'records', name: 'Records', total: 3 },
    { key: 'papers', name: 'Papers', total: 4 },
    { key: 'merged', name: 'Merged', total: 2 },
  ]);
});

test('of many digests only those with findings are spelled out, and not more than a page can hold', () => {
  expect(summariseImport(digests(20, 2), 1).digests).toHaveLength(20);
  expect(summariseImport(digests(21, 2), 1).digests).toHaveLength(2);
  expect(summariseImport(digests(410, 400), 1).digests).toHaveLength(60);
});

test.each([
  [1, 600],
  [20, 30],
  [400, 10],
])('%i digests with findings name %i of each', (number, named) => {
  expect(summariseImport(digests(number, number), 1).named).toBe(named);
});
