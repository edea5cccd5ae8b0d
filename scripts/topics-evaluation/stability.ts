import {
  assignTopics,
  indexPapers,
  type Taxonomy,
  type TopicPaper,
} from '../../src/library/topics/index.ts';
import { shuffled } from '../restore-training/shuffle.ts';
import { agreement } from './agreement.ts';

/** What happens to the topics of papers when others join them. */
export interface Stability {
  /** The adjusted Rand index of the papers' topics before and after, chosen anew. */
  anew: number;
  /** The same where the published topics are kept. */
  kept: number;
  /** The share of published topics that are left where they are kept. */
  topics: number;
  /** Whether any order of the papers gives the same topics. */
  isSteady: boolean;
}

const MORE = 0.1;
const DRAWS = 5;

/** Adds 10 % to so many papers, and says what moves: the mean of five draws, the same at every run. */
export function measureStability(
  papers: readonly TopicPaper[],
  taxonomy: Taxonomy,
  size: number,
): Stability {
  const draws = Array.from({ length: DRAWS }, (_, seed) =>
    measureDraw(papers, taxonomy, size, seed),
  );
  const mean = (value: (draw: Stability) => number) =>
    draws.reduce((sum, draw) => sum + value(draw), 0) / DRAWS;
  return {
    anew: mean(({ anew }) => anew),
    kept: mean(({ kept }) => kept),
    topics: mean(({ topics }) => topics),
    isSteady: draws.every(({ isSteady }) => isSteady),
  };
}

function measureDraw(
  papers: readonly TopicPaper[],
  taxonomy: Taxonomy,
  size: number,
  seed: number,
): Stability {
  const drawn = [...shuffled(papers.length, seed + 1)].flatMap((at) => papers[at] ?? []);
  const before = drawn.slice(0, size);
  const after = drawn.slice(0, Math.ceil(size * (1 + MORE)));
  const topicsOf = (from: ReadonlyMap<string, { topic: string }>) =>
    before.map(({ id }) => from.get(id)?.topic ?? '');
  const published = assignTopics(before, taxonomy);
  const topicOf = new Map([...published.choices].map(([id, { topic }]) => [id, topic]));
  const groups = new Set(published.topics.map(({ id }) => id).filter((id) => id !== 'other'));
  const index = indexPapers(after, taxonomy);
  const anew = assignTopics(after, taxonomy, index);
  const kept = assignTopics(after, taxonomy, index, { groups, topicOf });
  const left = new Set(kept.topics.map(({ id }) => id));
  const reversed = assignTopics(before.toReversed(), taxonomy);
  return {
    anew: agreement(topicsOf(published.choices), topicsOf(anew.choices)).ari,
    kept: agreement(topicsOf(published.choices), topicsOf(kept.choices)).ari,
    topics: [...groups].filter((id) => left.has(id)).length / Math.max(1, groups.size),
    isSteady: topicsOf(published.choices).join() === topicsOf(reversed.choices).join(),
  };
}
