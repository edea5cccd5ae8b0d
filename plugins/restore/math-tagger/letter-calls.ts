import { byStart, type Extent, meetsAny } from '../../../src/library/text/extents.ts';
import type { FoundMath } from './candidate.ts';

/**
 * The groups `E(3)` and `U(1)`, and orders such as `O(n)`. Some authors set them and some do not, but they
 * are mathematics wherever they stand.
 */
const CALL = /(?<![\p{L}\p{N}_^])[EOU]\((?:\d|[a-z]|N)\)/gu;

/** How sure it is that such a call is one. */
const CONFIDENCE = 0.8;

/** The finds of a text, with such calls among them or added to them. */
export function withLetterCalls(text: string, found: readonly FoundMath[]): FoundMath[] {
  const calls: Extent[] = [...text.matchAll(CALL)].map(({ 0: call, index }) => ({
    start: index,
    end: index + call.length,
  }));
  if (calls.length === 0) return [...found];
  const isCall = ({ start, end }: Extent) =>
    calls.some((call) => call.start === start && call.end === end);
  const raised = found.map((piece) =>
    isCall(piece) ? { ...piece, confidence: Math.max(piece.confidence, CONFIDENCE) } : piece,
  );
  const added = calls
    .filter((call) => !meetsAny(found, call))
    .map((call) => ({ ...call, confidence: CONFIDENCE }));
  return [...raised, ...added].sort(byStart);
}
