import { languageName } from '../fields/language.ts';
import type { Publication } from '../fields/paper-fields.ts';
import { paperUrl } from '../links.ts';
import type { Paper } from '../paper.ts';
import { toPlainText } from '../text/plain-text.ts';
import { namesToBibtex } from './bibtex-names.ts';
import { abstractToBibtex, plainToBibtex, titleToBibtex } from './bibtex-text.ts';
import { citedDateOf } from './cited-date.ts';
import { entryTypeOf } from './entry-type.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The entries of ours; a preprint has none of its own. */
const ENTRIES = {
  journal: 'article',
  conference: 'inproceedings',
  chapter: 'incollection',
  book: 'book',
  thesis: 'phdthesis',
  report: 'techreport',
  preprint: 'misc',
} as const satisfies Record<NonNullable<Publication['type']>, string>;

const VENUE_FIELDS: Partial<Record<NonNullable<Publication['type']>, string>> = {
  journal: 'journal',
  conference: 'booktitle',
  chapter: 'booktitle',
};

const PUBLISHER_FIELDS: Partial<Record<NonNullable<Publication['type']>, string>> = {
  thesis: 'school',
  report: 'institution',
};

/**
 * The paper as an entry of BibTeX, which BibLaTeX reads too. Texts keep their TeX, signs that TeX would read as
 * its own are escaped, and what is not known is absent.
 *
 * @param options Whether the abstract is in it; it is not, unless that is said.
 */
export function toBibtex(paper: Paper, { abstract = false }: { abstract?: boolean } = {}): string {
  const type = entryTypeOf(paper);
  const { year, month, day, text } = citedDateOf(paper);
  const note = [paper.comment, text].filter((remark) => remark !== undefined).join('; ');
  const lines = [
    field('title', titleToBibtex(paper.title, paper.abstract)),
    field('author', namesToBibtex(paper.authors)),
    // What styles sort by in the place of authors.
    field('key', paper.authors.length === 0 ? plainToBibtex(toPlainText(paper.title)) : ''),
    ...publicationFields(paper, type),
    field('year', year === undefined ? '' : String(year).padStart(4, '0')),
    ...(month === undefined ? [] : [`  month = ${MONTHS[month - 1] ?? month}`]),
    field('day', day === undefined ? '' : String(day)),
    ...addressFields(paper),
    field('keywords', (paper.keywords ?? []).map(keywordToBibtex).join(', ')),
    field('language', paper.language === undefined ? '' : languageName(paper.language)),
    field('note', plainToBibtex(note)),
    field('abstract', abstract ? abstractToBibtex(paper.abstract) : ''),
  ].filter((line) => line !== '');
  return `@${type === undefined ? 'misc' : ENTRIES[type]}{${paper.key},\n${lines.join(',\n')},\n}\n`;
}

function field(name: string, value: string): string {
  return value === '' ? '' : `  ${name} = {${value}}`;
}

function publicationFields({ publication }: Paper, type: Publication['type']): string[] {
  const {
    venue = '',
    series = '',
    volume = '',
    number = '',
    pages = '',
    publisher = '',
  } = publication;
  const fieldOf = (names: typeof VENUE_FIELDS, other: string) =>
    (type === undefined ? undefined : names[type]) ?? other;
  return [
    field(fieldOf(VENUE_FIELDS, 'howpublished'), plainToBibtex(venue)),
    field('series', plainToBibtex(series)),
    field('volume', plainToBibtex(volume)),
    field('number', plainToBibtex(number)),
    field('pages', pagesToBibtex(pages)),
    field(fieldOf(PUBLISHER_FIELDS, 'publisher'), plainToBibtex(publisher)),
    // Styles would call it a PhD thesis, which nobody said.
    type === 'thesis' ? field('type', 'Thesis') : '',
  ];
}

/** A range of pages has a dash. */
function pagesToBibtex(pages: string): string {
  const [first = '', last, ...others] = pages.split('-').map(plainToBibtex);
  return last === undefined || others.length > 0 ? plainToBibtex(pages) : `${first}--${last}`;
}

function addressFields(paper: Paper): string[] {
  const { identifiers, arxivVersion, categories = [], links } = paper;
  const { arxiv, doi = '', acl, openreview } = identifiers;
  const pages = links.filter(({ kind }) => kind === 'web' || kind === 'project' || kind === 'pdf');
  const url = paperUrl({ identifiers: { acl, openreview }, links: pages }) ?? '';
  const version = arxivVersion === undefined ? '' : `v${arxivVersion}`;
  return [
    field('doi', addressToBibtex(doi)),
    ...(arxiv === undefined
      ? []
      : [
          field('eprint', arxiv + version),
          field('archiveprefix', 'arXiv'),
          field('primaryclass', plainToBibtex(categories[0] ?? '')),
        ]),
    field('url', addressToBibtex(url)),
  ];
}

/** Addresses are not TeX: styles print them as they are. Only what would break the entry is encoded. */
function addressToBibtex(address: string): string {
  return address.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));
}

function keywordToBibtex(keyword: string): string {
  const tex = plainToBibtex(keyword);
  return /[,;]/.test(keyword) ? `{${tex}}` : tex;
}
