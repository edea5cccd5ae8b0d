import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repairBorders } from '../../plugins/restore/math-tagger/repair-borders.ts';

/** What a span becomes: both are shown between ‹ and ›. */
function repaired(shown: string): string {
  const start = shown.indexOf('‹');
  const end = shown.indexOf('›') - 1;
  const text = shown.replace(/[‹›]/g, '');
  const { start: from, end: to } = repairBorders(text, { start, end });
  return `${text.slice(0, from)}‹${text.slice(from, to)}›${text.slice(to)}`;
}

describe('borders move to where brackets pair up', () => {
  test.each([
    // What is missing is near: it is taken in.
    ['a ‹O(n›) bound', 'a ‹O(n)› bound'],
    ['a ‹O(n log (n›)) bound', 'a ‹O(n log (n))› bound'],
    ['of ‹N_{in›} units', 'of ‹N_{in}› units'],
    ['of ‹O(T^{2/3›}) rounds', 'of ‹O(T^{2/3})› rounds'],
    ['the {‹1, 2}› set', 'the ‹{1, 2}› set'],
    ['a x_{‹i}› here', 'a x_‹{i}› here'],
    ['in (‹0, 1]› or', 'in (‹0, 1›] or'],
    // What is too much is dropped.
    ['(with ‹1 - ε)›, so', '(with ‹1 - ε›), so'],
    ['(see ‹x )› here', '(see ‹x› ) here'],
    ['a ‹(n› or so', 'a (‹n› or so'],
    ['a [link‹](x)› here', 'a [link]‹(x)› here'],
    ['a {‹(x}› here', 'a ‹{(x}› here'],
    ['a ‹n (› or so', 'a ‹n› ( or so'],
    // What is right stays.
    ['in ‹[0, 1)› and', 'in ‹[0, 1)› and'],
    ['in ‹(0, 1]› and', 'in ‹(0, 1]› and'],
    ['of ‹f(x)› here', 'of ‹f(x)› here'],
    ['of ‹n› (here)', 'of ‹n› (here)'],
    ['so ‹{x : f(x) > 0}› is', 'so ‹{x : f(x) > 0}› is'],
    // White space is no formula.
    ['so ‹ x\n› is', 'so  ‹x›\n is'],
    ['so‹ \n›is', 'so \n‹›is'],
  ])('%s', (before, after) => {
    expect(repaired(before)).toBe(after);
  });
});

test('a bracket that is far away is not looked for', () => {
  const far = `‹O(n› ${'and so on '.repeat(5)})`;
  expect(repaired(far)).toBe(far);
});

const texts = fc
  .array(fc.constantFrom(...'()[]{}(){}', ' ', '\n', 'x', 'n', '_', ',', '😀'), { maxLength: 40 })
  .map((parts) => parts.join(''));
const spans = texts.chain((text) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ text, span: { start: Math.min(a, b), end: Math.max(a, b) } })),
);

describe('whatever the span', () => {
  test('it stays within the text and has no white space at its ends', () => {
    fc.assert(
      fc.property(spans, ({ text, span }) => {
        const { start, end } = repairBorders(text, span);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
        const piece = text.slice(start, end);
        expect(piece).toBe(piece.trim());
      }),
      { numRuns: 5000 },
    );
  });

  test('one whose brackets pair up stays as it is', () => {
    const inner = fc.array(fc.constantFrom('x', '(x)', '[0, 1)', 'N_{in}', '+'), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(texts, inner, texts, (before, parts, after) => {
        const span = { start: before.length, end: before.length + parts.join('').length };
        expect(repairBorders(before + parts.join('') + after, span)).toEqual(span);
      }),
    );
  });
});
