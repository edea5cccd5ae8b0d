import { breadthCosts, groupAffinity, leafAffinities } from './affinity.ts';
import { cutIntoGroups } from './cut.ts';
import type { TopicLock } from './lock.ts';
import { cutByLock } from './locked-cut.ts';
import { other, type Topic } from './topic.ts';
import type { TopicPaper } from './paper.ts';
import { indexPapers } from './paper-index.ts';
import type { PaperIndex } from './paper-index.ts';
import { reasonsFor, rounded } from './reasons.ts';
import type { TopicReason } from './reasons.ts';
import type { Taxonomy, TopicGroup } from './taxonomy.ts';

export type { TopicPaper } from './paper.ts';
export type { PaperIndex } from './paper-index.ts';
export type { Taxonomy } from './taxonomy.ts';
export { indexPapers } from './paper-index.ts';
export { parseOwnTaxonomy, parseTaxonomy } from './taxonomy.ts';

/** Where a paper is filed, and why. */
export interface TopicChoice {
  /** The id of a topic. */
  topic: string;
  /** How well the topic fits, from 0 to 1. */
  score: number;
  reasons: TopicReason[];
}

/**
 * Groups papers by subject.
 *
 * @param papers In any order, with ids that differ; the order does not change the result.
 * @param index What `indexPapers` made of the same papers, where it is at hand.
 * @param lock The topics that were published, which stay; without it the topics that serve the papers best are chosen.
 * @returns The topics that have papers, the largest first and equals by title, "Other" last; and a choice for every
 * paper by its id.
 */
export function assignTopics(
  papers: readonly TopicPaper[],
  taxonomy: Taxonomy,
  index: PaperIndex = indexPapers(papers, taxonomy),
  lock?: TopicLock,
): { topics: Topic[]; choices: Map<string, TopicChoice> } {
  const affinities = leafAffinities(index);
  const { groups } = taxonomy;
  const filed =
    (lock && cutByLock({ ...index, affinities }, groups, lock)) ??
    cutIntoGroups(affinities, groups, index.neighbours);
  const breadth = breadthCosts(affinities.length).filed;
  const choices = new Map<string, TopicChoice>();
  for (const [at, { id }] of index.papers.entries()) {
    const group = filed[at];
    choices.set(id, {
      topic: group?.id ?? other.id,
      score: group
        ? rounded(groupAffinity(affinities[at] ?? new Float64Array(), group, breadth))
        : 0,
      reasons: group ? reasonsFor(index, at, group, filed, taxonomy) : [],
    });
  }
  return { topics: topicsOf(filed, taxonomy), choices };
}

function topicsOf(filed: readonly (TopicGroup | undefined)[], taxonomy: Taxonomy): Topic[] {
  const sizes = new Map<TopicGroup | undefined, number>();
  for (const group of filed) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const topics = [...sizes]
    .flatMap(([group, size]) => (group ? [{ group, size }] : []))
    .sort((a, b) => b.size - a.size || (a.group.title < b.group.title ? -1 : 1))
    .map(({ group }) => ({
      id: group.id,
      title: group.title,
      description: group.about,
      leaves: group.leaves.flatMap((leaf) => taxonomy.leaves[leaf]?.id ?? []),
    }));
  return sizes.has(undefined) ? [...topics, { ...other, leaves: [] }] : topics;
}
