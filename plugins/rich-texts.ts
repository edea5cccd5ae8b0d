import { visit } from 'unist-util-visit';
import type { Digest, Paragraph, PaperEntry, Phrasing, Title } from './digest-tree.ts';
import type { RichText, Span } from '../src/library/rich-text.ts';

/** The text of a title or paragraph with what is known about its pieces. */
export function richTextOf(node: Title | Paragraph): RichText {
  const text: RichText = { source: '', spans: [], ...node.data };
  for (const child of node.children) {
    const start = text.source.length;
    text.source += child.value;
    if (child.type === 'text') continue;
    const { tex, kind, confidence, assumes } = child;
    const end = text.source.length;
    text.spans.push({ start, end, tex, kind, confidence, ...(assumes && { assumes }) });
  }
  return text;
}

/**
 * Lets a plugin work on the texts of each paper.
 *
 * @param tree Changed in place.
 * @param change Gets a paper's title and then its paragraphs, and gives them back in that order
 *   with their sources unchanged.
 */
export function changeTexts(
  tree: Digest,
  change: (texts: readonly RichText[], paper: PaperEntry) => RichText[],
): void {
  visit(tree, 'paper', (paper: PaperEntry) => {
    const nodes = paper.children.filter((node) => node.type !== 'header');
    const before = nodes.map(richTextOf);
    for (const [index, after] of change(before, paper).entries()) {
      const node = nodes[index];
      if (node && after !== before[index]) setRichText(node, after);
    }
  });
}

/** The text with more spans; those that meet one it already has are left out. */
export function withSpans(text: RichText, found: readonly Span[]): RichText {
  const free = found.filter(
    (span) => !text.spans.some((other) => span.start < other.end && span.end > other.start),
  );
  if (free.length === 0) return text;
  return { ...text, spans: [...text.spans, ...free].sort((a, b) => a.start - b.start) };
}

function setRichText(node: Title | Paragraph, { source, spans, ...data }: RichText): void {
  const { position } = node;
  const children: Phrasing[] = [];
  let from = 0;
  for (const { start, end, ...span } of spans) {
    if (start > from) {
      children.push({ type: 'text', value: source.slice(from, start), position });
    }
    children.push({ type: 'span', value: source.slice(start, end), ...span, position });
    from = end;
  }
  if (from < source.length) children.push({ type: 'text', value: source.slice(from), position });
  node.children = children;
  node.data = data;
}
