import { mathToText } from '../text/math-text.ts';

export type TexStyle = 'italic' | 'bold' | 'code' | 'smallcaps';

/** A piece of running text, as every rendering sees it. */
export type TexNode =
  | { type: 'text'; value: string }
  | { type: 'math'; tex: string }
  | { type: 'emphasis'; style: TexStyle; children: TexNode[] }
  | { type: 'link'; url: string; children: TexNode[] }
  | { type: 'cite'; keys: string[] };

/** Puts pieces of text that stand side by side together, and leaves empty ones out. */
export function mergeTexts(nodes: readonly TexNode[]): TexNode[] {
  const merged: TexNode[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && node.value === '') continue;
    if (node.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = { type: 'text', value: last.value + node.value };
    } else if ('children' in node) {
      merged.push({ ...node, children: mergeTexts(node.children) });
    } else {
      merged.push(node);
    }
  }
  return merged;
}

/** The text of nodes without markup: formulas as Unicode, citations by their keys. */
export function nodesToPlain(nodes: readonly TexNode[]): string {
  return nodes.map(nodeToPlain).join('');
}

function nodeToPlain(node: TexNode): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'math':
      return mathToText(node.tex);
    case 'cite':
      return `[${node.keys.join(', ')}]`;
    default:
      return nodesToPlain(node.children);
  }
}

/** The addresses that nodes link to, in their order. */
export function linksOf(nodes: readonly TexNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link') return [node.url];
    return 'children' in node ? linksOf(node.children) : [];
  });
}
