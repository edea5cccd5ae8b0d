import type { RichText } from '../../src/library/text/rich-text.ts';
import { writeMarkdown } from './markdown-writer.ts';
import { toParagraphs } from './rich-text-to-mdast.ts';

/** A text as Markdown with its formulas between dollars, for other programs to read: it is no MDX. */
export function toMarkdown(text: RichText): string {
  return writeMarkdown(toParagraphs(text)).trimEnd();
}
