import { wayFrom } from './follow.ts';
import {
  contradict,
  firstHolder,
  type Holders,
  holdersOf,
  isTitle,
  weakness,
} from './identities.ts';
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
  /** How far the entry is from a page: 0 where it is one. */
  distance: number;
  weakness: number;
  /** Where the id stands among the paper's and among the entry's. */
  atPaper: number;
  atEntry: number;
}

/**
 * Finds the papers that have been published. Each has at most one entry and each entry at most one paper:
 * the claims by the strongest ids come first, and entries with a page before those that were taken out or
 * redirect. A paper whose entry redirects to one that no paper has anything of has that one: it was a part of it.
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
  const take = (paper: number, slug: string) => {
    slugs[paper] = slug;
    taken.add(slug);
  };
  const owners = ownersOf(known);
  const holders = holdersOf(papers);
  const isHeld = (slug: string) =>
    firstHolder(known.papers.get(slug)?.ids ?? [], holders) !== undefined;
  const granted: Claim[] = [];
  for (const claim of claimsOf(papers, owners, holders, known)) {
    if (slugs[claim.paper] !== undefined || taken.has(claim.slug)) continue;
    take(claim.paper, claim.slug);
    granted.push(claim);
  }
  for (const { paper, slug } of granted) {
    const [, ...way] = wayFrom(known.papers, slug);
    const barred = way.findIndex((next) => taken.has(next) || isHeld(next));
    const end = way.slice(0, barred === -1 ? way.length : barred).at(-1);
    if (end !== undefined) take(paper, end);
  }
  // What is left can only be told by its title, where a single paper has it.
  const free = papers.map(({ ids }, paper) => ({ ids: slugs[paper] ? [] : ids.filter(isTitle) }));
  for (const [title, [paper, ...others]] of holdersOf(free)) {
    const slug = owners.get(title)?.slug;
    if (paper === undefined || others.length > 0 || slug === undefined || taken.has(slug)) continue;
    const [own, published] = [papers[paper]?.ids ?? [], known.papers.get(slug)?.ids ?? []];
    if (slugs[paper] === undefined && !contradict(own, published)) take(paper, slug);
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
  holders: Holders,
  known: Permalinks,
): Claim[] {
  const claims: Claim[] = [];
  for (const [paper, { ids }] of papers.entries()) {
    for (const [atPaper, id] of ids.entries()) {
      const owner = owners.get(id);
      if (!owner || isTitle(id)) continue;
      const { slug, at: atEntry } = owner;
      const shared = (holders.get(id)?.length ?? 0) > 1;
      const distance = distanceOf(slug, known);
      claims.push({ paper, slug, shared, distance, weakness: weakness(id), atPaper, atEntry });
    }
  }
  return claims.sort(byStrength);
}

/** A paper that redirects is nearer than one that redirects to it, which it can be set apart from. */
function distanceOf(slug: string, { papers }: Permalinks): number {
  return papers.get(slug)?.gone ? 1 : 2 * (wayFrom(papers, slug).size - 1);
}

function byStrength(a: Claim, b: Claim): number {
  return (
    Number(a.shared) - Number(b.shared) ||
    a.distance - b.distance ||
    a.weakness - b.weakness ||
    a.atPaper - b.atPaper ||
    a.atEntry - b.atEntry ||
    (a.slug < b.slug ? -1 : Number(a.slug > b.slug)) ||
    a.paper - b.paper
  );
}
