import { follow } from '../permalinks/follow.ts';
import type { Permalinks } from '../permalinks/permalinks.ts';
import { other } from './other.ts';

/** What readers know of the topics: a rebuild keeps to it. */
export interface TopicLock {
  /** The ids of the groups that papers were put in. */
  groups: ReadonlySet<string>;
  /** The id of the topic of each paper, by the paper's id; papers that came since are not in it. */
  topicOf: ReadonlyMap<string, string>;
}

/**
 * The topics as they were published. One that only a person put papers in is no group for others, and one
 * that has become an old address is none any more.
 */
export function topicLock({ topics, papers }: Permalinks): TopicLock {
  const present = [...topics].filter(([, { former }]) => !former);
  return {
    groups: new Set(present.flatMap(([id, { byHand }]) => (byHand || id === other.id ? [] : [id]))),
    topicOf: new Map(
      present.flatMap(([id, entry]) =>
        entry.papers.map((slug) => [follow(papers, slug), id] as const),
      ),
    ),
  };
}
