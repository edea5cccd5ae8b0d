import type { PaperFields } from '../../../src/library/fields/paper-fields.ts';

/** What two lines say of one paper: the first one holds, but names add up. */
export function joinFields(first: PaperFields, second: PaperFields): PaperFields {
  const authors = [...(first.authors ?? []), ...(second.authors ?? [])];
  return { ...second, ...first, ...(authors.length > 0 && { authors }) };
}
