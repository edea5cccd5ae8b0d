import { correctEntries, NO_CORRECTIONS } from './corrections.ts';
import type { Permalinks } from './permalinks.ts';
import { type NamedPaper, publishPapers } from './publish-papers.ts';

/** An edition with its id. */
export interface NamedEdition {
  /** As `nameEditions` gives it. */
  id: string;
  digest: string;
}

/**
 * What will have been published once the given papers are. Every address and key of before is still there:
 * that of a paper which has become a part of another redirects to it. The address of a paper that is simply
 * no longer there stays too: `lostAddresses` finds it.
 *
 * @param papers All papers of the digests, before corrections by hand.
 * @returns `presentAddress` finds in it where each paper's page is now.
 * @throws {DataError} Where a correction cannot be applied.
 */
export function updatePermalinks(
  known: Permalinks,
  papers: readonly NamedPaper[],
  editions: readonly NamedEdition[],
  corrections = NO_CORRECTIONS,
): Permalinks {
  const published = publishPapers(known, papers);
  const named = editions.map(({ id, digest }) => [id, { digest }] as const);
  return {
    papers: correctEntries(published, corrections),
    editions: new Map([...known.editions, ...named]),
    topics: known.topics,
  };
}
