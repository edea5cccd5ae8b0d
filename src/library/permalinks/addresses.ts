import { follow } from './follow.ts';
import type { Permalinks } from './permalinks.ts';

/** An old address of a paper. */
export interface Alias {
  /** The slug that it was published at. */
  from: string;
  /** The slug of its page. */
  to: string;
}

/** The slug of the page that a published address leads to; nothing where it was never published. */
export function presentAddress(slug: string, { papers }: Permalinks): string | undefined {
  const end = follow(papers, slug);
  return papers.has(end) ? end : undefined;
}

/** The addresses that redirect, sorted. */
export function aliasesOf({ papers }: Permalinks): Alias[] {
  return [...papers.keys()]
    .map((from) => ({ from, to: follow(papers, from) }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The slugs whose pages only say that the paper was taken out, sorted. */
export function goneAddresses({ papers }: Permalinks): string[] {
  return [...papers].flatMap(([slug, { gone }]) => (gone ? [slug] : [])).sort();
}
