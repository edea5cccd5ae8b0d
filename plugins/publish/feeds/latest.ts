import type { Edition } from '../../../src/library/editions.ts';

/** A feed holds at least as many papers, if there are as many. */
export const LEAST = 50;

/** No day has more papers: an edition with more is an archive, and may be cut. */
const MOST = 1000;

/**
 * The papers of a feed: those of the newest editions, and of each edition all, so that nobody misses a part of a
 * day's papers; an archive of more than 1,000 is no day's.
 *
 * @param slugs Papers of the feed's subject.
 * @param editions In their order, the oldest first.
 * @param least As many papers are enough.
 */
export function latestPapers(
  slugs: ReadonlySet<string>,
  editions: readonly Pick<Edition, 'papers'>[],
  least = LEAST,
): string[] {
  const latest = new Set<string>();
  for (const { papers } of editions.toReversed()) {
    if (latest.size >= least) break;
    const own = papers.filter((slug) => slugs.has(slug));
    for (const slug of papers.length > MOST ? own.slice(0, least) : own) latest.add(slug);
  }
  return [...latest];
}
