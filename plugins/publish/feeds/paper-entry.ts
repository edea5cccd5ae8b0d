import { citedDateOf } from '../../../src/library/citations/cited-date.ts';
import { dateOf, normaliseDate } from '../../../src/library/fields/date.ts';
import type { Edition } from '../../../src/library/editions.ts';
import { paperUrl } from '../../../src/library/links.ts';
import type { Paper } from '../../../src/library/paper.ts';
import { toPlainText } from '../../../src/library/text/plain-text.ts';
import { addressOf, type PublishedSite } from '../site-file.ts';
import type { FeedEntry } from './feed.ts';
import { toHtml } from './to-html.ts';
import { uuidUrn } from './uuid.ts';

/**
 * A paper as an entry of feeds.
 *
 * @param edition The one that it appeared in first.
 */
export function paperEntry(
  paper: Paper,
  edition: Edition | undefined,
  site: PublishedSite,
): FeedEntry {
  const { slug, title, abstract, authors, topic, tags } = paper;
  return {
    id: uuidUrn(`paper/${slug}`),
    title: toPlainText(title),
    address: addressOf(site, `papers/${slug}/`),
    elsewhere: paperUrl(paper),
    date: dateOfEdition(edition) ?? dateOfPaper(paper),
    authors: authors.map(({ name, slug: page }) => ({
      name,
      ...(page !== undefined && { address: addressOf(site, `authors/${page}/`) }),
    })),
    categories: [...new Set([topic.title, ...tags.map((tag) => tag.title)])],
    ...(abstract.spans.some(({ kind }) => kind === 'math') && { text: toPlainText(abstract) }),
    html: toHtml(abstract),
  };
}

/** When an edition appeared, where its date names at least the year. */
export function dateOfEdition(edition: Edition | undefined): string | undefined {
  return startOf(normaliseDate(edition?.date ?? ''));
}

function dateOfPaper(paper: Paper): string | undefined {
  const { year, month, day } = citedDateOf(paper);
  return year === undefined ? undefined : startOf(dateOf(year, month, day));
}

/** Feeds want a time: it is the start of what is known. A date of which no year is known has none. */
function startOf(date: string): string | undefined {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}T00:00:00Z`;
}
