import type { Parent } from 'unist';
import { visit } from 'unist-util-visit';
import type { Digest, Phrasing, Text } from './digest-tree.ts';
import type { Span } from '../src/library/rich-text.ts';

/**
 * Replaces pieces of every text of a digest by spans.
 *
 * @param tree Changed in place; spans that are already there are left alone.
 * @param find The spans of one text, sorted and apart, with offsets into it.
 */
export function splitTexts(tree: Digest, find: (text: string) => Span[]): void {
  visit(tree, 'text', (node: Text, index, parent: Parent | undefined) => {
    const spans = find(node.value);
    if (spans.length === 0 || index === undefined || !parent) return;
    const pieces = splitText(node, spans);
    parent.children.splice(index, 1, ...pieces);
    return index + pieces.length;
  });
}

function splitText({ value, position }: Text, spans: readonly Span[]): Phrasing[] {
  const pieces: Phrasing[] = [];
  let from = 0;
  for (const { start, end, tex, kind, confidence } of spans) {
    if (start > from) pieces.push({ type: 'text', value: value.slice(from, start), position });
    const source = value.slice(start, end);
    pieces.push({ type: 'span', value: source, tex, kind, confidence, position });
    from = end;
  }
  if (from < value.length) pieces.push({ type: 'text', value: value.slice(from), position });
  return pieces;
}
