import { changes, originOf, plainPiece } from './changed-spans.ts';
import type { Guess, Left } from './restoration.ts';
import type { RichText, Span } from '../text/rich-text.ts';
import { summarise } from '../summary.ts';

/** What was guessed in texts: each piece once, in their order. */
export function guessesOf(texts: readonly RichText[]): Guess[] {
  return counted(texts.flatMap(guessesIn), (one, other) =>
    one.confidence <= other.confidence ? one : other,
  );
}

/** What was left as received in texts: each piece once, in their order. */
export function leftOf(texts: readonly RichText[]): Left[] {
  return counted(texts.flatMap(leftIn), (one) => one);
}

function guessesIn(text: RichText): Guess[] {
  return text.spans.flatMap((span, index): Guess[] => {
    if (originOf(span, text) !== 'guessed' || !changes(span, text)) return [];
    const { kind, tex, assumes = [] } = span;
    // Two decimals tell enough, and stay the same when a model hardly changes; a guess is never certain.
    const confidence = Math.min(0.99, Math.round(span.confidence * 100) / 100);
    if (kind === 'math') {
      const received = text.source.slice(span.start, span.end);
      return [{ received, tex, confidence, ...(assumes.length > 0 && { assumes }) }];
    }
    const [from, to] = wordsAround(text, index, span);
    const received = summarise(text.source.slice(from, to), LONGEST);
    return [{ received, text: summarise(plainPiece(text, from, to, span), LONGEST), confidence }];
  });
}

/** How much of a passage that is set apart says which one it is, in characters. */
const LONGEST = 80;

/** A space that stands for a lost hyphen says nothing without its words: where they begin and end. */
function wordsAround({ source, spans }: RichText, index: number, span: Span): [number, number] {
  const before = source.slice(spans[index - 1]?.end ?? 0, span.start);
  const after = source.slice(span.end, spans[index + 1]?.start);
  const [prefix = ''] = /\S*$/.exec(before) ?? [];
  const [suffix = ''] = /^\S*/.exec(after) ?? [];
  return [span.start - prefix.length, span.end + suffix.length];
}

function leftIn({ source, left = [] }: RichText): Left[] {
  return left.map(({ start, end, reason }) => ({
    received: source.slice(start, end),
    reason,
  }));
}

/**
 * Each piece once, with how often it is there.
 *
 * @param join Makes one of two that are the same but for how sure they are.
 */
function counted<Piece extends Guess | Left>(
  pieces: readonly Piece[],
  join: (one: Piece, other: Piece) => Piece,
): Piece[] {
  const groups = Map.groupBy(pieces, (piece) => JSON.stringify({ ...piece, confidence: 0 }));
  return [...groups.values()].map((group) => ({
    ...group.reduce(join),
    ...(group.length > 1 && { count: group.length }),
  }));
}
