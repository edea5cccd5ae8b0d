import { closest } from 'fastest-levenshtein';
import { DataError } from '../data-error.ts';
import { follow } from './follow.ts';
import type { Permalinks } from './permalinks.ts';

/** The addresses that a build has pages for. */
export interface PresentAddresses {
  /** The slugs of the papers as `namePapers` gives them. */
  papers: readonly string[];
  /** The ids of the editions. */
  editions: readonly string[];
}

/** An address that was published, and that nothing is left of. */
export interface LostAddress {
  kind: keyof PresentAddresses;
  /** The slug or id. */
  address: string;
  /** What was recognised there: the paper's ids, or the digest. */
  knownBy: readonly string[];
}

/**
 * The published addresses that a build would break: of papers that no digest has any more and that neither
 * redirect nor were taken out by hand, and of editions whose digest is away.
 *
 * @param permalinks As `updatePermalinks` gives them for the papers and editions that are there.
 */
export function lostAddresses(
  { papers, editions }: Permalinks,
  present: PresentAddresses,
): LostAddress[] {
  const pages = new Set(present.papers.map((slug) => follow(papers, slug)));
  const ids = new Set(present.editions);
  const lost: LostAddress[] = [];
  for (const [address, { ids: knownBy, moved, gone }] of papers) {
    const isLost = moved === undefined && !gone && !pages.has(address);
    if (isLost) lost.push({ kind: 'papers', address, knownBy });
  }
  for (const [address, { digest }] of editions) {
    if (!ids.has(address)) lost.push({ kind: 'editions', address, knownBy: [digest] });
  }
  return lost;
}

/** How many lost addresses a message names. */
const NAMED = 10;

const REMEDIES: Record<LostAddress['kind'], string> = {
  papers:
    'Put the digest back that had the paper. Or keep its address in overrides.yaml: name it under "merge" of the paper that it is a part of, or under "gone".',
  editions:
    'Put the digest back. If it has another name now, give it the id of the edition in its sidecar.',
};

/**
 * Refuses to break links that people may have made.
 *
 * @param present The nearest of them is suggested for each lost one.
 * @param file Where permalinks are kept, for the message.
 * @throws {DataError} Where there is a lost address: with at most 10 of them, and what to do.
 */
export function refuseLost(
  lost: readonly LostAddress[],
  present: PresentAddresses,
  file: string,
): void {
  const [first] = lost;
  if (!first) return;
  const lines = lost.slice(0, NAMED).map((address) => `  ${describe(address, present)}`);
  if (lost.length > NAMED) lines.push(`  and ${(lost.length - NAMED).toLocaleString('en')} more`);
  const kinds = new Set(lost.map(({ kind }) => kind));
  const reason = [
    'Addresses that people may have linked to have no page any more:',
    ...lines,
    ...[...kinds].map((kind) => REMEDIES[kind]),
    'Remove an entry from this file only if its address was never published.',
  ];
  throw new DataError(reason.join('\n'), { file, path: [first.kind, first.address] });
}

function describe({ kind, address, knownBy }: LostAddress, present: PresentAddresses): string {
  const known = knownBy.length > 0 ? ` (known by ${knownBy.join(', ')})` : '';
  const nearest =
    present[kind].length > 0 ? `; the nearest is "${closest(address, present[kind])}"` : '';
  return `/${kind}/${address}/${known}${nearest}`;
}
