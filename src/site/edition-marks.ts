import type { EditionEntry } from './data.ts';

/** Which papers of an edition are new and which return, by slug; nothing where all are new, which is said once. */
export function editionMarks({
  papers,
  changes,
}: EditionEntry['data']): ReadonlyMap<string, string> | undefined {
  const returning = new Set(changes?.returning);
  if (returning.size === 0) return undefined;
  return new Map(papers.map((slug) => [slug, returning.has(slug) ? 'returning' : 'new']));
}
