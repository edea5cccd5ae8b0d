import { expect, test } from 'vitest';
import restoreDollarMath from '../../plugins/restore/dollar-math.ts';
import { piecesOf } from '../support/title-digest.ts';

/** The formulas found in a text. */
function formulas(value: string): string[] {
  const pieces = piecesOf(value, restoreDollarMath);
  expect(pieces.map((piece) => piece.value).join('')).toBe(value);
  return pieces.flatMap((piece) => (piece.type === 'span' ? [piece.tex] : []));
}

test('a pair of dollars around TeX is a formula', () => {
  expect(formulas(String.raw`Over $\mathbb{R}^n$ and $k$-means, in $O(n \log n)$.`)).toEqual([
    String.raw`\mathbb{R}^n`,
    'k',
    String.raw`O(n \log n)`,
  ]);
});

test('a sign with a command is a formula between two numbers', () => {
  expect(formulas(String.raw`0.36$\pm$0.02 at $\sim$10, for $5 or $10`)).toEqual([
    String.raw`\pm`,
    String.raw`\sim`,
  ]);
});

test.each([
  [String.raw`at most \(O(n^2)\) and \[ x = 1 \]`, ['O(n^2)', 'x = 1']],
  ['where $$x$$ is', ['x']],
])('%s holds its formulas', (text, expected) => {
  expect(formulas(text)).toEqual(expected);
});

test.each([
  'from $1.61/hour on one to $0.16 on another',
  'at $1.61/hour and $0.16',
  'between $5-$10, US$5-US$10 and $5M/$7M',
  String.raw`\$5 and $10, \$x$ too`,
  'one at $20, two at $30, three at $40',
  String.raw`what is left of a fraction \(2^{1-1{p}}\)`,
  String.raw`a link \[here\]`,
  'It costs $5 and then $10 a month',
  'from $5 per unit to US$ more',
  'a $ sign and another $ sign',
  String.raw`an escaped \$x\$ pair`,
  String.raw`broken TeX $\frac{1$ stays`,
  'one lonely $x',
  '$the price of bread and butter$',
])('%s holds no formula', (text) => {
  expect(formulas(text)).toEqual([]);
});
