import { mostUsed } from '../most-used.ts';
import { mostFrequent } from '../tally.ts';
import { countTags, gatherTags, isShared, type TagCount, type TaggedPaper } from './gather-tags.ts';

/** The tags whose papers are mostly in one topic. */
interface TopicTags {
  /** The id of the topic. */
  topic: string;
  /** The most used first. */
  tags: TagCount[];
}

/** An index of tags that can be read. */
export interface TagIndex {
  /** How many papers a tag needs for being listed. */
  least: number;
  /** How many tags are shared by papers. */
  shared: number;
  /** How many of them are listed. */
  listed: number;
  topics: TopicTags[];
}

/** Of tags that are in one topic as often as in another, the smaller id decides. */
const homeOf = (topics: readonly string[]): string => mostFrequent(topics)[0]?.[0] ?? '';

/**
 * An index of the tags that papers share, each under the topic where most of its papers are. Of more than `most` tags
 * only those that the most papers have are listed.
 *
 * @param topics Their ids, in reading order.
 */
export function indexTags(
  papers: readonly TaggedPaper[],
  topics: readonly string[],
  most: number,
): TagIndex {
  const used = gatherTags(papers);
  const shared = [...used.values()].filter(isShared);
  const { least, listed } = mostUsed(shared, most);
  const isListed = new Set(listed);
  const topicOf = new Map(papers.map(({ slug, topic }) => [slug, topic.id]));
  const homes = Map.groupBy(
    countTags(papers, used).filter(({ tag }) => isListed.has(tag)),
    ({ tag }) => homeOf(tag.papers.flatMap((slug) => topicOf.get(slug) ?? [])),
  );
  return {
    least: Math.max(2, least),
    shared: shared.length,
    listed: listed.length,
    topics: topics.flatMap((topic) => {
      const tags = homes.get(topic) ?? [];
      return tags.length > 0 ? [{ topic, tags }] : [];
    }),
  };
}
