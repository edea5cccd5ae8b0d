/**
 * What a span gives back: a formula, words set apart, quotation marks and dashes, a letter or sign
 * that arrived in another form (`\"o`, `\%`, `&amp;`, a ligature), or a link.
 */
export const SPAN_KINDS = ['math', 'emphasis', 'quote', 'accent', 'link'] as const;

export type SpanKind = (typeof SPAN_KINDS)[number];

/** A piece of a source text that stands for something richer than its characters. */
export interface Span {
  /** Where the piece starts in the source, in UTF-16 units. */
  start: number;
  /** Where the piece ends in the source, exclusive, in UTF-16 units. */
  end: number;
  /** The piece as TeX: `x^2` for math, without its dollars; for all other kinds as it stands in running text. */
  tex: string;
  kind: SpanKind;
  /** From 0, a guess, to 1, read from the text itself or from the authors' own TeX. */
  confidence: number;
  /** The commands in `tex` that nothing in the source shows, and that were added on other evidence: `\mathbb`. */
  assumes?: string[];
  /** Whether a person wrote it, as a correction of this piece. */
  byHand?: boolean;
}

/** A piece that looks like lost TeX and is shown as it was received. */
export interface LeftPiece {
  start: number;
  end: number;
  /** How sure it is that the piece is mathematics, from 0 to 1. */
  confidence: number;
  /** `unsure`: too little speaks for it. `rejected`: KaTeX cannot set what it would be. */
  reason: 'unsure' | 'rejected';
}

/**
 * A text as it was received, with what is known about its pieces.
 * Spans are sorted, never overlap, and never change `source`: every rendering is derived from the pair.
 */
export interface RichText {
  source: string;
  spans: Span[];
  /** Sorted; none overlaps a span. */
  left?: LeftPiece[];
  /** Who gave the TeX of the whole text, where none of it is guessed: the authors, or a correction by hand. */
  settledBy?: 'authors' | 'hand';
}

/**
 * Two texts one after the other.
 *
 * @param between What separates them where both hold something.
 */
export function appendRichText(before: RichText, after: RichText, between: string): RichText {
  if (before.source === '') return after;
  const offset = before.source.length + between.length;
  const left = [...(before.left ?? []), ...move(after.left ?? [], offset)];
  return {
    source: before.source + between + after.source,
    spans: [...before.spans, ...move(after.spans, offset)],
    ...(left.length > 0 && { left }),
    ...(before.settledBy &&
      before.settledBy === after.settledBy && { settledBy: before.settledBy }),
  };
}

function move<Piece extends { start: number; end: number }>(
  pieces: readonly Piece[],
  offset: number,
): Piece[] {
  return pieces.map((piece) => ({
    ...piece,
    start: piece.start + offset,
    end: piece.end + offset,
  }));
}
