import { expect, test } from 'vitest';
import { toSearchText, typedForms } from '../../src/library/text/to-search-text.ts';
import { plain } from '../support/digests.ts';

const math = (source: string, tex: string) =>
  plain(source, [{ start: 0, end: source.length, tex, kind: 'math', confidence: 1 }]);

test.each([
  ['varepsilon', String.raw`\varepsilon`, ['epsilon']],
  ['R^n', String.raw`\mathbb{R}^n`, ['R^n']],
  ['256times256', String.raw`256\times256`, ['256x256']],
  ['O(T)', String.raw`\tilde{O}(\sqrt{T})`, ['O(T)']],
  ['d to infty', String.raw`d \to \infty`, ['d to infinity']],
  ['O(epsilon^{-2})', String.raw`O(\epsilon^{-2})`, ['O(epsilon^-2)']],
  ['SE(3)', 'SE(3)', []],
  ['O(nlog n)', String.raw`O(n\log n)`, []],
  ['sum_i', String.raw`\sum_i f(x_i)`, []],
])('people type %s as its keyboard has it', (source, tex, forms) => {
  expect([...new Set(typedForms(math(source, tex)))]).toEqual(forms);
});

test('what is typed stands once at the end, and the rest reads on', () => {
  const source = 'An epsilon-net of R^n\n\nfor epsilon in R^n.';
  const text = plain(
    source,
    [3, 27].flatMap((at) => [
      { start: at, end: at + 7, tex: String.raw`\epsilon`, kind: 'math' as const, confidence: 1 },
      {
        start: at + (at === 3 ? 15 : 11),
        end: at + (at === 3 ? 18 : 14),
        tex: String.raw`\mathbb{R}^n`,
        kind: 'math' as const,
        confidence: 1,
      },
    ]),
  );
  expect(toSearchText(text, plain('Nets'))).toBe(
    'An ϵ-net of ℝⁿ for ϵ in ℝⁿ. Also written: epsilon, R^n.',
  );
});

test('what the text says already is not said again', () => {
  const text = math('R^n', String.raw`\mathbb{R}^n`);
  expect(toSearchText({ ...text, source: 'R^n is written R^n.' }, plain('T'))).toBe(
    'ℝⁿ is written R^n.',
  );
});

test('a text without formulas is itself', () => {
  expect(toSearchText(plain('All  of\nit'), plain('T'))).toBe('All of it');
  expect(toSearchText(plain(''), math('R^D', String.raw`\mathbb{R}^D`))).toBe(
    'ℝᴰ. Also written: R^D.',
  );
});
