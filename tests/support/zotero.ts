import type { Document } from 'domhandler';
import { getElementsByTagName } from 'domutils';

/** What a reference manager makes of a page. */
export interface Item {
  itemType: string;
  title?: string;
  creators: string[];
  date?: string;
  publicationTitle?: string;
  abstractNote?: string;
  DOI?: string;
  url?: string;
  arxiv?: string;
  pdf?: string;
  tags: string[];
}

/**
 * Reads the head of a page by the rules that Zotero publishes for embedded metadata: which tag decides the type of
 * the item, which tag makes which field, and that a name with a comma between words is taken for two people.
 */
export function readAsZotero(page: Document): Item {
  const tags = getElementsByTagName('meta', page.children).map(({ attribs }) => attribs);
  const all = (name: string) =>
    tags.flatMap((tag) => (tag['name'] === name ? [tag['content'] ?? ''] : []));
  const one = (...names: string[]) => names.flatMap(all)[0];
  const venues = [
    ['journalArticle', 'citation_journal_title'],
    ['report', 'citation_technical_report_institution'],
    ['conferencePaper', 'citation_conference_title'],
    ['conferencePaper', 'citation_conference'],
    ['bookSection', 'citation_book_title'],
    ['thesis', 'citation_dissertation_institution'],
  ] as const;
  const known = venues.find(([, name]) => one(name) !== undefined);
  const found = {
    title: one('citation_title'),
    date: one('citation_publication_date', 'citation_date'),
    publicationTitle: known && one(known[1]),
    abstractNote: one('citation_abstract'),
    DOI: one('citation_doi'),
    url: one('citation_public_url', 'citation_abstract_html_url'),
    arxiv: one('citation_arxiv_id'),
    pdf: one('citation_pdf_url'),
  };
  return {
    itemType: known?.[0] ?? 'journalArticle',
    creators: all('citation_author').flatMap((name) => {
      const parts = name.split(/\s*,\s*/);
      const isTwo = parts.length === 2 && parts.every((part) => part.includes(' '));
      return isTwo ? parts : [name];
    }),
    tags: all('citation_keywords').flatMap((words) => words.split(/\s*;\s*/)),
    ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
  };
}
