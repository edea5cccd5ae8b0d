import { expect, test } from 'vitest';
import { toSlug } from '../../src/library/slug.ts';

test.each([
  ['PFGM++: Unlocking the Potential', 'pfgm-unlocking-the-potential'],
  ['Fast, Expressive SE(n) Equivariant Networks', 'fast-expressive-se-n-equivariant-networks'],
  ['Merging LoRAs like Playing LEGO', 'merging-loras-like-playing-lego'],
  ['Über naïve Schätzer', 'ueber-naive-schaetzer'],
  ['Глубокое обучение', 'glubokoe-obuchenie'],
  ['D²-LoRA over ℝⁿ', 'd2-lora-over-rn'],
  ['深度学习', ''],
])('%s is addressed as "%s"', (title, slug) => {
  expect(toSlug(title)).toBe(slug);
});

test('a long title is cut between words, and not after one that asks for another', () => {
  const title =
    'Fast, Expressive SE(n) Equivariant Networks through Weight-Sharing in Position-Orientation Space';
  expect(toSlug(title)).toBe('fast-expressive-se-n-equivariant-networks-through-weight-sharing');
});
