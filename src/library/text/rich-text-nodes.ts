import type { RichText, Span } from './rich-text.ts';
import { MARK_SIGNS } from '../tex/tex-marks.ts';
import { mergeTexts, type TexNode } from '../tex/tex-nodes.ts';
import { parseTexText } from '../tex/tex-text.ts';

/** A text as the nodes that every rendering is made from: what no span covers is text as it was received. */
export function nodesOf({ source, spans }: RichText): TexNode[] {
  const nodes: TexNode[] = [];
  let from = 0;
  for (const span of spans) {
    nodes.push({ type: 'text', value: source.slice(from, span.start) }, ...nodesOfSpan(span));
    from = span.end;
  }
  nodes.push({ type: 'text', value: source.slice(from) });
  return mergeTexts(nodes);
}

/** What a span shows. */
function nodesOfSpan({ kind, tex }: Pick<Span, 'kind' | 'tex'>): TexNode[] {
  if (kind === 'math') return [{ type: 'math', tex }];
  // A mark alone has no neighbours that would tell what it is.
  const sign = kind === 'quote' ? MARK_SIGNS.get(tex) : undefined;
  return sign === undefined ? parseTexText(tex) : [{ type: 'text', value: sign }];
}
