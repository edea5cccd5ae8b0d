import { expect, test } from 'vitest';
import { isValidTex, mathToText } from '../../src/library/text/math-text.ts';

test.each([
  [String.raw`x^2`, 'x²'],
  [String.raw`\mathbb{R}^n \times S_2`, 'ℝⁿ×S₂'],
  [String.raw`\mathcal{O}(n\log n)`, 'O(n log n)'],
  [String.raw`\frac{a+b}{2}`, '(a+b)/2'],
  [String.raw`\tilde{O}(\sqrt{T})`, 'Õ(√T)'],
  [String.raw`\sum_{i=1}^N f(x_i)`, '∑ᵢ₌₁ᴺf(xᵢ)'],
  [String.raw`x^{y^z}`, 'x^(yᶻ)'],
  [String.raw`\text{GL}^{+}(n)`, 'GL⁺(n)'],
])('%s reads %s', (tex, text) => {
  expect(mathToText(tex)).toBe(text);
});

test('what KaTeX rejects stays as it is', () => {
  expect(isValidTex(String.raw`\frac{`)).toBe(false);
  expect(mathToText(String.raw`\frac{`)).toBe(String.raw`\frac{`);
});

test('letters for which KaTeX has no font are refused', () => {
  expect(isValidTex(String.raw`\textbf{$ρ$-$\texttt{EOS}$}`)).toBe(false);
  expect(isValidTex(String.raw`\texttt{EOS}`)).toBe(true);
});

test('a macro that expands for ever is refused', () => {
  expect(isValidTex(String.raw`\def\a{\a\a}\a`)).toBe(false);
});
