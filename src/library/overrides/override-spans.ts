import { closest, distance } from 'fastest-levenshtein';
import { alignTex } from '../tex/align-tex.ts';
import { DataError, type Place } from '../data-error.ts';
import { refuseRejected } from './override-text.ts';
import type { SpanOverride } from './overrides.ts';
import type { RichText, Span } from '../text/rich-text.ts';
import { scanTex, type TexPiece } from '../tex/scan-tex.ts';
import { foldSpace } from '../tex/traced-text.ts';
import { byStart } from '../text/extents.ts';

/**
 * Corrects pieces of texts by hand, wherever they stand. What was found there gives way.
 *
 * @param texts Those that were replaced as a whole stay as they are.
 * @param place Of the list.
 * @returns The texts in their order.
 * @throws {DataError} Where a piece stands nowhere, or its TeX cannot be shown.
 */
export function overrideSpans(
  texts: readonly RichText[],
  overrides: readonly SpanOverride[],
  place: Place,
): RichText[] {
  let corrected = [...texts];
  for (const [index, { text, tex }] of overrides.entries()) {
    const at = (key: string) => ({ ...place, path: [...(place.path ?? []), index, key] });
    const piece = foldSpace(text);
    const spans = spansOf(piece, tex, at('tex'));
    const open = corrected.filter(({ settledBy }) => settledBy !== 'hand');
    if (open.every(({ source }) => occurrences(source, piece).length === 0)) {
      throw new DataError(nowhere(piece, open), at('text'));
    }
    corrected = corrected.map((before) =>
      open.includes(before) ? putSpans(before, piece, spans) : before,
    );
  }
  return corrected;
}

/** What a piece becomes, with offsets into the piece. */
function spansOf(text: string, tex: string, place: Place): Span[] {
  const folded = foldSpace(tex);
  if (folded === text) return [];
  refuseRejected(folded, place);
  const pieces = scanTex(folded);
  if (outside(folded, pieces).includes('$')) {
    const hint = 'Close the formula, or write "\\$" for the sign.';
    throw new DataError(`A dollar has no partner in "${folded}". ${hint}`, place);
  }
  const aligned = alignTex(folded, text);
  if (aligned?.spans.length === 0) {
    const hint = 'Put mathematics between dollars: "$\\mathbb{R}^n$".';
    throw new DataError(`"${folded}" shows the same as "${text}". ${hint}`, place);
  }
  if (aligned) return aligned.spans;
  const [only] = pieces;
  const whole = only?.start === 0 && only.end === folded.length ? only : undefined;
  const { kind, tex: own } = whole ?? { kind: 'accent', tex: folded };
  return [{ start: 0, end: text.length, tex: own, kind, confidence: 1 }];
}

/** What no piece covers. */
function outside(tex: string, pieces: readonly TexPiece[]): string {
  const ends = [0, ...pieces.map(({ end }) => end)];
  return ends.map((end, index) => tex.slice(end, pieces[index]?.start)).join(' ');
}

function putSpans(before: RichText, piece: string, spans: readonly Span[]): RichText {
  const places = occurrences(before.source, piece);
  if (places.length === 0) return before;
  const isFree = ({ start, end }: { start: number; end: number }) =>
    !places.some((place) => start < place + piece.length && end > place);
  const put = places.flatMap((place) =>
    spans.map((span) => ({
      ...span,
      start: span.start + place,
      end: span.end + place,
      byHand: true,
    })),
  );
  const kept = [...before.spans.filter(isFree), ...put].sort(byStart);
  return { ...before, spans: kept, ...(before.left && { left: before.left.filter(isFree) }) };
}

/** What continues a word or a formula; scripts that write without spaces have no whole words. */
const CONTINUES = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}_^]/u;

/** Where a piece stands as whole words, none overlapping another. */
function occurrences(source: string, piece: string): number[] {
  const found: number[] = [];
  const isJoined = (at: number) =>
    CONTINUES.test(source.charAt(at - 1)) && CONTINUES.test(source.charAt(at));
  let at = source.indexOf(piece);
  while (at >= 0) {
    const end = at + piece.length;
    const isWhole = !isJoined(at) && !isJoined(end);
    if (isWhole) found.push(at);
    at = source.indexOf(piece, isWhole ? end : at + 1);
  }
  return found;
}

function nowhere(piece: string, texts: readonly RichText[]): string {
  const words = texts.flatMap(({ source }) => source.split(/\s+/));
  const nearest = closest(piece, words);
  const hint =
    distance(piece, nearest) <= Math.max(1, piece.length / 3)
      ? `Did you mean "${nearest}"?`
      : 'Copy it from the title or the abstract.';
  return `"${piece}" stands nowhere in this paper as whole words of what was received. ${hint}`;
}
