import { CSL_TYPES } from '../../src/library/citations/to-csl.ts';
import type { DigestNode } from '../digest-tree.ts';
import { cslDate } from './json/csl-date.ts';
import { readCslNote } from './json/csl-note.ts';
import { cslTextToTex } from './json/csl-text.ts';
import { firstObject, namesIn } from './json/json-head.ts';
import { readDocument, withoutFieldMap } from './json/read-document.ts';
import { Records } from './records/records.ts';
import { RepeatedKeys } from './records/repeated-keys.ts';
import { isEmpty, textOf, type JsonRecord } from './records/values.ts';
import { wholeDocument, type Format, type ReadContext } from './reader.ts';

/** The input data of citation processors, by the schema of CSL 1.0.2. */
export const cslJson: Format = {
  id: 'csl-json',
  name: 'CSL-JSON',
  recognise,
  open: wholeDocument(readWhole),
};

const TYPES = new Map<string, string>(
  Object.entries(CSL_TYPES).map(([ours, theirs]) => [theirs, ours]),
);

/** Types that no other kind of JSON has. */
const CSL_ONLY_TYPES = new Set(['document', 'article-journal', 'paper-conference']);

/** Names that no other kind of JSON has. */
const CSL_NAMES = [
  ...['issued', 'container-title', 'collection-title', 'event-title', 'DOI', 'ISBN', 'ISSN'],
  ...['citation-key', 'archive_location', 'publisher-place', 'title-short', 'accessed'],
];

/** Keys of the file, not of the paper. */
const KEYS = new Set(['id', 'citation-key']);

function recognise(head: string): boolean {
  const first = firstObject(head);
  if (!first) return false;
  const names = namesIn(first);
  const type: unknown = names.get('type')?.value;
  const author = names.get('author')?.children?.[0];
  const hasNames = author && ['family', 'literal'].some((name) => namesIn(author).has(name));
  if (typeof type !== 'string' || !names.has('id')) return false;
  return (
    CSL_ONLY_TYPES.has(type) ||
    (/^[a-z]+(?:[-_][a-z]+)*$/.test(type) &&
      (hasNames || CSL_NAMES.some((name) => names.has(name))))
  );
}

function readWhole(document: string, given: ReadContext): DigestNode[] {
  const context = withoutFieldMap(given);
  const records = new Records(context, KEYS);
  const keys = new RepeatedKeys(context);
  const readItem = (item: JsonRecord, line: number, endLine: number) => {
    keys.add(textOf(item['id']), line);
    return records.nodes(paperOf(item), line, endLine);
  };
  const nodes = readDocument(document, readItem, context);
  records.end();
  return nodes;
}

/** What an item says, by the names that other files use; what is not understood keeps its own name. */
function paperOf(item: JsonRecord): JsonRecord {
  const { type, title, abstract, issued, note, keyword, DOI, ...rest } = item;
  const { archive, archive_location: location, number, issue, page, ...others } = rest;
  const isOnArxiv = /^arxiv\b/i.test(textOf(archive) ?? '');
  const isArxivNumber = /^arxiv:/i.test(textOf(number) ?? '');
  const { arxiv, doi, ...noted } = readCslNote(textOf(note) ?? '');
  return {
    ...venueOf(others),
    ...(isOnArxiv ? {} : { archive, archive_location: location }),
    ...noted,
    arxiv: [isOnArxiv && location, isArxivNumber && number, arxiv].filter(Boolean),
    DOI: [DOI, doi].filter(Boolean),
    ...numbersOf(issue, isArxivNumber ? undefined : number, page),
    type: type === 'document' ? undefined : (TYPES.get(String(type)) ?? type),
    title: inTex(title),
    abstract: inTex(abstract),
    date: cslDate(issued) ?? issued,
    keywords: keyword,
  };
}

/** An item in a volume of a series names both; what was not published may name the event alone. */
function venueOf(item: JsonRecord): JsonRecord {
  const { 'container-title': container, 'collection-title': series, ...others } = item;
  if (!isEmpty(container)) return { ...others, venue: container, series };
  const { 'event-title': title, event, ...rest } = others;
  return { ...rest, series, ...(isEmpty(title) ? { venue: event } : { venue: title, event }) };
}

/** The number of an article in an issue stands in the place of its pages. */
function numbersOf(issue: unknown, number: unknown, page: unknown): JsonRecord {
  if (isEmpty(issue)) return { number, pages: page };
  return isEmpty(page)
    ? { number: issue, pages: number }
    : { number: issue, pages: page, 'number of the article': number };
}

function inTex(value: unknown): unknown {
  const text = textOf(value);
  return text === undefined ? value : cslTextToTex(text);
}
