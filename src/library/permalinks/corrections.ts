import { closest } from 'fastest-levenshtein';
import { DataError, type Place } from '../data-error.ts';
import { follow } from './follow.ts';
import type { PaperEntry } from './permalinks.ts';
import type { Published } from './publish-papers.ts';

/** What a person said about an address, which may be an old one. */
interface AddressCorrection {
  slug: string;
  /** Where it stands, for messages. */
  place: Place;
}

/** The same, where it leads to another address. */
interface Redirection extends AddressCorrection {
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

/**
 * Applies what a person said about addresses.
 *
 * @throws {DataError} Where a correction speaks of no address or contradicts another, or a wanted slug is
 *   the address of another paper.
 */
export function correctEntries(
  { entries, papers, parts }: Published,
  corrections: AddressCorrections,
): Map<string, PaperEntry> {
  const draft = { entries: new Map(entries), papers, parts: new Set(parts) };
  const retired = new Set([...corrections.merge, ...corrections.gone].map(({ slug }) => slug));
  const renamed = new Map<string, string>();
  for (const correction of corrections.rename) {
    const { slug, place } = correction;
    const from = follow(entries, slug);
    const other = renamed.get(from);
    if (other !== undefined) {
      const reason = `"${slug}" and "${other}" are one paper, which can have one slug. Remove one of the two.`;
      throw new DataError(reason, place);
    }
    renamed.set(from, slug).set(correction.to, slug);
    rename(from, correction, draft, retired);
  }
  for (const correction of corrections.merge) merge(correction, draft);
  for (const correction of corrections.gone) takeOut(correction, draft);
  return draft.entries;
}

/**
 * The paper moves with its key, its ids and its former addresses. Where the wanted slug redirected to it, the
 * two change places, so that a paper which had become a part of this one can be set apart again.
 */
function rename(
  from: string,
  { slug, to, place }: Redirection,
  { entries, papers }: Published,
  retired: ReadonlySet<string>,
): void {
  const page = entries.get(from);
  if (from === to) return;
  if (!page || !papers.has(from)) throw new DataError(unknown(slug, papers), place);
  if (retired.has(from)) {
    const reason = `"${from}" is merged or taken out: it cannot have another slug. Remove one of the two.`;
    throw new DataError(reason, place);
  }
  const former = entries.get(to);
  if (retired.has(to) || (former && follow(entries, to) !== from)) {
    const reason = `"${to}" is or was the address of another paper. Choose one that is free.`;
    throw new DataError(reason, place);
  }
  for (const [alias, entry] of entries) {
    if (entry.moved === from) entries.set(alias, { ...entry, moved: to });
    if (entry.moved === to) entries.set(alias, { ...entry, moved: from });
  }
  const { key = page.key, ids = [] } = former ?? {};
  entries.set(to, page).set(from, { key, ids, moved: to });
}

function merge({ slug, to, place }: Redirection, { entries, parts }: Published): void {
  const from = ownAddress(slug, entries);
  const target = follow(entries, to);
  const entry = entries.get(from);
  if (!entry) throw new DataError(unknown(slug, entries), place);
  if (!entries.has(target)) throw new DataError(unknown(to, entries), place);
  if (from === target) {
    throw new DataError(`"${slug}" and "${to}" are one paper already. Remove one of them.`, place);
  }
  const end = follow(entries, from);
  if (parts.has(from) && end !== target) {
    const reason = `"${slug}" is a part of "${end}" now. Merge that, or remove this line.`;
    throw new DataError(reason, place);
  }
  entries.set(from, { key: entry.key, ids: entry.ids, moved: target });
  parts.add(from);
}

function takeOut({ slug, place }: AddressCorrection, { entries, parts }: Published): void {
  const from = ownAddress(slug, entries);
  const entry = entries.get(from);
  if (!entry) throw new DataError(unknown(slug, entries), place);
  if (parts.has(from)) {
    const end = follow(entries, from);
    const reason = `"${slug}" is a part of "${end}" now. Take that out, or remove this line.`;
    throw new DataError(reason, place);
  }
  entries.set(from, { key: entry.key, ids: entry.ids, gone: true });
}

/** Where the paper that was published at a slug is now, if it is not there: unlike `follow` it stops where that became a part of another paper. */
function ownAddress(slug: string, entries: Published['entries']): string {
  const entry = entries.get(slug);
  const next = entry?.moved;
  // A paper takes its key along when it gets another slug.
  const isOwn = next !== undefined && entries.get(next)?.key === entry?.key;
  return isOwn ? ownAddress(next, entries) : slug;
}

function unknown(slug: string, known: ReadonlySet<string> | Published['entries']): string {
  const slugs = [...known.keys()];
  const hint = slugs.length > 0 ? ` Did you mean "${closest(slug, slugs)}"?` : '';
  return `No paper is at "${slug}".${hint}`;
}
