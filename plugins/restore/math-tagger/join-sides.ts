import type { FoundMath } from './candidate.ts';

const RELATION = String.raw`(?:[-+=<>]|leq?|geq?|neq?|leqslant|geqslant|propto|mapsto|subseteq)`;

/** What stands between the sides of one formula, and belongs to it. */
const BETWEEN = new RegExp(`^ ${RELATION} $|^ ?$`);
const ENDS_OPEN = new RegExp(`\\S ?${RELATION}$`);
const STARTS_OPEN = new RegExp(`^${RELATION}(?![a-zA-Z])`);
const NUMBER = /^ ?\d+(?:\.\d+)?(?![\d%a-zA-Z])/;

/** From this confidence on, a piece can be a side of a formula. */
const SIDE = 0.2;

/** Makes one formula of its sides, `N` and `ge`, or `t` and `δ` in `t - δ`, and takes in the number that it waits for. */
export function joinSides(text: string, found: readonly FoundMath[]): FoundMath[] {
  const joined: FoundMath[] = [];
  for (const find of found) {
    const last = joined.at(-1);
    if (last && areSides(text, last, find)) {
      const confidence = Math.max(last.confidence, find.confidence);
      joined[joined.length - 1] = { start: last.start, end: find.end, confidence };
    } else joined.push(find);
  }
  return joined.map((find, index) => withNumber(text, find, joined[index + 1]));
}

function areSides(text: string, left: FoundMath, right: FoundMath): boolean {
  if (Math.min(left.confidence, right.confidence) < SIDE) return false;
  const gap = text.slice(left.end, right.start);
  if (!BETWEEN.test(gap)) return false;
  if (gap.trim() !== '') return true;
  return (
    ENDS_OPEN.test(text.slice(left.start, left.end)) ||
    STARTS_OPEN.test(text.slice(right.start, right.end))
  );
}

function withNumber(text: string, find: FoundMath, next: FoundMath | undefined): FoundMath {
  if (!ENDS_OPEN.test(text.slice(find.start, find.end))) return find;
  const [number = ''] = NUMBER.exec(text.slice(find.end, next?.start)) ?? [];
  return { ...find, end: find.end + number.length };
}
