import { follow } from '../permalinks/follow.ts';
import type { Permalinks } from '../permalinks/permalinks.ts';
import { closest } from 'fastest-levenshtein';
import type { Finding } from '../finding.ts';
import { other } from './topic.ts';
import type { Taxonomy } from './taxonomy.ts';

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

/**
 * Says which published topics the taxonomy has no more: once, since the next build finds them to be old
 * addresses.
 *
 * @param file The taxonomy's name.
 */
export function topicsThatLeft(lock: TopicLock, taxonomy: Taxonomy, file: string): Finding[] {
  const ids = taxonomy.groups.map(({ id }) => id);
  const known = new Set(ids);
  return [...lock.groups]
    .filter((id) => !known.has(id))
    .map((id) => ({
      file,
      rule: 'topic-left-taxonomy',
      message:
        `The topic "${id}" is published, and this file has it no more: /topics/${id}/ leads to where its papers are now. ` +
        `If "${closest(id, ids)}" is its new id, give it the old one back and change only its title, so that it stays where it is.`,
    }));
}
