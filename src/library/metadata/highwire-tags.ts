import { citedDateOf, type CitedDate } from '../citations/cited-date.ts';
import { entryTypeOf } from '../citations/entry-type.ts';
import { dateOf } from '../fields/date.ts';
import type { Publication } from '../fields/paper-fields.ts';
import { arxivPdfUrl, paperUrl } from '../links.ts';
import type { Paper } from '../paper.ts';
import { toPlainText } from '../text/plain-text.ts';

/** A `meta` element. */
export interface MetaTag {
  name: string;
  content: string;
}

/** What holds the venue; a reference manager tells from it what kind of item a page shows. */
const VENUE_TAGS: Partial<Record<NonNullable<Publication['type']>, string>> = {
  journal: 'citation_journal_title',
  conference: 'citation_conference_title',
  chapter: 'citation_book_title',
};

const PUBLISHER_TAGS: Partial<Record<NonNullable<Publication['type']>, string>> = {
  thesis: 'citation_dissertation_institution',
  report: 'citation_technical_report_institution',
};

/**
 * The paper as the tags that Google Scholar and Zotero read from the head of a page, those of Highwire Press.
 * One tag stands for one author, in the order of the name, since a comma makes Zotero guess. What is not known
 * has no tag.
 *
 * @param address Of the page; absolute, or absent where that is not known.
 */
export function highwireTags(paper: Paper, address: string | undefined): MetaTag[] {
  const { authors, publication, identifiers, keywords = [], tags, topic, language } = paper;
  const type = entryTypeOf(paper) ?? 'preprint';
  const { venue, volume, number, pages, publisher } = publication;
  const [, first, last] = /^([^-]+)-([^-]+)$/.exec(pages ?? '') ?? [undefined, pages];
  const pairs: [name: string, content: string | undefined][] = [
    ['citation_title', toPlainText(paper.title)],
    ...authors.flatMap(({ name, orcid, affiliation }): typeof pairs => [
      ['citation_author', name],
      ['citation_author_institution', affiliation],
      ['citation_author_orcid', orcid && `https://orcid.org/${orcid}`],
    ]),
    ['citation_publication_date', inSlashes(citedDateOf(paper))],
    [VENUE_TAGS[type] ?? '', venue],
    ['citation_volume', volume],
    ['citation_issue', number],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    [PUBLISHER_TAGS[type] ?? 'citation_publisher', publisher],
    ['citation_doi', identifiers.doi],
    ['citation_arxiv_id', identifiers.arxiv],
    ['citation_public_url', address],
    ['citation_abstract_html_url', paperUrl(paper)],
    ['citation_pdf_url', pdfOf(paper)],
    ['citation_language', language],
    ...[...keywords, topic.title, ...tags.map(({ title }) => title)].map(
      (keyword): [string, string] => ['citation_keywords', keyword],
    ),
    ['citation_abstract', toPlainText(paper.abstract)],
  ];
  return pairs.flatMap(([name, content]) =>
    name !== '' && content !== undefined && content !== '' ? [{ name, content }] : [],
  );
}

function inSlashes({ year, month, day }: CitedDate): string | undefined {
  return year === undefined ? undefined : dateOf(year, month, day).replaceAll('-', '/');
}

function pdfOf({ links, identifiers: { arxiv } }: Paper): string | undefined {
  const own = links.find(({ kind }) => kind === 'pdf')?.url;
  return own ?? (arxiv === undefined ? undefined : arxivPdfUrl(arxiv));
}
