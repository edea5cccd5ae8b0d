import { expect, test } from 'vitest';
import { DEFAULT_CONFIG, DEFAULT_THRESHOLD, parseConfig } from '../../src/library/config.ts';

const read = (value: unknown) => parseConfig(value, 'sheaf.config.ts');

test.each([{}, { restore: {} }])('%j leaves the defaults', (value) => {
  expect(read(value)).toEqual(DEFAULT_CONFIG);
  expect(DEFAULT_CONFIG.restore.threshold).toBe(DEFAULT_THRESHOLD);
});

test.each([0, 0.7, 1])('a threshold can be %d', (threshold) => {
  expect(read({ restore: { threshold } }).restore.threshold).toBe(threshold);
});

test.each([
  ['papers', '/papers/'],
  ['/a/b', '/a/b/'],
  ['', '/'],
])('the base "%s" is "%s"', (base, expected) => {
  expect(read({ base }).base).toBe(expected);
});

test.each([
  [{ title: '' }, 'title: has to be a text.'],
  [{ site: 'example.org' }, 'site: has to be like "https://example.org".'],
  [{ base: 'a b' }, 'base: has to be a path like "/papers/".'],
  [{ strict: 1 }, 'strict: has to be true or false.'],
  [{ restor: {} }, 'restor: unknown key. Did you mean "restore"?'],
  [{ restore: { treshold: 1 } }, 'restore.treshold: unknown key. Did you mean "threshold"?'],
  [{ restore: { threshold: '1' } }, 'restore.threshold: has to be a number from 0 to 1.'],
  [{ restore: { threshold: 2 } }, 'restore.threshold: has to be a number from 0 to 1.'],
  [{ restore: { threshold: NaN } }, 'restore.threshold: has to be a number from 0 to 1.'],
  [null, 'the whole file: has to be of type object, received null.'],
])('%j is refused', (value, message) => {
  expect(() => read(value)).toThrow(message);
});
