import { toPlainText } from '../text/plain-text.ts';
import type { Origin } from './restoration.ts';
import type { RichText, Span } from '../text/rich-text.ts';

/** Whether any of a text is shown in another form than it came in. */
export function isChanged(text: RichText): boolean {
  return text.spans.some((span) => changes(span, text));
}

/** Whether a span shows anything else than its source: a web address that is linked does not. */
export function changes(span: Span, text: RichText): boolean {
  const { kind, tex, start, end } = span;
  if (kind === 'math' || kind === 'emphasis' || tex.startsWith('\\href')) return true;
  return plainPiece(text, start, end, span) !== text.source.slice(start, end);
}

/** What a part of a text reads like with the one span that lies in it. */
export function plainPiece({ source }: RichText, from: number, to: number, span: Span): string {
  const own = { ...span, start: span.start - from, end: span.end - from };
  return toPlainText({ source: source.slice(from, to), spans: [own] });
}

/** Where what a span shows comes from. */
export function originOf(span: Span, { settledBy }: RichText): Origin {
  if (span.byHand) return 'hand';
  return settledBy ?? (span.confidence === 1 ? 'read' : 'guessed');
}
