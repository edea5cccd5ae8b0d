import type { Link, Nodes, Root } from 'mdast';
import { mathToText } from '../../src/library/text/math-text.ts';
import { appendRichText, type RichText, type SpanKind } from '../../src/library/text/rich-text.ts';
import { escapeTex, toTex } from '../../src/library/text/to-tex.ts';

const NOTHING: RichText = { source: '', spans: [] };

/** The words of a page with their TeX, the formulas in Unicode; an empty line separates its parts. */
export function toRichText(page: Root): RichText {
  return page.children
    .map((part) => (part.type === 'yaml' ? NOTHING : textOf(part)))
    .reduce(
      (before, part) => (part.source === '' ? before : appendRichText(before, part, '\n\n')),
      NOTHING,
    );
}

function textOf(node: Nodes): RichText {
  switch (node.type) {
    case 'text':
      return { source: node.value, spans: [] };
    case 'inlineMath':
    case 'math':
      return spanOf(mathToText(node.value), node.value, 'math');
    case 'inlineCode':
      return spanOf(node.value, `\\texttt{${escapeTex(node.value)}}`, 'emphasis');
    case 'emphasis':
      return setApart(node.children, 'emph');
    case 'strong':
      return setApart(node.children, 'textbf');
    case 'link':
      return linked(node);
    default:
      return 'children' in node ? inARow(node.children) : NOTHING;
  }
}

function inARow(nodes: readonly Nodes[]): RichText {
  return nodes.map(textOf).reduce((before, text) => appendRichText(before, text, ''), NOTHING);
}

function setApart(nodes: readonly Nodes[], command: 'emph' | 'textbf'): RichText {
  const inner = inARow(nodes);
  return spanOf(inner.source, `\\${command}{${toTex(inner)}}`, 'emphasis');
}

function linked({ url, children }: Link): RichText {
  const inner = inARow(children);
  const tex = inner.source === url ? `\\url{${url}}` : `\\href{${url}}{${toTex(inner)}}`;
  return spanOf(inner.source, tex, 'link');
}

function spanOf(source: string, tex: string, kind: SpanKind): RichText {
  if (source === '') return NOTHING;
  return { source, spans: [{ start: 0, end: source.length, tex, kind, confidence: 1 }] };
}
