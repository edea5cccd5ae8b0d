import type { JsonRecord } from './values.ts';

/** What Sheaf finds out about a paper, and would find out anew. */
const DERIVED = [
  ...['slug', 'key', 'topic', 'reasons', 'tags', 'related', 'editions', 'source', 'alsoIn'],
  ...['provenance', 'restored', 'received', 'authorDetails'],
];

/** What an exported library lists beside its papers. */
export const LIBRARY_LISTS: readonly string[] = ['topics', 'editions'];

/**
 * A record of a library that Sheaf exported, as a digest would have it: with the authors as far as they are
 * known, and without what was made of the record. Any other record stays as it is.
 */
export function fromLibrary(record: JsonRecord): JsonRecord {
  if (!['slug', 'topic', 'related', 'source'].every((name) => name in record)) return record;
  const known = Object.entries(record).filter(([name]) => !DERIVED.includes(name));
  const { id, authors, ...rest } = Object.fromEntries(known);
  return {
    ...rest,
    authors: record['authorDetails'] ?? authors,
    // The id of a text is made of it.
    ...(typeof id === 'string' && !id.startsWith('text:') && { id }),
  };
}
