import { normaliseDate } from '../../../src/library/fields/date.ts';
import type { PaperFields, Publication } from '../../../src/library/fields/paper-fields.ts';
import { Addresses } from '../json/addresses.ts';
import { notUnderstood } from '../json/doubts.ts';
import { plainText } from '../json/values.ts';
import type { RecordParts } from '../record-node.ts';
import type { ReadContext } from '../reader.ts';
import { childNamed, childrenNamed, firstTextOf, textOf, textsOf, type XmlElement } from './elements.ts';
import { abstractOfEntry } from './feed-abstract.ts';
import { authorsOfEntry } from './feed-authors.ts';
import { languageTag } from './language-tag.ts';
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
      date: normaliseDate(firstTextOf(entry, ...DATES) ?? ''),
      publication: publicationOf(entry),
      ...addresses.fields(),
      keywords: keywordsOf(entry),
      ...languageOf(entry),
    },
  };
}

const DATES = [
  ...['published', 'prism:publicationDate', 'prism:coverDate', 'dc:date', 'pubDate'],
  ...['dcterms:issued', 'issued', 'dcterms:created', 'created'],
];

/** What an entry says about where it is. What names an identifier outright comes before the addresses. */
function addressesOf(entry: XmlElement, { report }: ReadContext): Addresses {
  const addresses = new Addresses();
  for (const doi of textsOf(entry, 'prism:doi', 'doi', 'arxiv:doi')) {
    if (!addresses.addIdentifier('doi', doi)) report(notUnderstood('doi', [doi], entry.line));
  }
  const about = entry.attributes.get('rdf:about') ?? '';
  for (const text of [...textsOf(entry, 'dc:identifier'), about]) addresses.addIdentifiers(text);
  for (const link of childrenNamed(entry, 'link', 'enclosure')) {
    const url = (link.attributes.get('href') ?? link.attributes.get('url') ?? textOf(link)).trim();
    const kind = linkKind(link);
    if (url === '' || kind === 'no link') continue;
    const isTaken = addresses.addAddress(url, kind === 'pdf' ? kind : undefined);
    if (!isTaken) report(notUnderstood('link', [url], entry.line));
  }
  const ids = textsOf(entry, 'guid', 'id', 'prism:url');
  for (const id of ids) addresses.addIdentifiers(id);
  const address = ids.find((id) => /^https?:\/\//.test(id));
  if (address !== undefined && addresses.fields().links?.length === 0) addresses.addAddress(address);
  return addresses;
}

/** What the feed says of a link; `no link` for one that does not lead to the paper. */
function linkKind({ name, attributes }: XmlElement): 'pdf' | 'page' | 'no link' {
  if (/\bpdf$/i.test(attributes.get('type') ?? attributes.get('title') ?? '')) return 'pdf';
  if (name === 'enclosure') return 'no link';
  return /^(?:|alternate|related|via)$/.test(attributes.get('rel') ?? '') ? 'page' : 'no link';
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

function languageOf(entry: XmlElement): { language?: string } {
  const said = entry.attributes.get('xml:lang') ?? firstTextOf(entry, 'dc:language', 'language');
  const language = languageTag(said ?? '');
  return language === undefined ? {} : { language };
}
