import { mathToText } from './math-text.ts';
import type { RichText } from './rich-text.ts';

/**
 * A text without markup: formulas as Unicode, links as they stand.
 *
 * @returns Paragraphs stay separated by an empty line.
 */
export function toPlainText({ source, spans }: RichText): string {
  let text = '';
  let from = 0;
  for (const { start, end, kind, tex } of spans) {
    text +=
      source.slice(from, start) + (kind === 'math' ? mathToText(tex) : source.slice(start, end));
    from = end;
  }
  return text + source.slice(from);
}
