import { count } from '../../../src/library/count.ts';
import { cardPath, hasOwnCard } from '../../../src/library/card-paths.ts';
import type { Library } from '../../../src/library/library.ts';
import type { Paper } from '../../../src/library/paper.ts';
import { toPlainText } from '../../../src/library/text/plain-text.ts';
import type { PublishedSite } from '../site-file.ts';
import type { Card } from './card.ts';

/** A card and the path of its picture. */
export interface PlacedCard {
  path: string;
  card: Card;
}

/** The cards of a site: its own, those of topics and editions, and those of papers where there are not too many. */
export function* cardsOf(
  { papers, topics, editions }: Library,
  { title: site, cardsUpTo }: PublishedSite,
): Generator<PlacedCard> {
  const of = (number: number) => count(number, 'paper');
  yield {
    path: cardPath('site'),
    card: {
      title: site,
      lines: [`${of(papers.length)} in ${count(topics.length, 'topic')}`],
      foot: '',
      site: '',
    },
  };
  for (const { id, title, papers: own } of topics) {
    yield {
      path: cardPath('topics', id),
      card: { title, lines: [of(own.length)], foot: '', site },
    };
  }
  for (const { id, title, date, papers: own } of editions) {
    const line = [date, of(own.length)].filter((part) => part !== undefined).join(' · ');
    yield { path: cardPath('editions', id), card: { title, lines: [line], foot: '', site } };
  }
  if (!hasOwnCard(papers.length, cardsUpTo)) return;
  for (const paper of papers) {
    const { slug, title, topic } = paper;
    yield {
      path: cardPath('papers', slug),
      card: { title: toPlainText(title), lines: authorsOf(paper), foot: topic.title, site },
    };
  }
}

const NAMED = 3;

/** The authors, in fewer and fewer of their names. */
function authorsOf({ authors }: Paper): string[] {
  const most = Math.min(NAMED, authors.length);
  return Array.from({ length: most }, (_, left) => {
    const names = authors.slice(0, most - left).map(({ name }) => name);
    const others = authors.length - names.length;
    return others > 0 ? `${names.join(', ')} and ${others} more` : names.join(', ');
  });
}
