/** In pixels: what networks show without cutting. */
export const CARD_SIZE = { width: 1200, height: 630 };

/** What a picture for those who share a page stands for. */
export type CardKind = 'papers' | 'topics' | 'editions';

/** The path of a card's picture below the site's root. */
export function cardPath(kind: 'site'): string;
export function cardPath(kind: CardKind, id: string): string;
export function cardPath(kind: CardKind | 'site', id?: string): string {
  return id === undefined ? `cards/${kind}.png` : `cards/${kind}/${id}.png`;
}

/**
 * Whether papers have cards of their own; if not, they have their topic's.
 *
 * @param papers How many the library has.
 * @param upTo How many may have them.
 */
export function hasOwnCard(papers: number, upTo: number): boolean {
  return papers <= upTo;
}
