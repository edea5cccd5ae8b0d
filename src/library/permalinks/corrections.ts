import { closest } from 'fastest-levenshtein';
import { DataError, type Place } from '../data-error.ts';
import { follow } from './follow.ts';
import type { PaperEntry } from './permalinks.ts';

/** What a person said about an address, which may be an old one. */
export interface AddressCorrection {
  slug: string;
  /** Where it stands, for messages. */
  place: Place;
}

/** The same, where it leads to another address. */
export interface Redirection extends AddressCorrection {
  to: string;
}

/** All that a person said about addresses. */
export interface AddressCorrections {
  /** Papers that are to have another slug. */
  rename: readonly Redirection[];
  /** Papers that are a part of another one. */
  merge: readonly Redirection[];
  /** Papers that are taken out, and those that were and are in no digest any more. */
  gone: readonly AddressCorrection[];
}

export const NO_CORRECTIONS: AddressCorrections = { rename: [], merge: [], gone: [] };

type Entries = ReadonlyMap<string, PaperEntry>;

/**
 * Applies what a person said about addresses.
 *
 * @param published Every address, before the corrections.
 * @param papers The slugs of the papers that are there.
 * @throws {DataError} Where a correction speaks of no address or contradicts another, or a wanted slug is
 *   the address of another paper.
 */
export function correctEntries(
  published: Entries,
  papers: ReadonlySet<string>,
  corrections: AddressCorrections,
): Map<string, PaperEntry> {
  refuseContradictions(corrections);
  const entries = new Map(published);
  const put = (changed: Entries) => {
    for (const [slug, entry] of changed) entries.set(slug, entry);
  };
  for (const correction of corrections.rename) put(rename(correction, entries, papers));
  for (const correction of corrections.merge) put(merge(correction, entries));
  for (const correction of corrections.gone) put(takeOut(correction, entries));
  return entries;
}

/**
 * The paper moves with its key and its ids. Where the wanted slug redirected to it, the two addresses change
 * places, so that a paper which had become a part of this one can be set apart again.
 */
function rename(
  { slug, to, place }: Redirection,
  entries: Entries,
  papers: ReadonlySet<string>,
): Entries {
  const from = follow(entries, slug);
  const page = entries.get(from);
  if (from === to) return new Map();
  if (!page || !papers.has(from)) throw new DataError(unknown(slug, papers), place);
  const former = entries.get(to);
  if (former && follow(entries, to) !== from) {
    const reason = `"${to}" is or was the address of another paper. Choose one that is free.`;
    throw new DataError(reason, place);
  }
  const { key = page.key, ids = [] } = former ?? {};
  return new Map<string, PaperEntry>([
    [to, page],
    [from, { key, ids, moved: to }],
  ]);
}

function merge({ slug, to, place }: Redirection, entries: Entries): Entries {
  const from = ownAddress(slug, entries);
  const target = follow(entries, to);
  const entry = entries.get(from);
  if (!entry) throw new DataError(unknown(slug, entries), place);
  if (!entries.has(target)) throw new DataError(unknown(to, entries), place);
  if (from === target) {
    throw new DataError(`"${slug}" and "${to}" are one paper already. Remove one of them.`, place);
  }
  return new Map([[from, { key: entry.key, ids: entry.ids, moved: target }]]);
}

function takeOut({ slug, place }: AddressCorrection, entries: Entries): Entries {
  const from = ownAddress(slug, entries);
  const entry = entries.get(from);
  if (!entry) throw new DataError(unknown(slug, entries), place);
  return new Map([[from, { key: entry.key, ids: entry.ids, gone: true }]]);
}

/** Where the paper that was published at a slug is now: unlike `follow` it stops where that became a part of another paper. */
function ownAddress(slug: string, entries: Entries): string {
  const end = follow(entries, slug);
  // A paper takes its key along when it gets another slug.
  return entries.get(slug)?.key === entries.get(end)?.key ? end : slug;
}

function refuseContradictions({ rename, merge, gone }: AddressCorrections): void {
  const merged = new Set(merge.map(({ slug }) => slug));
  const taken = new Set([...merged, ...gone.map(({ slug }) => slug)]);
  for (const { slug, place } of gone) {
    if (!merged.has(slug)) continue;
    const reason = `"${slug}" is merged into another paper too. Its address can lead there or be taken out, not both.`;
    throw new DataError(reason, place);
  }
  for (const { to, place } of rename) {
    if (!taken.has(to)) continue;
    const reason = `"${to}" is the address of a paper that is merged or taken out. Choose another.`;
    throw new DataError(reason, place);
  }
}

function unknown(slug: string, known: ReadonlySet<string> | Entries): string {
  const slugs = [...known.keys()];
  const hint = slugs.length > 0 ? ` Did you mean "${closest(slug, slugs)}"?` : '';
  return `No paper is at "${slug}".${hint}`;
}
