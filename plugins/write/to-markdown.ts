import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { RichText } from '../../src/library/text/rich-text.ts';
import { toParagraphs } from './rich-text-to-mdast.ts';

const writer = unified().use(remarkStringify, { bullet: '-' }).use(remarkMath).freeze();

/** A text as Markdown with its formulas between dollars, for other programs to read: it is no MDX. */
export function toMarkdown(text: RichText): string {
  return writer.stringify({ type: 'root', children: toParagraphs(text) }).trimEnd();
}
