import { namePartsOf, type Author } from '../fields/author.ts';
import type { Publication } from '../fields/paper-fields.ts';
import type { Paper } from '../paper.ts';
import { toPlainText } from '../text/plain-text.ts';
import { citedDateOf, type CitedDate } from './cited-date.ts';
import { citedUrlOf } from './cited-url.ts';
import { entryTypeOf } from './entry-type.ts';

/** The types of CSL for ours. */
export const CSL_TYPES = {
  preprint: 'article',
  journal: 'article-journal',
  conference: 'paper-conference',
  book: 'book',
  chapter: 'chapter',
  thesis: 'thesis',
  report: 'report',
} as const satisfies Record<NonNullable<Publication['type']>, string>;

export type CslName =
  | { family: string; given?: string; 'non-dropping-particle'?: string; suffix?: string }
  | { literal: string };

/** An item of the input data of citation processors, by the schema of CSL 1.0.2. */
export interface CslItem {
  id: string;
  /** `document` where nothing tells. */
  type: (typeof CSL_TYPES)[keyof typeof CSL_TYPES] | 'document';
  title: string;
  abstract?: string;
  author?: CslName[];
  issued?: { 'date-parts': [number[]] } | { literal: string };
  'container-title'?: string;
  'collection-title'?: string;
  volume?: string;
  issue?: string;
  /** Of a report. */
  number?: string;
  page?: string;
  publisher?: string;
  DOI?: string;
  URL?: string;
  archive?: 'arXiv';
  /** The arXiv id, with its version where that is known. */
  archive_location?: string;
  keyword?: string;
  language?: string;
  note?: string;
}

/**
 * The paper as citation processors take it. Its texts are plain Unicode, since CSL knows no TeX; what is not
 * known is absent.
 */
export function toCsl(paper: Paper): CslItem {
  const { title, abstract, authors, publication, identifiers, keywords = [] } = paper;
  const known = entryTypeOf(paper);
  const type = known === undefined ? 'document' : CSL_TYPES[known];
  const url = citedUrlOf(paper);
  const { arxiv, doi } = identifiers;
  return {
    id: paper.key,
    type,
    title: toPlainText(title),
    ...(abstract.source && { abstract: toPlainText(abstract) }),
    ...(authors.length > 0 && { author: authors.map(nameOf) }),
    ...issuedOn(citedDateOf(paper)),
    ...publishedIn(publication, type),
    ...(doi && { DOI: doi }),
    ...(url && { URL: url }),
    ...(arxiv && { archive: 'arXiv', archive_location: versioned(arxiv, paper.arxivVersion) }),
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
    ...(paper.language && { language: paper.language }),
    ...(paper.comment && { note: paper.comment }),
  };
}

function nameOf(author: Author): CslName {
  const { family, given, particle, suffix } = namePartsOf(author) ?? {};
  if (!family) return { literal: author.name };
  return {
    family,
    ...(given && { given }),
    ...(particle && { 'non-dropping-particle': particle }),
    ...(suffix && { suffix }),
  };
}

function issuedOn({ year, month, day, text }: CitedDate): Pick<CslItem, 'issued'> {
  if (text !== undefined) return { issued: { literal: text } };
  const parts = [year, month, day].filter((part) => part !== undefined);
  return parts.length > 0 ? { issued: { 'date-parts': [parts] } } : {};
}

function publishedIn(
  { venue, series, volume, number, pages, publisher }: Publication,
  type: CslItem['type'],
): Partial<CslItem> {
  return {
    ...(venue && { 'container-title': venue }),
    ...(series && { 'collection-title': series }),
    ...(volume && { volume }),
    ...(number && (type === 'report' ? { number } : { issue: number })),
    ...(pages && { page: pages }),
    ...(publisher && { publisher }),
  };
}

function versioned(arxiv: string, version: number | undefined): string {
  return version === undefined ? arxiv : `${arxiv}v${version}`;
}
