import type { Edition } from '../../../src/library/editions.ts';

/** A feed holds at least as many papers, if there are as many. */
export const LEAST = 50;

/** No day has more papers: an edition with more is an archive, and may be cut. */
const MOST = 1000;

/** Where a paper appeared last. */
interface Appearance {
  /** The number of the edition, the oldest being 0. */
  edition: number;
  /** Its place there. */
  place: number;
  /** Whether the edition is too large to be a day's. */
  inArchive: boolean;
}

/** The newest edition of each paper, by slug. */
export function appearancesIn(
  editions: readonly Pick<Edition, 'papers'>[],
): Map<string, Appearance> {
  return new Map(
    editions.flatMap(({ papers }, edition) =>
      papers.map(
        (slug, place) => [slug, { edition, place, inArchive: papers.length > MOST }] as const,
      ),
    ),
  );
}

/**
 * The papers of a feed: those of the newest editions, and of each edition all, so that nobody misses a part of a
 * day's papers; an archive of more than 1,000 is no day's.
 *
 * @param slugs Papers of the feed's subject.
 * @param appearances Of all papers.
 * @param least As many papers are enough.
 */
export function latestPapers(
  slugs: readonly string[],
  appearances: ReadonlyMap<string, Appearance>,
  least = LEAST,
): string[] {
  const known = slugs.flatMap((slug) => {
    const appearance = appearances.get(slug);
    return appearance ? [{ slug, ...appearance }] : [];
  });
  const newest = known.sort((a, b) => b.edition - a.edition || a.place - b.place);
  const last = newest[least - 1];
  return newest
    .filter(({ edition }, index) => index < least || (last?.edition === edition && !last.inArchive))
    .map(({ slug }) => slug);
}
