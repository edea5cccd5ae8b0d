import { hashOf, toSlug } from './slug.ts';

/** What a permalink is made of. */
interface Addressed {
  /** The paper's identity. */
  id: string;
  /** Its title as plain text. */
  title: string;
}

/**
 * Gives every paper its slug: the title's, and with a hash of the identity where
 * the title has no ASCII form or an earlier paper has taken it.
 *
 * @param papers In the order in which they came in: the first to come keeps the plain slug.
 * @returns The slug of each identity.
 */
export function assignSlugs(papers: readonly Addressed[]): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, title } of papers) {
    const plain = toSlug(title);
    const slug = plain !== '' && !taken.has(plain) ? plain : `${plain || 'paper'}-${hashOf(id, 8)}`;
    slugs.set(id, slug);
    taken.add(slug);
  }
  return slugs;
}
