import type { FoundMath } from './candidate.ts';

/** From this confidence on a find speaks for the others. */
const SURE = 0.5;

/** A letter that is a symbol once is one wherever else it was found: authors set it everywhere, also in `kWL`. */
export function withSameSymbol(text: string, found: readonly FoundMath[]): FoundMath[] {
  const pieceOf = ({ start, end }: FoundMath) => text.slice(start, end);
  const isGenitive = ({ start }: FoundMath) => /['’]/.test(text[start - 1] ?? '');
  const sure = new Set(found.filter(({ confidence }) => confidence >= SURE).map(pieceOf));
  return found.map((find) => {
    const piece = pieceOf(find);
    if (!/^\p{L}$/u.test(piece) || !sure.has(piece) || isGenitive(find)) return find;
    return { ...find, confidence: Math.max(find.confidence, SURE) };
  });
}
