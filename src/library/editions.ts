import { digestStem } from './digest-stem.ts';
import { normaliseDate } from './fields/date.ts';
import type { EditionContents } from './merge/index.ts';

/** A digest as published. */
export interface Edition {
  id: string;
  title: string;
  /** As exact as it is known. */
  date?: string;
  curator?: string;
  /** The digest's name. */
  digest: string;
  /** The slugs of its papers, in the digest's order. */
  papers: string[];
  /** What changed since the one before; absent in the first. */
  changes?: EditionChanges;
}

/** How an edition differs from those before it. */
interface EditionChanges {
  /** The id of the one before. */
  since: string;
  /** The slugs of the papers that appeared in an edition before; the others are new. */
  returning: string[];
  /** The slugs of the papers that the one before had and this one has not. */
  gone: string[];
}

/**
 * Makes the editions of the digests, in the order of their dates where all have one that names its year,
 * else in that of the digests. What the sidecar says wins over the digest's header, and that over its name.
 *
 * @param ids Of each edition.
 * @param slugOf The slug of a paper's number; nothing where it is not shown.
 */
export function makeEditions(
  contents: readonly EditionContents[],
  ids: readonly string[],
  slugOf: (paper: number) => string | undefined,
): Edition[] {
  return withChanges(
    inOrder(contents.map((one, index) => editionOf(one, ids[index] ?? '', slugOf))),
  );
}

function editionOf(
  { digest, label, papers }: EditionContents,
  id: string,
  slugOf: (paper: number) => string | undefined,
): Edition {
  const { name, sidecar } = digest;
  const dated = label !== undefined && isDated(label) ? normaliseDate(label) : undefined;
  const date = dated ?? sidecar?.date ?? digest.date ?? dateInName(name);
  const curator = sidecar?.curator ?? digest.curator;
  const title = label === undefined ? (sidecar?.title ?? digest.title) : dated ? undefined : label;
  return {
    id,
    title: title ?? (date ? `Papers of ${date}` : digestStem(name).replaceAll('_', ' ')),
    ...(date && { date }),
    ...(curator && { curator }),
    digest: name,
    // Two papers can have become one.
    papers: [...new Set(papers.flatMap((paper) => slugOf(paper) ?? []))],
  };
}

const DAY = /(?<!\d)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/;

/** The day that a digest is named by: `arxiv-2025-05-12.jsonl`. */
function dateInName(name: string): string | undefined {
  return DAY.exec(digestStem(name))?.[0];
}

/** Dates that do not name their year cannot be put in order. */
function inOrder(editions: Edition[]): Edition[] {
  if (!editions.every(({ date }) => date !== undefined && isDated(date))) return editions;
  const when = ({ date = '' }: Edition) => normaliseDate(date);
  return editions.sort((a, b) => (when(a) < when(b) ? -1 : Number(when(a) > when(b))));
}

function isDated(date: string): boolean {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(normaliseDate(date));
}

function withChanges(editions: readonly Edition[]): Edition[] {
  const seen = new Set<string>();
  return editions.map((edition, index) => {
    const before = editions[index - 1];
    const returning = edition.papers.filter((slug) => seen.has(slug));
    for (const slug of edition.papers) seen.add(slug);
    if (!before) return edition;
    const present = new Set(edition.papers);
    const gone = before.papers.filter((slug) => !present.has(slug));
    return { ...edition, changes: { since: before.id, returning, gone } };
  });
}
