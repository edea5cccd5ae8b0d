import { expect, test } from 'vitest';
import type { FoundMath } from '../../plugins/restore/math-tagger/candidate.ts';
import { joinSides } from '../../plugins/restore/math-tagger/join-sides.ts';
import { withLetterCalls } from '../../plugins/restore/math-tagger/letter-calls.ts';
import { withSameSymbol } from '../../plugins/restore/math-tagger/same-symbol.ts';

/** The places that stand between `⟦` and `⟧` in a text, and the text without these marks. */
function marked(drawn: string, confidence = 0.9): { text: string; found: FoundMath[] } {
  const found: FoundMath[] = [];
  let text = '';
  for (const [index, part] of drawn.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 1)
      found.push({ start: text.length, end: text.length + part.length, confidence });
    text += part;
  }
  return { text, found };
}

const piecesOf = (text: string, found: readonly FoundMath[]) =>
  found.map(({ start, end }) => text.slice(start, end));

test.each([
  ['from t to ⟦t⟧ - ⟦δ⟧ only', ['t - δ']],
  ['(e.g., ⟦N⟧ ⟦ge⟧ 8)', ['N ge 8']],
  ['set ⟦x =⟧ 0.5 at once', ['x = 0.5']],
  ['reach ⟦R⟧⟦ge 2⟧ soon', ['Rge 2']],
  ['both ⟦a⟧ and ⟦b⟧', ['a', 'b']],
  ['each ⟦k⟧ ⟦n⟧ apart', ['k', 'n']],
  ['at ⟦x =⟧ 50% of it', ['x =']],
  ['is ⟦geq⟧ 10 of them', ['geq']],
])('%s has the formulas %j', (drawn, pieces) => {
  const { text, found } = marked(drawn);
  expect(piecesOf(text, joinSides(text, found))).toEqual(pieces);
});

test('what is hardly a formula is no side of one', () => {
  const { text, found } = marked('from t to ⟦t⟧ - ⟦δ⟧ only', 0.1);
  expect(joinSides(text, found)).toEqual(found);
});

test('a symbol that is surely one is one wherever it stands', () => {
  const { text, found } = marked('for ⟦k⟧ steps of ⟦k⟧ and ⟦n⟧');
  const [first, second, other] = found.map((find, index) => ({
    ...find,
    confidence: index === 0 ? 0.8 : 0.2,
  }));
  const after = withSameSymbol(text, [first!, second!, other!]);
  expect(after.map(({ confidence }) => confidence)).toEqual([0.8, 0.5, 0.2]);
});

test('the s of a genitive is none', () => {
  const { text, found } = marked("a planner'⟦s⟧ goal with ⟦s⟧ services");
  const [genitive, symbol] = found;
  const after = withSameSymbol(text, [{ ...genitive!, confidence: 0.1 }, symbol!]);
  expect(after.map(({ confidence }) => confidence)).toEqual([0.1, 0.9]);
});

test.each([
  ['networks that are E(3) equivariant', ['E(3)']],
  ['in O(n) time', ['O(n)']],
  ['the TOO(n) and CO(2) of MoE(3)', []],
])('%s has the calls %j', (text, pieces) => {
  expect(piecesOf(text, withLetterCalls(text, []))).toEqual(pieces);
});

test('a call within a longer formula stays a part of it', () => {
  const { text, found } = marked('a bound of ⟦2 O(n) + 1⟧');
  expect(withLetterCalls(text, found)).toEqual(found);
});
