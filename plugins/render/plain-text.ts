import type { Nodes, Root } from 'mdast';
import { mathToText } from '../../src/library/text/math-text.ts';

/** The words of a page, with formulas in Unicode; an empty line separates its parts. */
export function plainText(page: Root): string {
  const parts = page.children.map((part) => (part.type === 'yaml' ? '' : wordsOf(part)));
  return parts.filter((words) => words !== '').join('\n\n');
}

function wordsOf(node: Nodes): string {
  if (node.type === 'inlineMath' || node.type === 'math') return mathToText(node.value);
  if ('children' in node) return node.children.map(wordsOf).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}
