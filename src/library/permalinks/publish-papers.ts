import { firstHolder, type Holders, holdersOf, weakness } from './identities.ts';
import type { PaperEntry, Permalinks } from './permalinks.ts';

/** A paper with the names that it is published under. */
export interface NamedPaper {
  /** As `namePapers` gives it. */
  slug: string;
  /** What it is cited by; only used where it was not published before. */
  key: string;
  ids: readonly string[];
}

/** What papers have been published, before corrections by hand. */
export interface Published {
  /** By slug: all that ever were. */
  entries: Map<string, PaperEntry>;
  /** The slugs of the papers that are there. */
  papers: ReadonlySet<string>;
  /** The slugs of those that are there as a part of another. */
  parts: Set<string>;
}

/**
 * The entries as the papers alone make them: the address of each is a page, and the address of a paper which
 * has become a part of another redirects there. It keeps its ids, in case the two are told apart again.
 */
export function publishPapers(
  { papers: known }: Permalinks,
  papers: readonly NamedPaper[],
): Published {
  const holders = holdersOf(papers);
  const pages = new Map(papers.map((paper) => [paper.slug, paper]));
  const entries = new Map<string, PaperEntry>();
  const parts = new Set<string>();
  for (const [slug, entry] of known) {
    const { key, ids } = entry;
    const page = pages.get(slug);
    const heir = page ? undefined : papers[firstHolder(ids, holders) ?? -1];
    if (page) entries.set(slug, { key, ids: idsLeft(entry, page, holders) });
    else if (heir) entries.set(slug, { key, ids, moved: heir.slug });
    else entries.set(slug, entry);
    if (heir) parts.add(slug);
  }
  const owned = new Set([...entries.values()].flatMap(({ ids }) => ids));
  for (const { slug, key, ids } of papers) {
    const entry = entries.get(slug) ?? { key, ids: [] };
    // An id of two papers says of neither which it is.
    const own = ids.filter((id) => !owned.has(id) && holders.get(id)?.length === 1);
    const all = new Set([...entry.ids, ...own]);
    entries.set(slug, { ...entry, ids: [...all].sort((a, b) => weakness(a) - weakness(b)) });
  }
  return { entries, papers: new Set(pages.keys()), parts };
}

/** The ids of a published paper without those that are another paper's now. */
function idsLeft({ ids }: PaperEntry, page: NamedPaper, holders: Holders): string[] {
  return ids.filter((id) => page.ids.includes(id) || !holders.has(id));
}
