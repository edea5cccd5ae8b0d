import { closest } from 'fastest-levenshtein';
import { aclXml } from './acl-xml.ts';
import { arxivAtom } from './arxiv-atom.ts';
import { arxivListing } from './arxiv-listing.ts';
import { bibtex } from './bibtex.ts';
import { csv } from './csv.ts';
import { cslJson } from './csl-json.ts';
import { feed } from './feed.ts';
import { json } from './json.ts';
import { jsonLines } from './json-lines.ts';
import { markdown } from './markdown.ts';
import { openreview } from './openreview.ts';
import { papersApi } from './papers-api.ts';
import { papersPage } from './papers-page/index.ts';
import type { Format } from './reader.ts';
import { ris } from './ris.ts';

/**
 * All formats in the order in which they are tried: those that are marked beyond doubt first, a format
 * before the more general one that its documents are of too, and pasted text last, which anything can be.
 */
export const FORMATS: readonly Format[] = [
  arxivAtom,
  aclXml,
  feed,
  openreview,
  cslJson,
  papersApi,
  jsonLines,
  json,
  bibtex,
  ris,
  arxivListing,
  csv,
  markdown,
  papersPage,
];

/**
 * The format of a document, told from what is in it.
 *
 * @param head Its beginning, of at most `HEAD_LENGTH`.
 */
export function recogniseFormat(head: string): Format {
  return FORMATS.find((format) => format.recognise(head)) ?? papersPage;
}

/** The format of an id; nothing where there is none. */
export function formatById(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}

/** The id that is most like a text that is none. */
export function nearestFormat(id: string): string {
  return closest(
    id,
    FORMATS.map((format) => format.id),
  );
}

/** How the names of files of a format end, where not in `.txt`. */
const ENDINGS: Readonly<Record<string, string>> = {
  'arxiv-atom': '.xml',
  'acl-xml': '.xml',
  feed: '.xml',
  openreview: '.json',
  'csl-json': '.json',
  'papers-api': '.json',
  'json-lines': '.jsonl',
  json: '.json',
  bibtex: '.bib',
  ris: '.ris',
  csv: '.csv',
  markdown: '.md',
};

/** What the name of a file of a format ends with. */
export function endingOf(id: string): string {
  return ENDINGS[id] ?? '.txt';
}
