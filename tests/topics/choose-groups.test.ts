import { describe, expect, test } from 'vitest';
import { chooseGroups } from '../../src/library/topics/choose-groups.ts';

const fit = (...rows: number[][]) => rows.map((row) => Float64Array.from(row));
const rules = { overlaps: () => false, floor: 0.04, smallest: 2, most: 5 };

describe('groups are chosen', () => {
  test('so that each paper is served by the group that fits it', () => {
    const narrow = fit([1, 1, 0, 0, 0], [0, 0, 1, 1, 1], [0.3, 0.3, 0.3, 0.3, 0.3]);
    expect(chooseGroups({ ...rules, fit: narrow })).toEqual([0, 1]);
  });

  test('broad where narrow ones would be too small', () => {
    const thin = fit([1, 0, 0], [0, 1, 0], [0, 0, 1], [0.7, 0.7, 0.7]);
    expect(chooseGroups({ ...rules, fit: thin, smallest: 3 })).toEqual([3]);
  });

  test('by splitting a broad one in two, where neither half alone would be better', () => {
    const papers = 12;
    const half = (from: number) =>
      Array.from({ length: papers }, (_, at) => (at >= from && at < from + 6 ? 0.9 : 0));
    const broad = Array.from({ length: papers }, () => 0.7);
    const overlaps = (a: number, b: number) => a !== b && (a === 0 || b === 0);
    expect(chooseGroups({ ...rules, fit: fit(broad, half(0), half(6)), overlaps })).toEqual([1, 2]);
  });

  test('apart from each other, unless an overlap is worth it', () => {
    const wide = fit([0.6, 0.6, 0.6, 0.6, 0.6, 0.6], [1, 1, 1, 1, 0, 0]);
    expect(chooseGroups({ ...rules, fit: wide })).toEqual([0, 1]);
    expect(chooseGroups({ ...rules, fit: wide, overlaps: () => true })).toEqual([0]);
  });

  test('so that few papers are left out, even where those fit none very well', () => {
    const poor = fit([0.2, 0.2, 0.2]);
    expect(chooseGroups({ ...rules, fit: poor })).toEqual([0]);
  });

  test('no more of them than there may be', () => {
    const single = Array.from({ length: 8 }, (_, row) =>
      Array.from({ length: 8 }, (_, at) => (at === row ? 1 : 0)),
    );
    expect(chooseGroups({ ...rules, fit: fit(...single), smallest: 1, most: 3 })).toHaveLength(3);
  });
});
