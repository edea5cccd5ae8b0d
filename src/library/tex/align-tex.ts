import type { LeftPiece, RichText, Span } from '../text/rich-text.ts';
import { scanTex, type TexPiece } from './scan-tex.ts';
import { compose, foldSpace, traceFold, traceStrip, type TracedText } from './traced-text.ts';

/**
 * Gives a received text the TeX that its authors wrote, where both are one text: where the source
 * is the TeX as papers pages strip it, or the TeX itself. White space may differ.
 *
 * @param tex The text with its TeX.
 * @param source The text as received.
 * @returns The source with spans of confidence 1. A formula that KaTeX cannot set is left, as
 *   rejected. Nothing where the two are different texts.
 */
export function alignTex(tex: string, source: string): RichText | undefined {
  const folded = foldSpace(tex);
  const stripped = traceStrip(folded);
  const received = traceFold(source);
  const shown = [compose(stripped, traceFold(stripped.text)), traceFold(folded)].find(
    ({ text }) => text === received.text,
  );
  if (!shown) return undefined;
  const spans: Span[] = [];
  const left: LeftPiece[] = [];
  for (const piece of scanTex(folded)) {
    const found = imageOf(piece, shown);
    const start = received.origins[found.from];
    const last = received.origins[found.to - 1];
    if (found.from >= found.to || start === undefined || last === undefined) continue;
    const place = { start, end: last + 1, confidence: 1 };
    if (piece.rejected) left.push({ ...place, reason: 'rejected' });
    else spans.push({ ...place, tex: found.tex, kind: piece.kind });
  }
  return { source, spans, ...(left.length > 0 && { left }), settledBy: 'authors' };
}

interface Image {
  from: number;
  to: number;
  tex: string;
}

/** What is shown of a piece, without the white space at its ends; empty where nothing is. */
function imageOf({ start, end, kind, tex }: TexPiece, { text, origins }: TracedText): Image {
  let from = firstFrom(origins, start);
  let to = firstFrom(origins, end);
  // A dollar that was lost has no place of its own: it comes back with what follows it.
  if (from === to && tex === '\\$' && origins[to] === end && /\w/.test(text.charAt(to))) {
    return { from, to: to + 1, tex: tex + text.charAt(to) };
  }
  if (kind !== 'accent') {
    while (from < to && text[from] === ' ') from += 1;
    while (to > from && text[to - 1] === ' ') to -= 1;
  }
  return { from, to, tex };
}

/** The index of the first origin that is not before an offset; origins are sorted. */
function firstFrom(origins: readonly number[], offset: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
