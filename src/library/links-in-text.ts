import { classifyLink } from './links.ts';
import type { PaperLink } from './paper.ts';
import { nodesOf } from './rich-text-nodes.ts';
import type { RichText } from './rich-text.ts';
import type { TexNode } from './tex-nodes.ts';

/** What a text links to, in its order. */
export function linksInText(text: RichText): PaperLink[] {
  return nodesOf(text).flatMap(linksOfNode);
}

function linksOfNode(node: TexNode): PaperLink[] {
  if (node.type === 'link') return [classifyLink(node.url)];
  return 'children' in node ? node.children.flatMap(linksOfNode) : [];
}
