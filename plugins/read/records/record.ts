import { languageTag } from '../../../src/library/fields/language.ts';
import type { PaperFields } from '../../../src/library/fields/paper-fields.ts';
import type { ReadContext } from '../reader.ts';
import type { RecordParts } from './record-node.ts';
import { readAddresses } from './record-addresses.ts';
import { readAuthors } from './record-authors.ts';
import { readDate, readPublication } from './record-publication.ts';
import { RecordView } from './record-view.ts';
import {
  isEmpty,
  namedTextOf,
  partsOf,
  plainTextOf,
  splitAtSeparators,
  splitCategories,
  textOf,
  type JsonRecord,
} from './values.ts';

/** What a record says of its paper, and the names that were not read. */
interface ReadRecord {
  parts: RecordParts;
  unused: string[];
}

/**
 * Reads a record by the names that files commonly use, or those of the field map. A value that cannot be
 * understood is reported; `null` and empty texts are no values.
 *
 * @param record Its values may be anything.
 * @param line Where it begins in the document, from 1.
 */
export function readRecord(record: JsonRecord, context: ReadContext, line: number): ReadRecord {
  const view = new RecordView(record, context, line);
  const comment = view.read('comment', plainTextOf);
  const language = view.read('language', languageOf);
  const date = readDate(view);
  const edition = view.read('edition', plainTextOf);
  const fields: PaperFields = {
    authors: readAuthors(view),
    ...(date && { date }),
    publication: readPublication(view),
    ...readAddresses(view),
    categories: readCategories(view),
    keywords: view.readList('keywords', (value) => partsOf(value, splitAtSeparators), namedTextOf),
    ...(comment && { comment }),
    ...(language && { language }),
  };
  const title = view.read('title', textOf);
  const abstract = view.read('abstract', paragraphsOf);
  const parts = { title, abstract, line, fields, ...(edition && { edition }) };
  return { parts, unused: view.unused() };
}

/** A text, or a list of texts that are its paragraphs. */
function paragraphsOf(value: unknown): string | undefined {
  if (!Array.isArray(value)) return textOf(value);
  const paragraphs = value.filter((part) => !isEmpty(part)).map(textOf);
  return paragraphs.includes(undefined) ? undefined : paragraphs.join('\n\n');
}

/** The primary category first. */
function readCategories(view: RecordView): string[] {
  const primary = view.read('primaryCategory', namedTextOf);
  const all = view.readList('categories', (value) => partsOf(value, splitCategories), namedTextOf);
  return [...new Set([...(primary === undefined ? [] : [primary]), ...all])];
}

function languageOf(value: unknown): string | undefined {
  const text = plainTextOf(value);
  return text === undefined ? undefined : languageTag(text);
}
