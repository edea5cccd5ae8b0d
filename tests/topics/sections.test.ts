import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assignTopics,
  indexPapers,
  type TopicChoice,
  type TopicPaper,
} from '../../src/library/topics/index.ts';
import type { Topic } from '../../src/library/topics/topic.ts';
import { divideTopics } from '../../src/library/topics/sections.ts';
import { corpusPapers, hasCorpus, shippedTaxonomy, shuffled } from './corpus.ts';

const taxonomy = shippedTaxonomy();

/** Papers with a phrase in their titles. */
const about = (phrase: string, count: number): TopicPaper[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${phrase} ${at}`,
    title: `On ${phrase} ${at}`,
    abstract: '',
  }));

/** One topic of some leaves, in sections. */
function divided(papers: readonly TopicPaper[], leaves: string[], order = papers) {
  const topic: Topic = { id: 'all', title: 'All', description: 'Everything.', leaves };
  const choice: TopicChoice = { topic: 'all', score: 1, reasons: [] };
  const choices = new Map(papers.map(({ id }) => [id, choice]));
  const ids = order.map(({ id }) => id);
  const [found] = divideTopics(
    { topics: [topic], choices },
    ids,
    indexPapers(papers, taxonomy),
    taxonomy,
  );
  return found!;
}

const outline = (topic: ReturnType<typeof divided>) =>
  topic.sections?.map(({ title, papers }) => `${title} ${papers.length}`);

const SAFE = ['privacy', 'fairness', 'adversarial'];

describe('a topic', () => {
  test('of few papers has no sections', () => {
    expect(divided([], SAFE)).toMatchObject({ papers: [] });
    const papers = [...about('differential privacy', 15), ...about('group fairness', 15)];
    const topic = divided(papers, SAFE);
    expect(topic.sections).toBeUndefined();
    expect(topic.papers).toEqual(papers.map(({ id }) => id));
  });

  test('of more papers has one for each leaf that three papers are about, the largest first', () => {
    const papers = [
      ...about('differential privacy', 12),
      ...about('group fairness', 20),
      ...about('adversarial attacks', 2),
    ];
    const topic = divided(papers, SAFE);
    expect(outline(topic)).toEqual(['Fairness & bias 20', 'Privacy 12', 'More 2']);
    expect(topic.papers).toEqual(topic.sections!.flatMap((section) => section.papers));
    expect(topic.papers[0]).toBe('group fairness 0');
  });

  test('puts one or two papers that fit no section with those that they are most like', () => {
    const abstract = 'Noodles in a soup of tomatoes, by a recipe.';
    const papers = [
      ...about('group fairness', 20).map((paper) => ({ ...paper, abstract })),
      ...about('adversarial attacks', 1).map((paper) => ({ ...paper, abstract })),
      ...about('differential privacy', 12),
    ];
    const topic = divided(papers, SAFE);
    expect(outline(topic)).toEqual(['Fairness & bias 21', 'Privacy 12']);
    expect(topic.papers).toEqual(papers.map(({ id }) => id));
  });

  test('of one leaf is divided by what else its papers are about, and by phrases with several words', () => {
    const papers = [
      ...about('policy gradient for reinforcement learning', 14),
      ...about('offline reinforcement learning', 10),
      ...about('reinforcement learning with differential privacy', 7),
      ...about('reinforcement learning', 9),
    ];
    expect(outline(divided(papers, ['reinforcement-learning']))).toEqual([
      'Policy gradient 14',
      'Offline reinforcement learning 10',
      'Privacy 7',
      'More 9',
    ]);
  });

  test('that nothing divides stays whole, also Other', () => {
    expect(divided(about('reinforcement learning', 40), ['reinforcement-learning']).sections).toBe(
      undefined,
    );
    expect(divided(about('tomato soup', 40), []).sections).toBeUndefined();
  });
});

test('every paper is in one section, whatever the papers are and in whatever order they come', () => {
  const phrase = fc.constantFrom(
    ...['differential privacy', 'group fairness', 'adversarial attacks', 'soup', '2024', '', '羊'],
    ...['policy gradient', 'offline reinforcement learning', 'node classification', 'constructor'],
  );
  const leaves = fc.subarray([...SAFE, 'reinforcement-learning', 'graph-networks', 'nowhere']);
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 60 }), leaves, (phrases, spanned) => {
      const papers = phrases.map((title, at) => ({ id: `p${at}`, title, abstract: title }));
      const topic = divided(papers, spanned);
      expect(topic?.papers.toSorted() ?? []).toEqual(papers.map(({ id }) => id).sort());
      const ids = topic?.sections?.map(({ id }) => id) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^(?!\d+$)[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(divided(shuffled(papers, 1), spanned, papers)).toEqual(topic);
    }),
    { numRuns: 40 },
  );
}, 30_000);

const corpus = 'topics-paperlists.jsonl.gz';
test.skipIf(!hasCorpus(corpus))(
  'no list of a large library without a heading is longer than two pages',
  () => {
    const papers = corpusPapers(corpus).slice(0, 1500);
    const index = indexPapers(papers, taxonomy);
    const topics = divideTopics(
      assignTopics(papers, taxonomy, index),
      papers.map(({ id }) => id),
      index,
      taxonomy,
    );
    expect(topics.flatMap((topic) => topic.papers)).toHaveLength(papers.length);
    const lists = topics.flatMap(({ papers: own, sections }) => sections ?? [{ papers: own }]);
    expect(Math.max(...lists.map((list) => list.papers.length))).toBeLessThanOrEqual(300);
  },
  30_000,
);
