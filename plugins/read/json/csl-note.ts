import { nameKey } from '../records/field-names.ts';
import type { JsonRecord } from '../records/values.ts';

/** What people write into the note of an item because CSL or their program has no field for it. */
const NOTED = new Map([
  ['arxiv', 'arxiv'],
  ['arxivid', 'arxiv'],
  ['eprint', 'arxiv'],
  ['doi', 'doi'],
  ['acl', 'acl'],
  ['openreview', 'openreview'],
]);

/**
 * Reads the lines `name: value` of a note that name an identifier, as reference managers write them.
 *
 * @returns The identifiers by the names that other files use, and the rest of the note as its comment.
 */
export function readCslNote(note: string): JsonRecord {
  const found: Record<string, string> = {};
  const rest = note.split(/\r?\n/).filter((line) => {
    const colon = line.indexOf(':');
    const field = colon === -1 ? undefined : NOTED.get(nameKey(line.slice(0, colon)));
    const value = line.slice(colon + 1).trim();
    if (field === undefined || field in found || value === '') return true;
    found[field] = value;
    return false;
  });
  const comment = rest.join('\n').trim();
  return { ...found, ...(comment && { comment }) };
}
