import type { Edition } from '../../../src/library/editions.ts';
import type { Library } from '../../../src/library/library.ts';
import { paperUrl } from '../../../src/library/links.ts';
import type { Paper } from '../../../src/library/paper.ts';
import { summarise } from '../../../src/library/summary.ts';
import { toPlainText } from '../../../src/library/text/plain-text.ts';
import { addressOf, type PublishedSite } from '../site-file.ts';

/** A paper in a newsletter; its texts are plain, with formulas in Unicode. */
export interface NewsItem {
  title: string;
  address: string;
  authors: string;
  venue?: string;
  summary: string;
}

/** An edition as something to send. */
export interface Newsletter {
  title: string;
  date?: string | undefined;
  /** Of the edition's page. */
  address: string;
  sections: { title: string; items: NewsItem[] }[];
  /** How many papers of the edition are not in it. */
  left: number;
}

/** Mail programs cut what is longer than 102 KB; of an item, the HTML takes at most twice a summary and its title. */
const MOST_PAPERS = 60;

const SUMMARY = 360;

const MOST_AUTHORS = 5;

/** What an edition's newsletter says, by topic. Where it is not known where the site is, papers are at their sources. */
export function newsletterOf(
  { title, date, id, papers: slugs }: Edition,
  { papers, topics }: Pick<Library, 'papers' | 'topics'>,
  site: PublishedSite,
): Newsletter {
  const shown = new Set(slugs.slice(0, MOST_PAPERS));
  const own = papers.filter(({ slug }) => shown.has(slug));
  const byTopic = Map.groupBy(own, ({ topic }) => topic.id);
  return {
    title,
    date,
    address: addressOf(site, `editions/${id}/`),
    sections: topics.flatMap((topic) => {
      const items = (byTopic.get(topic.id) ?? []).map((paper) => itemOf(paper, site));
      return items.length > 0 ? [{ title: topic.title, items }] : [];
    }),
    left: slugs.length - shown.size,
  };
}

function itemOf(paper: Paper, site: PublishedSite): NewsItem {
  const { slug, title, abstract, authors, publication } = paper;
  const names = authors.map(({ name }) => name);
  const here = addressOf(site, `papers/${slug}/`);
  return {
    title: toPlainText(title),
    address: site.site === undefined ? (paperUrl(paper) ?? here) : here,
    authors:
      names.length > MOST_AUTHORS
        ? `${names.slice(0, MOST_AUTHORS).join(', ')} and ${names.length - MOST_AUTHORS} others`
        : names.join(', '),
    ...(publication.venue !== undefined && { venue: publication.venue }),
    summary: summarise(toPlainText(abstract), SUMMARY),
  };
}
