import { nodesOf } from './rich-text-nodes.ts';
import type { RichText } from './rich-text.ts';
import { nodesToPlain } from '../tex/tex-nodes.ts';

/**
 * A text without markup, for page titles, descriptions, feeds and cards: formulas, letters and
 * quotation marks as Unicode, links by their words.
 *
 * @returns Paragraphs stay separated by an empty line.
 */
export function toPlainText(text: RichText): string {
  return text.spans.length === 0 ? text.source : nodesToPlain(nodesOf(text));
}
