/** What a span gives back: a formula or a link. */
type SpanKind = 'math' | 'link';

/** A piece of a source text that stands for something richer than its characters. */
export interface Span {
  /** Where the piece starts in the source, in UTF-16 units. */
  start: number;
  /** Where the piece ends in the source, exclusive, in UTF-16 units. */
  end: number;
  /** The piece as TeX: `x^2` for math, `\url{…}` for a link. */
  tex: string;
  kind: SpanKind;
  /** From 0, a guess, to 1, read from the source. */
  confidence: number;
}

/**
 * A text as it was received, with what is known about its pieces.
 * Spans are sorted, never overlap, and never change `source`: every rendering is derived from the pair.
 */
export interface RichText {
  source: string;
  spans: Span[];
}

/**
 * Two texts one after the other.
 *
 * @param between What separates them where both hold something.
 */
export function appendRichText(before: RichText, after: RichText, between: string): RichText {
  if (before.source === '') return after;
  const offset = before.source.length + between.length;
  const moved = after.spans.map((span) => ({
    ...span,
    start: span.start + offset,
    end: span.end + offset,
  }));
  return { source: before.source + between + after.source, spans: [...before.spans, ...moved] };
}
