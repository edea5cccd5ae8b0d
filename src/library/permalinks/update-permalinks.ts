import { correctEntries, NO_CORRECTIONS } from './corrections.ts';
import { follow } from './follow.ts';
import { type Holders, holdersOf, isTitle, weakness } from './identities.ts';
import type { PaperEntry, Permalinks } from './permalinks.ts';

/** A paper with all that is published of its identity. */
export interface NamedPaper {
  /** As `namePapers` gives it. */
  slug: string;
  /** What it is cited by; only used where it was not published before. */
  key: string;
  ids: readonly string[];
}

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
  const slugs = new Set(papers.map(({ slug }) => slug));
  const entries = correctEntries(publish(known, papers), slugs, corrections);
  const flat = [...entries].map(([slug, entry]): [string, PaperEntry] => {
    return [slug, entry.moved === undefined ? entry : { ...entry, moved: follow(entries, slug) }];
  });
  return {
    papers: new Map(flat),
    editions: new Map([
      ...known.editions,
      ...editions.map(({ id, digest }) => [id, { digest }] as const),
    ]),
  };
}

/** The entries as the papers alone make them: the address of each is a page, and others redirect to what has become of their paper. */
function publish(known: Permalinks, papers: readonly NamedPaper[]): Map<string, PaperEntry> {
  const holders = holdersOf(papers);
  const pages = new Map(papers.map((paper) => [paper.slug, paper]));
  const heirOf = heirs(known, papers, holders);
  const entries = new Map<string, PaperEntry>();
  for (const [slug, entry] of known.papers) {
    const page = pages.get(slug);
    const moved = page || entry.gone ? undefined : heirOf(entry);
    if (page) entries.set(slug, { key: entry.key, ids: idsLeft(entry, page, holders) });
    else entries.set(slug, moved === undefined ? entry : { ...entry, moved });
  }
  const owned = new Set([...entries.values()].flatMap(({ ids }) => ids));
  for (const { slug, key, ids } of papers) {
    const entry = entries.get(slug) ?? { key, ids: [] };
    // An id of two papers says of neither which it is.
    const own = ids.filter((id) => !owned.has(id) && holders.get(id)?.length === 1);
    const all = new Set([...entry.ids, ...own]);
    entries.set(slug, { ...entry, ids: [...all].sort((a, b) => weakness(a) - weakness(b)) });
  }
  return entries;
}

/** The ids of a published paper without those that are another paper's now. */
function idsLeft({ ids }: PaperEntry, page: NamedPaper, holders: Holders): string[] {
  return ids.filter((id) => page.ids.includes(id) || !holders.has(id));
}

/**
 * Finds the paper that stands for an entry which is not its own: the one that has an id of it, or that had its
 * address before it was renamed. The entry keeps its ids, in case the two are told apart again.
 */
function heirs(
  known: Permalinks,
  papers: readonly NamedPaper[],
  holders: Holders,
): (entry: PaperEntry) => string | undefined {
  // A paper takes its key along when it gets another slug.
  const byKey = new Map(papers.map(({ slug }) => [known.papers.get(slug)?.key, slug]));
  return ({ key, ids }) => {
    const [heir] = ids.flatMap((id) => (isTitle(id) ? [] : (holders.get(id) ?? [])));
    return heir === undefined ? byKey.get(key) : papers[heir]?.slug;
  };
}
