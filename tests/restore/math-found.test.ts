import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRestorer } from '../../plugins/restore/index.ts';
import { findMath } from '../../plugins/restore/math-tagger/index.ts';
import { isValidTex } from '../../src/library/text/math-text.ts';
import { stripTex } from '../../src/library/tex/strip-tex.ts';
import { restoredTex } from '../../src/library/text/to-tex.ts';

const restore = createRestorer();

/** The pieces of a text that are shown as mathematics. */
function formulas(text: string): string[] {
  const { spans } = restore(text);
  return spans
    .filter(({ kind }) => kind === 'math')
    .map(({ start, end }) => text.slice(start, end));
}

// The cases are clear ones: a model that misses any of these is no good.
const CLEAR: [text: string, formulas: string[]][] = [
  [
    'We prove that the algorithm runs in O(n log n) time on graphs with n vertices and m edges. For all epsilon > 0 there is a set of O(1/epsilon^2) points of R^d such that f(x) leq L and the error is at most 1 - delta.',
    ['O(n log n)', 'n', 'm', 'epsilon > 0', 'O(1/epsilon^2)', 'R^d', 'f(x) leq L', '1 - delta'],
  ],
  [
    'We study online learning over T rounds with K arms. Our algorithm attains a regret of O(sqrt{KT}), improving on the O(T^{2/3}) bound, and for lambda in [0, 1) it needs Theta(d log(1/delta)) queries with probability 1 - delta.',
    [
      'T',
      'K',
      'O(sqrt{KT})',
      'O(T^{2/3})',
      'lambda in [0, 1)',
      'Theta(d log(1/delta))',
      '1 - delta',
    ],
  ],
  [
    'Let X_1, ..., X_n be samples from a distribution over R^d. We give an estimator with ell_2 error O(sqrt{d/n}) in time O(nd), where d is the dimension.',
    ['X_1, ..., X_n', 'R^d', 'ell_2', 'O(sqrt{d/n})', 'O(nd)', 'd'],
  ],
];

test.each(CLEAR)('%s', (text, expected) => {
  expect(formulas(text)).toEqual(expected);
});

test('a text around does not move the formulas of its neighbours', () => {
  const [[first, ofFirst], [second, ofSecond]] = CLEAR as [(typeof CLEAR)[0], (typeof CLEAR)[0]];
  expect(formulas(`${first} ${second}`)).toEqual([...ofFirst, ...ofSecond]);
});

test('offsets count UTF-16 units', () => {
  const [[text, expected]] = CLEAR as [(typeof CLEAR)[0]];
  expect(formulas(`Quantum 𝔘𝔫 🧪 methods. ${text}`).slice(-expected.length)).toEqual(expected);
});

test.each([
  'Our sampler cuts running times in half, for most of the users.',
  'The prompt is chosen a priori and not in the least with the top results in mind.',
  'We show that a finite sum of such losses is small, and the partial order is left as it is.',
  'The scores are shown as log ratios of the two models, and the bar is set by the top system.',
  'We train PFGM++ and compare with other generative models.',
  'The dataset holds 1.9M images of 2.5K classes, about 3 times as many as before.',
  'Earlier work [2020] and later work [12, 13] disagree on this point.',
  'We (a) collect data, (b) train a model, and (c) test it with people.',
  'Policies are trained for sim-to-real transfer, from in to out, and back to front.',
  'We take a top-down and a bottom-up view, and a big min of the cost is what is left.',
  'The max of both is in the right half; the cap is set to a dim light by the star of the show.',
  'We launch 🚀 a model 🤗 on the hub, and 😀 is how people feel about it.',
  'I think that a model is a tool. A tool is a means to an end, and not an end in itself.',
])('%s is prose', (text) => {
  expect(formulas(text)).toEqual([]);
});

test('what is found says how sure it is, in order and apart', () => {
  for (const [text] of CLEAR) {
    let from = 0;
    for (const { start, end, confidence } of findMath(text)) {
      expect(start).toBeGreaterThanOrEqual(from);
      expect(end).toBeGreaterThan(start);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      from = end;
    }
  }
});

test('a text that is longer than any abstract is read to its end', () => {
  const [[text, expected]] = CLEAR as [(typeof CLEAR)[0]];
  const long = `${text} `.repeat(300);
  const found = formulas(long);
  const repeated = Array.from({ length: 300 }, () => expected).flat();
  // It is read in pieces: a formula at a cut may be lost, and no more.
  expect(found.length).toBeGreaterThan(repeated.length * 0.99);
  expect(found.length).toBeLessThanOrEqual(repeated.length);
});

