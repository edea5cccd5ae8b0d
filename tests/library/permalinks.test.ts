import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignSlugs } from '../../src/library/permalinks.ts';
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

test('a title without an ASCII form gets an address from its identity', () => {
  const slugs = assignSlugs([{ id: 'arxiv:2401.00001', title: '深度学习' }]);
  expect(slugs.get('arxiv:2401.00001')).toMatch(/^paper-[0-9a-f]{8}$/);
});

test('adding papers at the end changes no address', () => {
  const first = { id: 'a', title: 'Same' };
  const before = assignSlugs([first]);
  const after = assignSlugs([first, { id: 'b', title: 'Same' }]);
  expect(after.get('a')).toBe(before.get('a'));
  expect(after.get('b')).not.toBe(after.get('a'));
});

test('addresses are unique, short and safe, whatever the titles', () => {
  const papers = fc.uniqueArray(
    fc.record({ id: fc.string(), title: fc.string({ unit: 'grapheme' }) }),
    {
      selector: ({ id }) => id,
    },
  );
  fc.assert(
    fc.property(papers, (papers) => {
      const slugs = [...assignSlugs(papers).values()];
      expect(new Set(slugs).size).toBe(papers.length);
      for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const slug of slugs) expect(slug.length).toBeLessThanOrEqual(81);
    }),
  );
});
