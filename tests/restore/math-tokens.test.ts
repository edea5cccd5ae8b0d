import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchBrackets } from '../../plugins/restore/math-tagger/brackets.ts';
import { Lexicon } from '../../plugins/restore/math-tagger/lexicon.ts';
import { mayBeMath, runsOf } from '../../plugins/restore/math-tagger/prose-gaps.ts';
import { Tokenizer } from '../../plugins/restore/math-tagger/tokens.ts';

/** Words of prose that hold the name of a command or begin with one. */
const TRAPS = [
  'blog',
  'elog',
  'catalog',
  'slogan',
  'exams',
  'summer',
  'simple',
  'midst',
  'timestamp',
];
const PROSE =
  'the of is for with an in bound image text running time points where number learns net loss it';

const tokenizer = new Tokenizer(new Lexicon([...TRAPS, ...PROSE.split(' ')]));

function words(text: string): string[] {
  return tokenizer.tokenize(text).map(({ word }) => word.text);
}

test.each([
  ['imagerightarrowtext', ['image', 'rightarrow', 'text']],
  ['nlog n', ['n', 'log', 'n']],
  ['Ntimes N', ['N', 'times', 'N']],
  ['64times64', ['64', 'times', '64']],
  ['mgeq', ['m', 'geq']],
  ['xsimp', ['x', 'sim', 'p']],
  ['kWL', ['k', 'WL']],
  ['R^{dtimes d}', ['R', '^', '{', 'd', 'times', 'd', '}']],
  ['O(n^2)', ['O', '(', 'n', '^', '2', ')']],
  ['1.5 or 10,000', ['1.5', 'or', '10,000']],
  ['x ≤ 𝔸', ['x', '≤', '𝔸']],
])('%s is cut where the strip glued a command to its neighbours', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test.each([
  ...TRAPS,
  'BLOG',
  'Timestamp',
  'epsilon',
  'leftrightarrow',
  'netLoss',
  'prologue',
  'algorithm',
  'maximum',
  'sum',
])('%s stays whole', (word) => {
  expect(words(word)).toEqual([word]);
});

test('a run of letters that is no word stays whole, however long it is', () => {
  const run = 'xlog'.repeat(1000);
  expect(words(run)).toEqual([run]);
});

test('a word is cut the same whether it was seen before or not', () => {
  const fresh = new Tokenizer(new Lexicon(['time']));
  const [first, second] = fresh
    .tokenize('nlog nlog')
    .reduce<string[][]>((halves, { word, isGlued }) => {
      if (isGlued) halves.at(-1)?.push(word.text);
      else halves.push([word.text]);
      return halves;
    }, []);
  expect(first).toEqual(['n', 'log']);
  expect(second).toEqual(first);
});

const pieces = fc.constantFrom(
  ...['nlog', 'Ntimes', 'kWL', 'imagerightarrowtext', 'the', 'bound', 'x', 'R', '^', '_', '{', '}'],
  ...[
    '(',
    ')',
    '[',
    ']',
    '.',
    ',',
    ' ',
    '  ',
    '\n',
    '\u00a0',
    'é',
    'α',
    '😀',
    '\ud800',
    '\udc00',
    '1.5',
  ],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 30 }).map((p) => p.join('')),
  // Lone halves of surrogate pairs, too.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
    .map((codes) => String.fromCharCode(...codes)),
);

test('the tokens are all that is no white space, in order, each where it says', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const tokens = tokenizer.tokenize(text);
      let from = 0;
      for (const { start, end, word, isGlued } of tokens) {
        expect(text.slice(from, start)).toMatch(/^\s*$/);
        expect(isGlued).toBe(start === from && start > 0);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(word.text);
        from = end;
      }
      expect(text.slice(from)).toMatch(/^\s*$/);
    }),
    { numRuns: 2000 },
  );
});

test('brackets find their other half, and what stands inside finds them', () => {
  const tokens = tokenizer.tokenize('f(x, [y]) }');
  const { partner, around } = matchBrackets(tokens);
  //                                f   (  x  ,  [  y  ]  )  }
  expect([...partner]).toEqual([-1, 7, -1, -1, 6, -1, 4, 1, -1]);
  expect([...around]).toEqual([-1, -1, 1, 1, 1, 4, 1, -1, -1]);
});

test('a bracket that is open for too long was never closed', () => {
  const near = matchBrackets(tokenizer.tokenize(`(${' x'.repeat(50)} )`));
  const far = matchBrackets(tokenizer.tokenize(`(${' x'.repeat(70)} )`));
  expect(near.partner[0]).toBe(51);
  expect(far.partner[0]).toBe(-1);
  expect(far.around[70]).toBe(-1);
});

test('of two brackets each is the other one’s half', () => {
  const brackets = fc.array(fc.constantFrom(...'()[]{}⟨⟩', 'x', ' '), { maxLength: 80 });
  fc.assert(
    fc.property(brackets, (parts) => {
      const tokens = tokenizer.tokenize(parts.join(''));
      const { partner, around } = matchBrackets(tokens);
      for (const [index, other] of partner.entries()) {
        if (other >= 0) {
          expect(partner[other]).toBe(index);
          const pair =
            tokens[Math.min(index, other)]!.word.text + tokens[Math.max(index, other)]!.word.text;
          expect(['()', '[]', '{}', '⟨⟩']).toContain(pair);
        }
        expect(around[index]).toBeLessThan(index);
      }
    }),
  );
});

/** A text with the tokens that may be mathematics between ‹ and ›, run by run. */
function marked(text: string): string {
  const tokens = tokenizer.tokenize(text);
  const runs = runsOf(mayBeMath(tokens));
  let from = 0;
  const parts = runs.map((run) => {
    const { start } = tokens[run.from]!;
    const { end } = tokens[run.to - 1]!;
    const part = `${text.slice(from, start)}‹${text.slice(start, end)}›`;
    from = end;
    return part;
  });
  return parts.join('') + text.slice(from);
}

test.each([
  ['the bound, where it is.', 'the bound, where it is.'],
  ['The bound (of the image) is', 'The bound (of the image) is'],
  ['the bound is O(n log n) for it', 'the bound is ‹O(n log n)› for it'],
  ['running time, x, bound', 'running time‹, x,› bound'],
  ['text in R^d. It is', 'text in ‹R^d.› It is'],
  ['the L_{text} loss', 'the ‹L_{text}› loss'],
  ['the bound of (n) points', 'the bound of ‹(n)› points'],
  ['it is ... . . . text', 'it is ... . . . text'],
])('%s: what is surely prose is passed over', (text, expected) => {
  expect(marked(text)).toBe(expected);
});

test('runs hold all that may be mathematics, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (may) => {
      const inRuns = may.map(() => false);
      let last = -1;
      for (const { from, to } of runsOf(may)) {
        expect(from).toBeGreaterThan(last);
        inRuns.fill(true, from, to);
        last = to;
      }
      expect(inRuns).toEqual(may);
    }),
  );
});
