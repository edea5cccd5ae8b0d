import { normaliseDate } from '../../../src/library/fields/date.ts';
import { languageTag } from '../../../src/library/fields/language.ts';
import type { Publication } from '../../../src/library/fields/paper-fields.ts';
import { Addresses } from '../records/addresses.ts';
import { notUnderstood } from '../records/doubts.ts';
import { plainText } from '../records/values.ts';
import type { ReadContext } from '../reader.ts';
import type { RecordParts } from '../records/record-node.ts';
import {
  childNamed,
  childrenNamed,
  firstTextOf,
  textOf,
  textsOf,
  type XmlElement,
} from './elements.ts';
import { abstractOfEntry } from './feed-abstract.ts';
import { authorsOfEntry } from './feed-authors.ts';
import { richTextOf } from './markup-text.ts';

/**
 * Reads an entry of Atom or RSS, with the elements of Dublin Core and PRISM that publishers add.
 *
 * Reports `possible-truncation` and `field-not-understood`.
 */
export function readFeedEntry(entry: XmlElement, context: ReadContext): RecordParts {
  const { line } = entry;
  const title = childNamed(entry, 'title') ?? childNamed(entry, 'dc:title');
  const abstract = abstractOfEntry(entry);
  if (abstract?.isCut) {
    const message =
      'The abstract ends in an ellipsis: the feed gives its beginning only. Add the whole abstract by hand if you need it.';
    context.report({ rule: 'possible-truncation', message, line });
  }
  const addresses = addressesOf(entry, context);
  for (const { url, kind } of abstract?.links ?? []) addresses.addAddress(url, kind);
  return {
    title: title && richTextOf(title),
    abstract: abstract?.text,
    line,
    fields: {
      authors: authorsOfEntry(entry),
      date: dateOfEntry(entry),
      publication: publicationOf(entry),
      ...addresses.fields(),
      keywords: keywordsOf(entry),
      ...languageOf(entry, context),
    },
  };
}

const DATES = [
  ...['published', 'prism:publicationDate', 'prism:coverDate', 'dc:date', 'pubDate'],
  ...['dcterms:issued', 'issued', 'dcterms:created', 'created'],
];

/** When an entry's paper appeared; the date of a later change is none. */
export function dateOfEntry(entry: XmlElement): string {
  return normaliseDate(firstTextOf(entry, ...DATES) ?? '');
}

/** What an entry says about where it is. What names the paper itself comes before the addresses of its pages. */
export function addressesOf(entry: XmlElement, { report }: ReadContext): Addresses {
  const addresses = new Addresses();
  for (const doi of textsOf(entry, 'prism:doi', 'doi', 'arxiv:doi', 'arxiv:DOI')) {
    if (!addresses.addIdentifier('doi', doi)) report(notUnderstood('doi', [doi], entry.line));
  }
  const about = entry.attributes.get('rdf:about') ?? '';
  const ids = [...textsOf(entry, 'dc:identifier', 'id', 'guid', 'prism:url'), about];
  for (const id of ids) addresses.addIdentifiers(id.replace(OAI_ARXIV, 'arXiv:'));
  for (const link of childrenNamed(entry, 'link', 'enclosure')) {
    const url = (link.attributes.get('href') ?? link.attributes.get('url') ?? textOf(link)).trim();
    const kind = linkKind(link);
    if (url === '' || kind === 'no link') continue;
    const isTaken = addresses.addAddress(url, kind === 'pdf' ? kind : undefined);
    if (!isTaken) report(notUnderstood('link', [url], entry.line));
  }
  const hasPage = addresses.fields().links?.some(({ kind }) => kind !== 'pdf');
  const page = hasPage ? undefined : ids.find((id) => /^https?:\/\//.test(id));
  if (page !== undefined) addresses.addAddress(page);
  return addresses;
}

/** How arXiv begins its ids where they have to be unique among archives. */
export const OAI_ARXIV = /^oai:arXiv\.org:/i;

/** What the feed says of a link; `no link` for one that does not lead to the paper. */
function linkKind({ name, attributes }: XmlElement): 'pdf' | 'page' | 'no link' {
  const title = attributes.get('title') ?? '';
  if (/\bpdf$/i.test(attributes.get('type') ?? title)) return 'pdf';
  if (name === 'enclosure') return 'no link';
  const rel = attributes.get('rel') ?? '';
  // Other related pages are about other things; arXiv calls the paper's DOI so.
  const isOwn = rel === '' || rel === 'alternate' || (rel === 'related' && title === 'doi');
  return isOwn ? 'page' : 'no link';
}

function publicationOf(entry: XmlElement): Publication {
  const text = (...names: string[]) => plainText(firstTextOf(entry, ...names) ?? '');
  const venue = text('prism:publicationName');
  const volume = text('prism:volume', 'volume');
  const number = text('prism:number', 'prism:issue', 'issue');
  const publisher = text('prism:publisher', 'dc:publisher');
  const isJournal = volume !== '' || text('prism:issn', 'prism:eIssn') !== '';
  const from = text('prism:startingPage', 'startPage');
  const to = text('prism:endingPage', 'endPage');
  const pages = from && to ? `${from}-${to}` : from || text('prism:pageRange');
  return {
    ...(isJournal && { type: 'journal' }),
    ...(venue && { venue }),
    ...(volume && { volume }),
    ...(number && { number }),
    ...(pages && { pages: pages.replace(/ ?[–—] ?/g, '-') }),
    ...(publisher && { publisher }),
  };
}

function keywordsOf(entry: XmlElement): string[] {
  const categories = childrenNamed(entry, 'category').map(
    (category) =>
      category.attributes.get('label') ?? category.attributes.get('term') ?? textOf(category),
  );
  const words = [...categories, ...textsOf(entry, 'dc:subject', 'prism:keyword')]
    .flatMap((text) => text.split(';'))
    .map(plainText)
    .filter((word) => word !== '');
  return [...new Set(words)];
}

function languageOf(entry: XmlElement, { report }: ReadContext): { language?: string } {
  const said = entry.attributes.get('xml:lang') ?? firstTextOf(entry, 'dc:language', 'language');
  if (!said?.trim()) return {};
  const language = languageTag(said);
  if (language === undefined) report(notUnderstood('language', [said], entry.line));
  return language === undefined ? {} : { language };
}
