import { mostFrequent } from '../tally.ts';
import { presentAddress } from './addresses.ts';
import type { Permalinks, TopicEntry } from './permalinks.ts';

/** A topic that has papers. */
export interface PublishedTopic {
  id: string;
  title: string;
  /** Their slugs. */
  papers: readonly string[];
  /** Whether only a person put them there. */
  isByHand: boolean;
}

/** What will have been published of topics once the given ones are. The address of every other stays, as a former one. */
export function publishTopics(
  known: Permalinks['topics'],
  topics: readonly PublishedTopic[],
): Map<string, TopicEntry> {
  const entries = new Map<string, TopicEntry>();
  for (const [id, { title, papers }] of known) entries.set(id, { title, papers, former: true });
  for (const { id, title, papers, isByHand } of topics) {
    entries.set(id, { title, papers: papers.toSorted(), ...(isByHand && { byHand: true }) });
  }
  return entries;
}

/** An old address of a topic. */
export interface FormerTopic {
  id: string;
  title: string;
  /** The topics that its papers are in now, the one with the most of them first. */
  heirs: { topic: string; papers: number }[];
  /** The id of the topic that took nearly all of them: readers are led there. */
  movedTo?: string;
}

const NEARLY_ALL = 0.9;
/** Whoever looked for a subject is not served by the papers that have none. */
const NO_SUBJECT = 'other';

/** The addresses of topics that have no papers any more, sorted, with where their papers are now. */
export function formerTopics(permalinks: Permalinks): FormerTopic[] {
  const topicOf = new Map<string, string>();
  for (const [id, { papers, former }] of permalinks.topics) {
    if (!former) for (const slug of papers) topicOf.set(slug, id);
  }
  return [...permalinks.topics]
    .flatMap(([id, { title, papers, former }]) => {
      if (!former) return [];
      const slugs = new Set(papers.map((slug) => presentAddress(slug, permalinks) ?? slug));
      const heirs = countHeirs([...slugs].flatMap((slug) => topicOf.get(slug) ?? []));
      const [first] = heirs;
      const all = heirs.reduce((sum, heir) => sum + heir.papers, 0);
      const isHeir = first && first.topic !== NO_SUBJECT && first.papers >= NEARLY_ALL * all;
      return [{ id, title, heirs, ...(isHeir && { movedTo: first.topic }) }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function countHeirs(topics: readonly string[]): FormerTopic['heirs'] {
  return mostFrequent(topics).map(([topic, papers]) => ({ topic, papers }));
}
