import { expect, test } from 'vitest';
import { ask } from '../../src/client/search/ask.ts';
import type { Fragment, SearchIndex } from '../../src/client/search/pagefind.ts';

const paper: Fragment = {
  url: '/papers/motifs/',
  content: 'We count motifs.',
  locations: [0, 1, 2],
  excerpt: 'We <mark>count</mark> motifs.',
  meta: { title: 'The Weisfeiler-Leman Test', authors: 'Ada Lovelace' },
  filters: { topic: ['Graphs'] },
};

/** An index that finds the paper for every query that it is told, and keeps what it was asked. */
function indexOf(finds: (query: string | null, topics: readonly string[]) => boolean) {
  const asked: (string | null)[] = [];
  const index: SearchIndex = {
    topics: [['Graphs', 1]],
    search: (query, { filters }) => {
      asked.push(query);
      const found = finds(query, filters.topic?.any ?? []);
      const results = found ? [{ data: () => Promise.resolve(paper) }] : [];
      return Promise.resolve({ results, totalFilters: { topic: { Graphs: 1 } } });
    },
  };
  return { index, asked };
}

test('a word that no paper has is not answered by its beginning', async () => {
  const { index } = indexOf(() => true);
  expect((await ask(index, { text: 'weisfeler', topics: [] })).total).toBe(0);
  expect((await ask(index, { text: 'weisfeiler', topics: [] })).total).toBe(1);
  expect((await ask(index, { text: 'weisfeiler zebra', topics: [] })).total).toBe(0);
});

test('a word counts as found in any of its forms', async () => {
  const { index } = indexOf(() => true);
  for (const text of ['counting', 'motif', 'Leman', 'weisfeiler-leman tests', 'LOVELACE']) {
    expect((await ask(index, { text, topics: [] })).total, text).toBe(1);
  }
});

test('compound words are looked for as one and then apart', async () => {
  const { index, asked } = indexOf((query) => query === 'count motifs');
  expect((await ask(index, { text: 'count-motifs', topics: [] })).total).toBe(1);
  expect(asked).toEqual(['count-motifs', 'count motifs']);
});

test('a text without words is not asked', async () => {
  const { index, asked } = indexOf(() => true);
  expect((await ask(index, { text: '"++"', topics: [] })).total).toBe(0);
  expect(asked).toEqual([]);
});

test('topics alone list what is in them', async () => {
  const { index, asked } = indexOf(() => true);
  expect((await ask(index, { text: '', topics: ['Graphs'] })).total).toBe(1);
  expect(asked).toEqual([null]);
});

test('where the chosen topics have nothing, the others still say how much they have', async () => {
  const { index } = indexOf((_, topics) => topics.length === 0);
  const answer = await ask(index, { text: 'motifs', topics: ['Physics'] });
  expect(answer).toMatchObject({ total: 0, counts: { Graphs: 1 } });
});
