import { closest } from 'fastest-levenshtein';
import { DataError, type Place } from '../data-error.ts';
import type { TopicChoice } from './index.ts';
import { other, type Topic } from './topic.ts';
import type { Taxonomy } from './taxonomy.ts';

/** What a person filed a paper under. */
export interface FiledByHand {
  /** The id of a leaf, a field or an umbrella of the taxonomy, or `other`. */
  topic: string;
  /** Where that stands. */
  place: Place;
}

/**
 * Puts papers where a person wants them. A topic that no paper had gets its place before "Other", and one
 * that has none left goes.
 *
 * @param byHand By the paper's id.
 * @throws {DataError} Where the taxonomy has no such topic.
 */
export function fileByHand(
  found: { topics: readonly Topic[]; choices: ReadonlyMap<string, TopicChoice> },
  byHand: ReadonlyMap<string, FiledByHand>,
  taxonomy: Taxonomy,
): { topics: Topic[]; choices: Map<string, TopicChoice> } {
  const choices = new Map(found.choices);
  const known = new Map(found.topics.map((topic) => [topic.id, topic]));
  for (const [paper, { topic, place }] of byHand) {
    if (!known.has(topic)) known.set(topic, topicOf(topic, taxonomy, place));
    choices.set(paper, { topic, score: 1, reasons: [] });
  }
  const used = new Set([...choices.values()].map(({ topic }) => topic));
  const topics = [...known.values()].filter(({ id }) => used.has(id));
  const isOther = ({ id }: Topic) => id === other.id;
  return {
    topics: [...topics.filter((topic) => !isOther(topic)), ...topics.filter(isOther)],
    choices,
  };
}

function topicOf(id: string, taxonomy: Taxonomy, place: Place): Topic {
  if (id === other.id) return other;
  const group = taxonomy.groups.find((candidate) => candidate.id === id);
  if (!group) {
    const nearest = closest(id, [...taxonomy.groups.map((candidate) => candidate.id), other.id]);
    throw new DataError(`There is no topic "${id}". Did you mean "${nearest}"?`, place);
  }
  return {
    id,
    title: group.title,
    description: group.about,
    leaves: group.leaves.flatMap((leaf) => taxonomy.leaves[leaf]?.id ?? []),
  };
}
