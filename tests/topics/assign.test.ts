import { describe, expect, test } from 'vitest';
import { agreement } from '../../scripts/topics-evaluation/agreement.ts';
import { assignTopics, indexPapers } from '../../src/library/topics/index.ts';
import type { TopicPaper } from '../../src/library/topics/index.ts';
import { accepted } from './accepted.ts';
import { corpusPapers, firstDigest, hasCorpus, shippedTaxonomy, shuffled } from './corpus.ts';

const taxonomy = shippedTaxonomy();
const digest = firstDigest();
const first = assignTopics(digest, taxonomy);

describe('the first digest', () => {
  test('is read whole', () => {
    expect(
      digest.map(
        ({ title }) => Object.keys(accepted).filter((start) => title.startsWith(start)).length,
      ),
    ).toEqual(Array.from({ length: 38 }, () => 1));
  });

  test('has at least 37 of its 38 papers where an expert accepts them', () => {
    const wrong = digest.filter(({ id, title }) => {
      const start = Object.keys(accepted).find((key) => title.startsWith(key)) ?? '';
      return !accepted[start]?.includes(first.choices.get(id)?.topic ?? '');
    });
    expect(wrong.length, wrong.map(({ title }) => title).join('; ')).toBeLessThanOrEqual(1);
  });

  test('has seven to ten topics, the largest first and Other last', () => {
    const sizes = first.topics.map(
      ({ id }) => [...first.choices.values()].filter(({ topic }) => topic === id).length,
    );
    const named = first.topics.filter(({ id }) => id !== 'other');
    expect(named.length).toBeGreaterThanOrEqual(7);
    expect(named.length).toBeLessThanOrEqual(10);
    expect(sizes.slice(0, named.length)).toEqual(
      sizes.slice(0, named.length).toSorted((a, b) => b - a),
    );
    expect(Math.min(...sizes.slice(0, named.length))).toBeGreaterThanOrEqual(3);
    expect(first.topics.slice(0, -1).some(({ id }) => id === 'other')).toBe(false);
  });

  test('gives every paper reasons from its own text', () => {
    for (const { id, title, abstract } of digest) {
      const choice = first.choices.get(id)!;
      if (choice.topic === 'other') continue;
      expect(choice.reasons.length).toBeGreaterThan(0);
      const text = `${title} ${abstract}`.replace(/[\s()]+/g, ' ');
      for (const { phrase } of choice.reasons)
        expect(text).toContain(phrase.replace(/[\s()]+/g, ' ').trim());
    }
  });

  test('gives the same result in any order', () => {
    const expected = JSON.stringify([first.topics, [...first.choices]]);
    for (const seed of [1, 2, 3]) {
      const { topics, choices } = assignTopics(shuffled(digest, seed), taxonomy);
      expect(JSON.stringify([topics, [...choices]])).toBe(expected);
    }
  });

  test('gives the same result from an index made before', () => {
    expect(assignTopics(digest, taxonomy, indexPapers(digest, taxonomy))).toEqual(first);
  });
});

const recipes: TopicPaper[] = [
  [
    'Tomato soup',
    'Halve the tomatoes, roast them at low temperature, blend with stock and garlic, and season.',
  ],
  [
    'Sourdough bread',
    'Mix flour and water, let the dough rest, shape the loaf and bake until the crust is brown.',
  ],
  [
    'Chicken curry',
    'Fry the onions with ginger and spices, brown the chicken, add coconut milk and simmer.',
  ],
  [
    'Lemon cake',
    'Cream butter and sugar, beat in the eggs, fold in flour and zest, and bake for forty minutes.',
  ],
  [
    'Mushroom risotto',
    'Toast the rice in butter, stir in hot stock a ladle at a time, finish with parmesan.',
  ],
  [
    'Pickled onions',
    'Heat vinegar, sugar and salt; the energy of a boil is not needed. Pour over the onions.',
  ],
].map(([title = '', abstract = '']) => ({ id: title, title, abstract }));

describe('papers that fit no topic', () => {
  test('go to Other, with no reasons', () => {
    const { topics, choices } = assignTopics(recipes, taxonomy);
    expect(topics.map(({ id, title }) => [id, title])).toEqual([['other', 'Other']]);
    expect([...choices.values()].flatMap(({ reasons }) => reasons)).toEqual([]);
  });

  test('go to Other among papers that fit, and take no topic with them', () => {
    const { choices } = assignTopics([...digest, ...recipes], taxonomy);
    expect(recipes.map(({ id }) => choices.get(id)?.topic)).toEqual(recipes.map(() => 'other'));
    expect(
      [...choices.values()].filter(({ topic }) => topic === 'other').length,
    ).toBeLessThanOrEqual(recipes.length + 1);
  });
});

describe('small and odd digests', () => {
  test('of no paper have no topic', () => {
    expect(assignTopics([], taxonomy)).toEqual({ topics: [], choices: new Map() });
  });

  test('of one or two papers have the topics of those', () => {
    const [diffusion, theory] = ['PFGM++', 'Perturbation'].map((start) =>
      digest.find(({ title }) => title.startsWith(start))!,
    );
    expect(assignTopics([theory!], taxonomy).topics.map(({ id }) => id)).toEqual([
      'deep-learning-theory',
    ]);
    expect(assignTopics([theory!, diffusion!], taxonomy).topics).toHaveLength(2);
  });

  test('of one subject have no Other and no topic of another subject', () => {
    const papers = digest.filter(({ title }) => /equivarian/i.test(title));
    const { topics } = assignTopics(papers, taxonomy);
    const near = [
      'equivariance',
      'graph-networks',
      'set-functions',
      'self-supervised',
      'symmetry-geometry',
      'graphs-sets',
      'geometry',
    ];
    expect(topics.filter(({ id }) => !near.includes(id))).toEqual([]);
  });

  test('in Chinese, or without a word, are filed without a crash', () => {
    const papers = [
      { id: 'a', title: '图神经网络综述', abstract: '本文综述GNN的表达能力。' },
      { id: 'b', title: '西红柿炒鸡蛋', abstract: '' },
      { id: 'c', title: '', abstract: '' },
    ];
    const { choices } = assignTopics(papers, taxonomy);
    expect([...choices].map(([id, { topic }]) => [id, topic])).toEqual([
      ['a', 'graph-networks'],
      ['b', 'other'],
      ['c', 'other'],
    ]);
  });

  test('with categories are filed by them where the text says nothing', () => {
    const { choices } = assignTopics(
      [{ id: 'a', title: 'A remark', abstract: '', categories: ['math.NT'] }],
      taxonomy,
    );
    expect(choices.get('a')).toMatchObject({
      topic: 'number-theory',
      reasons: [{ phrase: 'math.NT', in: 'categories' }],
    });
  });
});

const corpus = 'hf-daily.jsonl.gz';
test.skipIf(!hasCorpus(corpus))(
  'topics stay mostly the same when a tenth more papers come',
  () => {
    const papers = corpusPapers(corpus);
    const draws = Array.from({ length: 8 }, (_, draw) => {
      const before = papers.slice(draw * 200, draw * 200 + 100);
      const after = papers.slice(draw * 200, draw * 200 + 110);
      const [old, now] = [assignTopics(before, taxonomy), assignTopics(after, taxonomy)];
      return agreement(
        before.map(({ id }) => old.choices.get(id)!.topic),
        before.map(({ id }) => now.choices.get(id)!.topic),
      ).ari;
    });
    expect(draws.reduce((sum, value) => sum + value, 0) / draws.length).toBeGreaterThanOrEqual(0.8);
  },
  30_000,
);
