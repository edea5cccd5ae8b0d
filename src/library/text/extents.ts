/** A piece of a text by its place, in UTF-16 units; `end` is exclusive. */
export interface Extent {
  start: number;
  end: number;
}

/** Whether an extent shares a character with one of others, which are sorted and do not overlap. */
export function meetsAny(others: readonly Extent[], { start, end }: Extent): boolean {
  let from = 0;
  let to = others.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((others[middle]?.start ?? end) < end) from = middle + 1;
    else to = middle;
  }
  return (others[from - 1]?.end ?? start) > start;
}

/** Puts extents in the order of the text, for `sort`. */
export function byStart(a: Extent, b: Extent): number {
  return a.start - b.start;
}

/** Those extents, sorted, that no earlier one of them reaches into. */
export function withoutOverlaps<Piece extends Extent>(sorted: readonly Piece[]): Piece[] {
  let last = 0;
  return sorted.filter(({ start, end }) => {
    const isFree = start >= last;
    if (isFree) last = end;
    return isFree;
  });
}
