import type { FoundMath } from './candidate.ts';

/** From this confidence on a find speaks for others, and so many have to. */
const SURE = 0.5;
const ENOUGH = 1;

/** A symbol that is surely one twice is one wherever else it stands as a candidate: authors set it everywhere, also in `kWL`. */
export function withSameSymbol(text: string, found: readonly FoundMath[]): FoundMath[] {
  const sure = new Map<string, number>();
  const pieceOf = ({ start, end }: FoundMath) => text.slice(start, end);
  for (const piece of found.filter(({ confidence }) => confidence >= SURE).map(pieceOf)) {
    sure.set(piece, (sure.get(piece) ?? 0) + 1);
  }
  return found.map((find) => {
    const piece = pieceOf(find);
    const speaks = /^\p{L}$/u.test(piece) && (sure.get(piece) ?? 0) >= ENOUGH;
    return speaks ? { ...find, confidence: Math.max(find.confidence, SURE) } : find;
  });
}
