import type { Digest, Header, PaperEntry, Unplaced } from '../../plugins/digest-tree.ts';
import { readPapersPage } from '../../plugins/read/papers-page/index.ts';

/** The tree of a pasted digest and the doubts about it, as "line rule: message". */
export function read(document: string): { tree: Digest; messages: string[] } {
  const messages: string[] = [];
  const children = readPapersPage(document, {
    report: ({ line, rule, message }) => messages.push(`${line} ${rule}: ${message}`),
  });
  return { tree: { type: 'digest', children }, messages };
}

/** What is said of a digest without papers; undefined for any other. */
export function refusal(document: string): string | undefined {
  return read(document).messages.find((message) => /^\d+ no-papers:/.test(message));
}

/** Title and abstract of each paper, the paragraphs of an abstract joined by blank lines. */
export function pairs(tree: Digest): { title: string; abstract: string }[] {
  return tree.children
    .filter((child) => child.type === 'paper')
    .map((paper) => ({ title: textOf(paper, 'title'), abstract: textOf(paper, 'paragraph') }));
}

function textOf(paper: PaperEntry, type: 'title' | 'paragraph'): string {
  return paper.children
    .filter((part) => part.type === type)
    .map((part) => part.children.map((child) => child.value).join(''))
    .join('\n\n');
}

/** The tree in a form that a person can compare with the digest; paragraphs by their two ends. */
export function outline(tree: Digest): Record<string, unknown>[] {
  return tree.children.map((child) => {
    switch (child.type) {
      case 'header':
        return headerOutline(child);
      case 'paper':
        return {
          title: textOf(child, 'title'),
          lines: linesOf(child),
          parts: child.children.slice(1).map(partOutline),
        };
      case 'unplaced':
        return { unplaced: ends(child.value), lines: linesOf(child) };
    }
  });
}

function partOutline(part: PaperEntry['children'][number] | Header): unknown {
  if (part.type === 'header') return headerOutline(part);
  return ends(part.children.map((child) => child.value).join(''));
}

function headerOutline(header: Header) {
  return { header: header.children.map((line) => `${line.role}: ${line.value}`) };
}

function linesOf(node: PaperEntry | Unplaced): string {
  return `${node.position?.start.line}-${node.position?.end.line}`;
}

function ends(text: string): string {
  return text.length > 60 ? `${text.slice(0, 30)} … ${text.slice(-25)}` : text;
}
