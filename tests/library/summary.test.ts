import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summarise } from '../../src/library/summary.ts';

test('a short text stays whole', () => {
  expect(summarise('One line.\n\nAnother.', 40)).toBe('One line. Another.');
});

test('a long text ends between words, without the punctuation of the cut', () => {
  expect(summarise('One two, three four', 12)).toBe('One two…');
});

test('no text is longer than asked or has half a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 1, max: 50 }),
      (text, length) => {
        const summary = summarise(text, length);
        expect(summary.length).toBeLessThanOrEqual(length);
        expect(summary.isWellFormed()).toBe(text.isWellFormed());
      },
    ),
  );
});
