import type { Library } from './library.ts';
import type { Paper } from './paper.ts';
import { foldSpace } from './tex/traced-text.ts';
import { toPlainText } from './text/plain-text.ts';
import { toSearchText } from './text/to-search-text.ts';

/** What the search knows about a paper: plain text only, with formulas in Unicode and as they are typed. */
export interface SearchRecord {
  /** The paper's permalink, below the site's root. */
  url: string;
  /** What excerpts are cut from. */
  content: string;
  title: string;
  /** Separated by commas; empty where none are known. */
  authors: string;
  venue?: string;
  /** The title of its topic. */
  topic: string;
}

/** One record per paper, in the order of the library. */
export function searchRecords(library: Pick<Library, 'papers'>): SearchRecord[] {
  return library.papers.map(toRecord);
}

function toRecord({ slug, title, abstract, authors, publication, topic }: Paper): SearchRecord {
  return {
    url: `/papers/${slug}/`,
    content: toSearchText(abstract, title),
    title: foldSpace(toPlainText(title)),
    authors: authors.map(({ name }) => name).join(', '),
    ...(publication.venue !== undefined && { venue: publication.venue }),
    topic: topic.title,
  };
}
