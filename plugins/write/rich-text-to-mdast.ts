import type { Paragraph, PhrasingContent } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import { nodesOf } from '../../src/library/text/rich-text-nodes.ts';
import type { RichText } from '../../src/library/text/rich-text.ts';
import { nodesToPlain, type TexNode } from '../../src/library/tex/tex-nodes.ts';
import { sliceRichText } from '../rich-texts.ts';

/** A text as Markdown nodes: formulas as inline math, addresses as links, words set apart as emphasis. */
export function toPhrasing(text: RichText): PhrasingContent[] {
  return toMarkdownNodes(nodesOf(text), []);
}

/** A text as paragraphs: an empty line in the source separates them. */
export function toParagraphs(text: RichText): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (const part of text.source.split('\n\n')) {
    const children = toPhrasing(sliceRichText(text, from, from + part.length));
    if (children.length > 0) paragraphs.push({ type: 'paragraph', children });
    from += part.length + 2;
  }
  return paragraphs;
}

type Wrapping = 'emphasis' | 'strong' | 'link';

/** @param within What lies around the nodes already: Markdown has no link in a link, and no emphasis in its like. */
function toMarkdownNodes(
  nodes: readonly TexNode[],
  within: readonly Wrapping[],
): PhrasingContent[] {
  return nodes.flatMap((node) => toMarkdownNode(node, within)).reduce<PhrasingContent[]>(join, []);
}

function toMarkdownNode(node: TexNode, within: readonly Wrapping[]): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }];
    case 'math':
      return [{ type: 'inlineMath', value: node.tex } satisfies InlineMath];
    case 'cite':
      return [{ type: 'text', value: nodesToPlain([node]) }];
    case 'link':
      return wrap('link', node.children, within, { url: node.url });
    case 'emphasis':
      return emphasised(node.style, node.children, within);
  }
}

function emphasised(
  style: (TexNode & { type: 'emphasis' })['style'],
  children: readonly TexNode[],
  within: readonly Wrapping[],
): PhrasingContent[] {
  const value = nodesToPlain(children);
  if (value.trim() === '') return value === '' ? [] : [{ type: 'text', value }];
  if (style === 'code') return [{ type: 'inlineCode', value }];
  // Markdown has no small capitals.
  if (style === 'smallcaps') return toMarkdownNodes(children, within);
  return wrap(style === 'bold' ? 'strong' : 'emphasis', children, within, {});
}

function wrap(
  type: Wrapping,
  children: readonly TexNode[],
  within: readonly Wrapping[],
  fields: { url?: string },
): PhrasingContent[] {
  if (within.includes(type)) return toMarkdownNodes(children, within);
  const inner = toMarkdownNodes(children, [...within, type]);
  if (inner.length === 0) return [];
  return [{ type, children: inner, ...fields } as PhrasingContent];
}

/** Joins text with text, and code and formulas with their like, which Markdown could not tell apart side by side. */
function join(before: PhrasingContent[], node: PhrasingContent): PhrasingContent[] {
  const last = before.at(-1);
  if (
    (last?.type === 'text' && node.type === 'text') ||
    (last?.type === 'inlineCode' && node.type === 'inlineCode')
  ) {
    last.value += node.value;
  } else if (last?.type === 'inlineMath' && node.type === 'inlineMath') {
    last.value = `{${last.value}}{${node.value}}`;
  } else {
    before.push(node);
  }
  return before;
}
