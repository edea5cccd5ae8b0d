import type { Paragraph, PhrasingContent } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import type { RichText, Span } from '../../src/library/rich-text.ts';

/** A text as Markdown nodes: formulas as inline math, addresses as links. */
export function toPhrasing({ source, spans }: RichText): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (const span of spans) {
    if (span.start > from) nodes.push({ type: 'text', value: source.slice(from, span.start) });
    nodes.push(spanNode(span, source.slice(span.start, span.end)));
    from = span.end;
  }
  if (from < source.length) nodes.push({ type: 'text', value: source.slice(from) });
  return nodes;
}

/** A text as paragraphs: an empty line in the source separates them. */
export function toParagraphs(text: RichText): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (const part of text.source.split('\n\n')) {
    const end = from + part.length;
    const spans = text.spans
      .filter((span) => span.start >= from && span.end <= end)
      .map((span) => ({ ...span, start: span.start - from, end: span.end - from }));
    const children = toPhrasing({ source: part, spans });
    if (children.length > 0) paragraphs.push({ type: 'paragraph', children });
    from = end + 2;
  }
  return paragraphs;
}

function spanNode({ kind, tex }: Span, source: string): PhrasingContent | InlineMath {
  if (kind === 'math') return { type: 'inlineMath', value: tex };
  return { type: 'link', url: source, children: [{ type: 'text', value: source }] };
}
