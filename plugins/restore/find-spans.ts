import { meetsAny, type Extent } from '../../src/library/text/extents.ts';
import type { Span } from '../../src/library/text/rich-text.ts';

/** What a match becomes: the whole of it is the span, unless `start` or `end` say otherwise. */
type Reading = Pick<Span, 'tex' | 'kind'> & Partial<Span>;

const ADDRESS = /https?:\/\/[^\s{}]+/g;

/**
 * The matches of a pattern as spans. Web addresses hold none: what stands in them is no text.
 *
 * @param read Gets a match and says what it is; undefined where it is nothing.
 */
export function findSpans(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Reading | undefined,
): Span[] {
  return outsideAddresses(
    text,
    [...text.matchAll(pattern)].flatMap((match) => {
      const start = match.index;
      const reading = read(match);
      return reading ? [{ start, end: start + match[0].length, confidence: 1, ...reading }] : [];
    }),
  );
}

/** Those pieces that lie in no web address. */
export function outsideAddresses<Piece extends Extent>(
  text: string,
  pieces: readonly Piece[],
): Piece[] {
  const addresses = [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => ({
    start: index + 1,
    end: index + address.length,
  }));
  return pieces.filter(({ start }) => !meetsAny(addresses, { start, end: start + 1 }));
}
