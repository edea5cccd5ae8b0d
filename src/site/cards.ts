import site from 'virtual:sheaf/site';
import { cardPath, hasOwnCard } from '../library/card-paths.ts';

/**
 * The path of the card of a paper: its own, or in a large library that of its topic.
 *
 * @param papers How many the library has.
 */
export function paperCard(slug: string, topic: string, papers: number): string {
  return hasOwnCard(papers, site.cardsUpTo) ? cardPath('papers', slug) : cardPath('topics', topic);
}
