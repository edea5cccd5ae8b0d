import type { Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const writer = unified().use(remarkStringify, { bullet: '-' }).use(remarkMath).freeze();

/** A document of Markdown, with formulas between dollars. */
export function writeMarkdown(children: RootContent[]): string {
  return writer.stringify({ type: 'root', children });
}

export function heading(depth: Heading['depth'], children: PhrasingContent[]): Heading {
  return { type: 'heading', depth, children };
}

export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

export function link(url: string, children: PhrasingContent[]): PhrasingContent {
  return { type: 'link', url, children };
}

/** A list without empty lines between its items. */
export function list(items: PhrasingContent[][]): List {
  return {
    type: 'list',
    spread: false,
    children: items.map((children) => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(children)],
    })),
  };
}
