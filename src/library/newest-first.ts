import type { Edition } from './editions.ts';

/**
 * The slugs of all papers, those of the newest edition first, each once.
 *
 * @param editions In their order, the oldest first.
 */
export function newestFirst(editions: readonly Pick<Edition, 'papers'>[]): string[] {
  return [...new Set(editions.toReversed().flatMap(({ papers }) => papers))];
}
