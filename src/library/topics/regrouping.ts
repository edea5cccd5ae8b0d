import { count } from '../count.ts';
import type { Library } from '../library.ts';
import { formerTopics } from '../permalinks/topics.ts';
import type { Permalinks } from '../permalinks/permalinks.ts';
import { topicLock } from './lock.ts';

/**
 * What is new in the topics of a library, as lines of text: which appear, which go and where their papers are, and how
 * many papers that were published are in another topic.
 *
 * @param before What was published before.
 */
export function describeRegrouping(before: Permalinks, library: Library): string[] {
  const { topics, papers, permalinks } = library;
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  const former = formerTopics(permalinks);
  const wasPresent = (id: string) => before.topics.get(id)?.former === undefined;
  const appearing = topics.filter(({ id }) => !before.topics.has(id) || !wasPresent(id));
  const going = former.filter(({ id }) => before.topics.has(id) && wasPresent(id));
  const { topicOf } = topicLock(before);
  const known = papers.filter(({ slug }) => topicOf.has(slug));
  const moved = known.filter(({ slug, topic }) => topicOf.get(slug) !== topic.id);
  return [
    ...appearing.map((topic) => `+ ${topic.title} (${count(topic.papers.length, 'paper')})`),
    ...going.map(({ id, title, heirs }) => {
      const places = heirs.map((heir) => `${titles.get(heir.topic) ?? heir.topic} ${heir.papers}`);
      const where = places.length > 0 ? `; its papers: ${places.join(', ')}` : '';
      return `- ${title}, whose address /topics/${id}/ stays${where}`;
    }),
    `Topics: ${topics.length - appearing.length} kept, ${appearing.length} new, ${going.length} gone. ` +
      `Papers in another topic: ${moved.length} of the ${known.length} that were published.`,
  ];
}
