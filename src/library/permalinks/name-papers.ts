import { claimEntries, type Recognisable } from './claims.ts';
import type { Permalinks } from './permalinks.ts';
import { toSlug } from '../slug.ts';
import { takeSlug } from './take-slug.ts';

/** What the address of a paper is made of. */
export interface UnnamedPaper extends Recognisable {
  /** As it first came in, as plain text. */
  title: string;
}

/**
 * Gives every paper its slug: the one that it was published at, also where that redirects to another, else
 * that of its title, with a hash of its strongest id where any address, old or present, is the same.
 *
 * @param papers In the order in which they came in: of new papers with one title, the first has the plain slug.
 * @returns The slug of each paper, all different.
 */
export function namePapers(papers: readonly UnnamedPaper[], known: Permalinks): string[] {
  const published = claimEntries(papers, known);
  const taken = new Set(known.papers.keys());
  return papers.map(({ ids: [identity = ''], title }, index) => {
    return published[index] ?? takeSlug({ plain: toSlug(title), stem: 'paper', identity }, taken);
  });
}
