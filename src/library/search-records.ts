import type { Library } from './library.ts';
import type { Paper } from './paper.ts';
import { toPlainText } from './plain-text.ts';

/** What the search knows about a paper: plain text only, with formulas in Unicode. */
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
  const name = oneLine(toPlainText(title));
  return {
    url: `/papers/${slug}/`,
    // The index leaves out records without content, and a paper without an abstract has to be found too.
    content: oneLine(toPlainText(abstract)) || name,
    title: name,
    authors: authors.join(', '),
    ...(publication.venue !== undefined && { venue: publication.venue }),
    topic: topic.title,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
