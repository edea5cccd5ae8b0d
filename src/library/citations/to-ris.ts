import { namePartsOf, type Author } from '../fields/author.ts';
import type { Publication } from '../fields/paper-fields.ts';
import type { Paper } from '../paper.ts';
import { toPlainText } from '../text/plain-text.ts';
import { citedDateOf, type CitedDate } from './cited-date.ts';
import { citedUrlOf } from './cited-url.ts';
import { entryTypeOf } from './entry-type.ts';

/** RIS has no type for preprints: unpublished work comes closest. */
const TYPES = {
  journal: 'JOUR',
  conference: 'CPAPER',
  chapter: 'CHAP',
  book: 'BOOK',
  thesis: 'THES',
  report: 'RPRT',
  preprint: 'UNPB',
} as const satisfies Record<NonNullable<Publication['type']>, string>;

/**
 * The paper as a record of RIS, in plain Unicode. Each tag is one line, and what is not known is absent.
 *
 * @param options Whether the abstract is in it; it is not, unless that is said.
 */
export function toRis(paper: Paper, { abstract = false }: { abstract?: boolean } = {}): string {
  const type = entryTypeOf(paper);
  const { year, text, ...rest } = citedDateOf(paper);
  const { title, authors, keywords = [], comment, language, links, identifiers } = paper;
  const { arxivVersion } = paper;
  const version = arxivVersion === undefined ? '' : `v${arxivVersion}`;
  return [
    `TY  - ${type === undefined ? 'GEN' : TYPES[type]}`,
    ...tag('ID', paper.key),
    ...tag('TI', toPlainText(title)),
    ...authors.flatMap((author) => tag('AU', nameToRis(author))),
    ...publicationTags(paper.publication, type),
    ...tag('PY', year === undefined ? undefined : String(year).padStart(4, '0')),
    ...tag('DA', dateToRis({ year, ...rest })),
    ...tag('DO', identifiers.doi),
    ...tag('AN', identifiers.arxiv && `arXiv:${identifiers.arxiv}${version}`),
    ...tag('UR', citedUrlOf(paper)),
    ...tag('L1', links.find(({ kind }) => kind === 'pdf')?.url),
    ...keywords.flatMap((keyword) => tag('KW', keyword)),
    ...tag('LA', language),
    ...tag('N1', comment),
    ...tag('N1', text),
    ...(abstract ? tag('AB', toPlainText(paper.abstract)) : []),
    'ER  - ',
    '',
  ].join('\n');
}

function tag(name: string, value: string | undefined): string[] {
  const line = value?.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line ? [`${name}  - ${line}`] : [];
}

/** A comma at the end keeps the name of a body whole: programs take all before it for the family name. */
function nameToRis(author: Author): string {
  const { given, particle, family, suffix } = namePartsOf(author) ?? {};
  const isBody = family === undefined || (given === undefined && /\s/.test(family));
  if (isBody) return `${withoutCommas(author.name)},`;
  const last = withoutCommas([particle, family].filter(Boolean).join(' '));
  const first = given === undefined ? undefined : withoutCommas(given);
  if (suffix !== undefined) return `${last}, ${first ?? ''}, ${withoutCommas(suffix)}`;
  return first === undefined ? last : `${last}, ${first}`;
}

function withoutCommas(part: string): string {
  return part.replaceAll(',', ' ').trim();
}

function publicationTags(
  { venue, series, volume, number, pages, publisher }: Publication,
  type: Publication['type'],
): string[] {
  const [, first, last] = /^([^-]+)-([^-]+)$/.exec(pages ?? '') ?? [undefined, pages];
  return [
    ...tag('T2', type === 'book' ? series : venue),
    ...(type === 'book' ? [] : tag('T3', series)),
    ...tag('VL', volume),
    ...tag('IS', number),
    ...tag('SP', first),
    ...tag('EP', last),
    ...tag('PB', publisher),
  ];
}

/** What the year alone does not say. */
function dateToRis({ year, month, day }: CitedDate): string | undefined {
  if (year === undefined || month === undefined) return undefined;
  const digits = (part: number | undefined) =>
    part === undefined ? '' : String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}/${digits(month)}/${digits(day)}/`;
}
