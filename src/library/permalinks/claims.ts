import { contradict, holdersOf, isTitle, weakness } from './identities.ts';
import type { Permalinks } from './permalinks.ts';

/** A paper as far as it is needed to recognise it. */
export interface Recognisable {
  /** All that its records are recognised by, the strongest first. */
  ids: readonly string[];
}

/** The reason why an entry may be a paper's: an id that both have. */
interface Claim {
  paper: number;
  slug: string;
  /** Whether another paper has the id too: then it tells little. */
  shared: boolean;
  moved: boolean;
  weakness: number;
  /** Where the id stands among the paper's and among the entry's. */
  atPaper: number;
  atEntry: number;
}

/**
 * Finds the papers that have been published. Each has at most one entry and each entry at most one paper:
 * the claims by the strongest ids come first, and entries that are no redirects before those that are.
 *
 * @param papers In the order in which they came in, which only counts where two papers have the same ids.
 * @returns The slug of each paper's entry; nothing for a new one.
 */
export function claimEntries(
  papers: readonly Recognisable[],
  known: Permalinks,
): (string | undefined)[] {
  const slugs: (string | undefined)[] = papers.map(() => undefined);
  const taken = new Set<string>();
  const owners = ownersOf(known);
  const take = (paper: number, slug: string) => {
    if (slugs[paper] !== undefined || taken.has(slug)) return;
    slugs[paper] = slug;
    taken.add(slug);
  };
  for (const { paper, slug } of claimsOf(papers, owners, known)) take(paper, slug);
  const free = papers.map(({ ids }, paper) => ({ ids: slugs[paper] ? [] : ids.filter(isTitle) }));
  for (const [title, [paper, ...others]] of holdersOf(free)) {
    const slug = owners.get(title)?.slug;
    if (paper === undefined || others.length > 0 || slug === undefined) continue;
    const [own, published] = [papers[paper]?.ids ?? [], known.papers.get(slug)?.ids ?? []];
    if (!contradict(own, published)) take(paper, slug);
  }
  return slugs;
}

/** Where an id stands. */
interface Owner {
  slug: string;
  at: number;
}

function ownersOf({ papers }: Permalinks): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const [slug, { ids }] of papers) {
    for (const [at, id] of ids.entries()) owners.set(id, { slug, at });
  }
  return owners;
}

/** All claims but those by the title alone, the best first. */
function claimsOf(
  papers: readonly Recognisable[],
  owners: ReadonlyMap<string, Owner>,
  known: Permalinks,
): Claim[] {
  const holders = holdersOf(papers);
  const claims: Claim[] = [];
  for (const [paper, { ids }] of papers.entries()) {
    for (const [atPaper, id] of ids.entries()) {
      const owner = owners.get(id);
      if (!owner || isTitle(id)) continue;
      const { slug, at: atEntry } = owner;
      const shared = (holders.get(id)?.length ?? 0) > 1;
      const moved = known.papers.get(slug)?.moved !== undefined;
      claims.push({ paper, slug, shared, moved, weakness: weakness(id), atPaper, atEntry });
    }
  }
  return claims.sort(byStrength);
}

function byStrength(a: Claim, b: Claim): number {
  return (
    Number(a.shared) - Number(b.shared) ||
    Number(a.moved) - Number(b.moved) ||
    a.weakness - b.weakness ||
    a.atPaper - b.atPaper ||
    a.atEntry - b.atEntry ||
    (a.slug < b.slug ? -1 : Number(a.slug > b.slug)) ||
    a.paper - b.paper
  );
}
