import type { Paper } from '../library/paper.ts';
import { listInWords } from './list-words.ts';

/** What the fields of a paper are called where a page says who gave them. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  publication: 'venue',
  arxiv: 'arXiv id',
  arxivVersion: 'arXiv version',
  doi: 'DOI',
  acl: 'Anthology id',
  openreview: 'OpenReview id',
};

/** `Lines 5 and 20 of week-1.txt, line 9 of records.jsonl`. */
export function placesInWords(places: readonly Paper['source'][]): string {
  const linesIn = Map.groupBy(places, ({ digest }) => digest);
  const words = [...linesIn].map(([digest, own]) => {
    const lines = own.map(({ line }) => line.toString());
    return `${lines.length === 1 ? 'line' : 'lines'} ${listInWords(lines)} of ${digest}`;
  });
  return words.join(', ').replace(/^l/, 'L');
}

/** Which fields came from elsewhere than the paper's first source: `From line 9 of records.jsonl: authors and DOI`. */
export function provenanceInWords(provenance: Paper['provenance'] = {}): string[] {
  const fieldsFrom = Map.groupBy(Object.entries(provenance), ([, from]) => from);
  return [...fieldsFrom].map(([from, fields]) => {
    const names = listInWords(fields.map(([field]) => FIELD_NAMES[field] ?? field));
    const [, digest, line] = /^(.*):(\d+)$/.exec(from) ?? [];
    const place = digest === undefined ? from : `line ${line} of ${digest}`;
    return `From ${place}: ${names}`;
  });
}
