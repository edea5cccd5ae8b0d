import type { Permalinks } from './permalinks.ts';
import { toSlug } from '../slug.ts';
import { takeSlug } from './take-slug.ts';

/** What the id of an edition is made of. */
export interface UnnamedEdition {
  /** The name of its digest, and of its part where the digest holds several editions. */
  digest: string;
  /** What the id is made of, unless a person gave one. */
  text: string;
  /** The id that a sidecar gives. */
  id?: string | undefined;
}

/**
 * Gives every edition its id: what its sidecar says, else what it was published as, else one made of its text.
 *
 * @param editions In the order in which they came in: of new ones with one text, the first has the plain id.
 * @returns The id of each edition, all different.
 */
export function nameEditions(editions: readonly UnnamedEdition[], known: Permalinks): string[] {
  const published = new Map([...known.editions].map(([id, { digest }]) => [digest, id]));
  const ids = editions.map(({ digest, id }) => {
    return id === undefined ? published.get(digest) : undefined;
  });
  const given = new Set(ids.filter((id) => id !== undefined));
  const stem = 'edition';
  for (const [index, { digest, id }] of editions.entries()) {
    if (id !== undefined) ids[index] = takeSlug({ plain: id, stem, identity: digest }, given);
  }
  const taken = new Set([...given, ...known.editions.keys()]);
  return editions.map(({ digest, text }, index) => {
    return ids[index] ?? takeSlug({ plain: toSlug(text), stem, identity: digest }, taken);
  });
}
