import type { Candidate } from './candidate.ts';

/** A sign or command between two sides, as authors protect it from spacing: `{+}`, `{times}`. */
const GUARDED = String.raw`\{(?:[a-z]{2,}|[-+=<>*/])\}`;

/** A piece that waits for its right side, or its left. */
const OPEN_END = new RegExp(`(?:${GUARDED}|[=+<>^_])$`);
const OPEN_START = new RegExp(`^(?:${GUARDED}|[=+<>^_])`);
const BRIDGE = new RegExp(`^ ?${GUARDED} ?$`);

/** Joins candidates that are sides of one formula: `N{+}` and `D`, `D{to}` and `infty`. */
export function joinCandidates(text: string, found: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of found) {
    const last = joined.at(-1);
    if (last && areOne(text, last, candidate)) joined[joined.length - 1] = union(last, candidate);
    else joined.push(candidate);
  }
  return joined;
}

function areOne(text: string, left: Candidate, right: Candidate): boolean {
  const gap = text.slice(left.end, right.start);
  if (BRIDGE.test(gap)) return true;
  if (gap !== '' && gap !== ' ') return false;
  const isOpen = OPEN_END.test(text.slice(left.start, left.end));
  return isOpen || (gap === '' && OPEN_START.test(text.slice(right.start, right.end)));
}

function union(left: Candidate, right: Candidate): Candidate {
  return {
    start: left.start,
    end: right.end,
    highest: Math.max(left.highest, right.highest),
    mean: (left.mean + right.mean) / 2,
    lowest: Math.min(left.lowest, right.lowest),
  };
}
