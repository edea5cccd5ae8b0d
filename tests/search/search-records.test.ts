import { expect, test } from 'vitest';
import type { Paper } from '../../src/library/paper.ts';
import { searchRecords } from '../../src/library/search-records.ts';

const paper: Paper = {
  id: 'arxiv:2302.04265',
  slug: 'pfgm',
  key: 'xu-liu-2023-pfgm',
  title: { source: 'PFGM++ in R^D', spans: [span(10, 13, '\\mathbb{R}^D')] },
  abstract: {
    source: 'For α fixed.\n\nSee  E(3) networks.',
    spans: [span(4, 5, '\\alpha'), span(19, 23, '\\mathrm{E}(3)')],
  },
  authors: [{ name: 'Yilun Xu' }, { name: 'Ziming Liu' }],
  publication: { venue: 'ICML 2023' },
  identifiers: {},
  links: [],
  topic: { id: 'generative', title: 'Diffusion & generative models' },
  reasons: [],
  tags: [],
  related: [],
  editions: ['week-1'],
  source: { digest: 'week-1.txt', line: 1 },
};

function span(start: number, end: number, tex: string) {
  return { start, end, tex, kind: 'math' as const, confidence: 1 };
}

test('a record is plain text in one line, with formulas in Unicode and as they are typed', () => {
  const [record] = searchRecords({ papers: [paper] });
  expect(record).toEqual({
    url: '/papers/pfgm/',
    content: 'For α fixed. See E(3) networks. Also written: R^D, alpha.',
    title: 'PFGM++ in ℝᴰ',
    authors: 'Yilun Xu, Ziming Liu',
    venue: 'ICML 2023',
    topic: 'Diffusion & generative models',
  });
});

test('a paper without an abstract is found by its title', () => {
  const bare = { ...paper, abstract: { source: '', spans: [] }, publication: {}, authors: [] };
  const [record] = searchRecords({ papers: [bare] });
  expect(record).toMatchObject({ content: 'PFGM++ in ℝᴰ. Also written: R^D.', authors: '' });
  expect(record).not.toHaveProperty('venue');
});