describe('a higher threshold', () => {
  test.each(CLEAR)('gives fewer formulas, and none that was not there: %s', (text) => {
    const at = (threshold: number) =>
      createRestorer({ threshold })(text).spans.map(({ start, end }) => `${start}-${end}`);
    const [all, some, none] = [at(0), at(0.5), at(1)];
    expect(all).toEqual(expect.arrayContaining(some));
    expect(all.length).toBeGreaterThanOrEqual(some.length);
    expect(none).toEqual([]);
  });

  test('leaves what is less sure, and says so', () => {
    const [[text, expected]] = CLEAR as [(typeof CLEAR)[0]];
    const { left = [], spans } = createRestorer({ threshold: 1 })(text);
    expect(spans).toEqual([]);
    const pieces = left.map(({ start, end }) => text.slice(start, end));
    expect(pieces).toEqual(expect.arrayContaining(expected));
    for (const { reason } of left) expect(reason).toBe('unsure');
  });
});

const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '^',
    '_',
    ' ',
    ' ',
    ' ',
    '\n',
    '%',
    '#',
    '&',
    '~',
    '!',
    ',',
    '.',
  ],
  ...[
    '|',
    "'",
    '"',
    '`',
    '@',
    '=',
    '<',
    '>',
    '+',
    '-',
    '/',
    '1',
    '20',
    'x',
    'n',
    'R',
    'K',
    'O(',
    'a',
  ],
  ...[
    'α',
    'ε',
    '×',
    '≤',
    '𝔸',
    'é',
    '😀',
    '\u200b',
    '\u202e',
    '\ufb01',
    '\u0001',
    '\ud800',
    '\udc00',
  ],
  ...[
    'log',
    'epsilon',
    'sqrt{',
    'frac{',
    'in',
    'to',
    'times',
    'left',
    'right',
    'mathcal',
    'textbf{',
  ],
  ...[
    ' the bound is ',
    ' of time ',
    'https://x.org/a_b',
    '<b>',
    '</b>',
    '``',
    "''",
    '&amp;',
    'k-means',
  ],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
/** What came with TeX of its own is read as such: the strip would change that. */
const stripped = texts.filter((text) => !/[$\\]/.test(text));

describe('whatever the text', () => {
  // A threshold of 0 shows all that is found.
  const restoreAll = createRestorer({ threshold: 0 });

  test('its TeX strips to it, to the letter, and KaTeX sets each formula', () => {
    fc.assert(
      fc.property(stripped, (source) => {
        const restored = restoreAll(source);
        expect(restored.source).toBe(source);
        expect(stripTex(restoredTex(restored))).toBe(source);
        for (const { kind, tex } of restored.spans) {
          if (kind === 'math') expect(isValidTex(tex)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('what is found does not overlap, however brackets run on', () => {
    const parts = [
      'from ',
      'MO',
      '(n^2) ',
      'to ',
      '(np/m)',
      ', ',
      'and k ',
      'x_{i',
      '} ',
      'O(',
      '[0, 1) ',
    ];
    const sentences = fc.array(fc.constantFrom(...parts), { maxLength: 30 });
    fc.assert(
      fc.property(sentences, (chosen) => {
        let from = 0;
        for (const { start, end } of findMath(chosen.join(''))) {
          expect(start).toBeGreaterThanOrEqual(from);
          from = end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('its pieces are in order and apart, and it stays whole', () => {
    const marks = fc.constantFrom('$', '\\', '$x$', '\\(', '\\emph{', '\\"o', '');
    fc.assert(
      fc.property(texts, marks, texts, (first, mark, last) => {
        const source = first + mark + last;
        const { source: kept, spans, left = [] } = restoreAll(source);
        expect(kept).toBe(source);
        for (const some of [spans, left]) {
          let from = 0;
          for (const { start, end } of some) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            from = end;
          }
          expect(from).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  '本文研究注意力机制。We study it with e\\u0301 and 𝔸 and emoji 🙂.',
  'Пусть \\alpha_{i} = 0 и Пусть_{x} в R^d.',
])('words in other letters are none: %s', (text) => {
  expect(formulas(text)).not.toEqual([]);
  for (const formula of formulas(text)) {
    expect(formula).not.toMatch(/[\p{sc=Han}\p{sc=Cyrillic}]/u);
  }
});
