import { hashOf } from '../slug.ts';

/** What is to get an address. */
export interface Addressed {
  /** The address that it should have; empty where its text has no ASCII form. */
  plain: string;
  /** What the address begins with where there is no plain one. */
  stem: string;
  /** What tells it from others of the same text. */
  identity: string;
}

/**
 * The plain address, with a hash of the identity where there is none or it is taken.
 *
 * @param taken The new address is added to it.
 */
export function takeSlug({ plain, stem, identity }: Addressed, taken: Set<string>): string {
  let slug = plain;
  for (let attempt = 1; slug === '' || taken.has(slug); attempt += 1) {
    const hashed = attempt === 1 ? identity : `${identity} ${attempt}`;
    slug = `${plain || stem}-${hashOf(hashed, 8)}`;
  }
  taken.add(slug);
  return slug;
}
