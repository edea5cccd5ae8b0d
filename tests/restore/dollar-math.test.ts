import { expect, test } from 'vitest';
import type { Digest } from '../../plugins/digest-tree.ts';
import restoreDollarMath from '../../plugins/restore/dollar-math.ts';

/** The formulas found in a text. */
function formulas(value: string): string[] {
  const tree: Digest = {
    type: 'digest',
    children: [
      { type: 'paper', children: [{ type: 'title', children: [{ type: 'text', value }] }] },
    ],
  };
  restoreDollarMath()(tree);
  const [paper] = tree.children;
  const nodes = paper?.type === 'paper' ? paper.children[0].children : [];
  expect(nodes.map((node) => node.value).join('')).toBe(value);
  return nodes.flatMap((node) => (node.type === 'span' ? [node.tex] : []));
}

test('a pair of dollars around TeX is a formula', () => {
  expect(formulas(String.raw`Over $\mathbb{R}^n$ and $k$-means, in $O(n \log n)$.`)).toEqual([
    String.raw`\mathbb{R}^n`,
    'k',
    String.raw`O(n \log n)`,
  ]);
});

test.each([
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
