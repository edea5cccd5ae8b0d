import { describe, expect, test } from 'vitest';
import { createRestorer } from '../../plugins/restore/index.ts';
import { stripTex } from '../../src/library/tex/strip-tex.ts';
import { restoredTex } from '../../src/library/text/to-tex.ts';

/**
 * Time has to grow with the text and no faster. At this size, what grows with its square takes a minute and
 * more; what does not takes a second or two, so the limit says nothing about speed.
 */
const SIZE = 100_000;
const LIMIT = 15_000;

const restore = createRestorer();

describe('a hostile text is restored in bounded time and stays whole', () => {
  test.each([
    ['letters without a space', 'abcdefghij'],
    ['one letter', 'x'],
    ['lone letters', 'x '],
    ['opening braces', '{'],
    ['closing braces', '}'],
    ['opening parentheses', '('],
    ['brackets in brackets', '([{'],
    ['dots', '.'],
    ['dots apart', '. '],
    ['commas', ','],
    ['subscripts', 'x_'],
    ['superscripts', '^{'],
    ['dollars', '$'],
    ['dollars apart', ' $x'],
    ['backslashes', '\\'],
    ['formulas that open', '\\('],
    ['glued commands', 'timeslog'],
    ['fractions', '1{2}'],
    ['formulas', 'O(n log n) in R^d, '],
    ['control characters', '\u0001\u0007\u001b'],
    ['right-to-left text', 'שלום עולם '],
    ['text that is turned', '\u202eabc x^2 \u202c'],
    ['macros that double', '\\def\\x{\\x\\x}\\x '],
    ['a macro bomb in dollars', '$\\def\\x{\\x\\x}\\x$ '],
    ['halves of surrogate pairs', '\ud800'],
    ['other halves', '\udc00 x '],
    ['letters of other planes', '𝔸'],
    ['white space', ' '],
    ['lines', 'x\n'],
    ['addresses', 'https://x.org/a_b '],
    ['addresses in addresses', 'https://'],
    ['tags', '<b>'],
    ['entities', '&amp;'],
    ['emphasis', '\\emph{'],
    ['groups', 'textbf{a'],
    ['quotes', "``a'' "],
    ['digits', '1'],
    ['decimals', '1.'],
  ])(
    '%s',
    (_, piece) => {
      const source = piece.repeat(Math.ceil(SIZE / piece.length));
      const restored = restore(source);
      expect(restored.source === source).toBe(true);
      if (/[$\\]/.test(piece)) return;
      expect(stripTex(restoredTex(restored)) === source).toBe(true);
    },
    LIMIT,
  );
});
