import { SKIP, visit } from 'unist-util-visit';
import type { Digest, Paragraph, PaperEntry, Phrasing, Title } from './digest-tree.ts';
import { byStart, meetsAny, type Extent, withoutOverlaps } from '../src/library/text/extents.ts';
import type { LeftPiece, RichText, Span } from '../src/library/text/rich-text.ts';
import { toTex } from '../src/library/text/to-tex.ts';

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
    return SKIP;
  });
}

/**
 * The transformer of a plugin that adds spans to each text, but those in which nothing has to be guessed.
 *
 * @param findSpans Gets a text as it was received.
 */
export function addingSpans(findSpans: (text: string) => Span[]): (tree: Digest) => void {
  return (tree) => {
    changeTexts(tree, (texts) =>
      texts.map((text) => (text.settledBy ? text : withSpans(text, findSpans(text.source)))),
    );
  };
}

/** The text with more spans; those that meet one it already has are left out. */
export function withSpans(text: RichText, found: readonly Span[]): RichText {
  const free = found.filter((span) => !meetsAny(text.spans, span));
  if (free.length === 0) return text;
  const spans = withoutOverlaps([...text.spans, ...free].sort(byStart));
  const left = text.left?.filter((piece) => !meetsAny(spans, piece));
  return { ...text, spans, ...(left && { left }) };
}

/** The text with more pieces that were left as they came; those that meet a span, or a piece that it already has, are left out. */
export function withLeft(text: RichText, pieces: readonly LeftPiece[]): RichText {
  const { spans, left = [] } = text;
  const free = pieces.filter((piece) => !meetsAny(spans, piece) && !meetsAny(left, piece));
  if (free.length === 0) return text;
  return { ...text, left: [...left, ...free].sort(byStart) };
}

/** Marks around a piece of text, whose inside goes on being text. */
export interface Wrapper extends Omit<Span, 'tex'> {
  innerStart: number;
  innerEnd: number;
  /** The TeX that the wrapping begins with; it ends with a brace. */
  open: string;
}

/**
 * The text with marks read as one span each, which takes in the spans that lie inside of it: their TeX
 * stands in its own. A wrapper that would cut a span in two is left out.
 */
export function wrapSpans(text: RichText, wrappers: readonly Wrapper[]): RichText {
  const innerFirst = [...wrappers].sort((a, b) => a.end - a.start - (b.end - b.start));
  return innerFirst.reduce((before, { innerStart, innerEnd, open, ...span }) => {
    const isInside = ({ start, end }: Extent) => start >= innerStart && end <= innerEnd;
    const others = before.spans.filter((other) => !isInside(other));
    if (meetsAny(others, span)) return before;
    const tex = `${open}${toTex(sliceRichText(before, innerStart, innerEnd))}}`;
    return withSpans({ ...before, spans: others }, [{ ...span, tex }]);
  }, text);
}

/** A part of a text, with the spans and left pieces that lie within it. */
export function sliceRichText(text: RichText, from: number, to: number): RichText {
  const cut = <Piece extends Extent>(pieces: readonly Piece[]) =>
    pieces
      .filter(({ start, end }) => start >= from && end <= to)
      .map((piece) => ({ ...piece, start: piece.start - from, end: piece.end - from }));
  return {
    ...text,
    source: text.source.slice(from, to),
    spans: cut(text.spans),
    ...(text.left && { left: cut(text.left) }),
  };
}

/** Makes a text the text of a title or paragraph. */
export function setRichText(node: Title | Paragraph, { source, spans, ...data }: RichText): void {
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
