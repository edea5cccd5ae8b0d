/** What a stretch of lines is, to go by how its first line begins. */
type ChunkKind =
  | 'front-matter'
  | 'heading'
  | 'item'
  | 'paragraph'
  | 'table'
  | 'code'
  | 'html'
  | 'definition'
  | 'rule';

/** Lines that belong together, without the blank lines around them: a heading, an item with all that is in it. */
export interface Chunk {
  kind: ChunkKind;
  lines: string[];
  /** Of its first line in the document, from 1. */
  line: number;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:\s|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/;
const RULE = /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const ITEM = /^( {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s+(?=\S)|\s*$))/;
const HTML = /^ {0,3}<(?!https?:)(?:!--|\/?[a-z])/i;
const DEFINITION = /^ {0,3}\[(?!\^)[^\]]+\]:\s*\S/;
const TABLE_RULE = /^\|?\s*:?-+:?(?:\s*\|\s*:?-+:?)*\s*\|?$/;

/**
 * Divides Markdown into chunks that can be read one by one: the time to parse Markdown grows faster than its
 * length. Blank lines are in none but those that lie within.
 */
export function chunksOf(lines: readonly string[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let from = 0; from < lines.length;) {
    if (isBlank(lines[from])) {
      from += 1;
      continue;
    }
    const kind = kindAt(lines, from);
    const to = endOf(kind, lines, from);
    const isHeading = kind === 'paragraph' && to > from + 1 && UNDERLINE.test(lines[to - 1] ?? '');
    chunks.push({
      kind: isHeading ? 'heading' : kind,
      lines: lines.slice(from, to),
      line: from + 1,
    });
    from = to;
  }
  return chunks;
}

function kindAt(lines: readonly string[], at: number): ChunkKind {
  const line = lines[at] ?? '';
  if (at === 0 && line.trimEnd() === '---') return 'front-matter';
  if (FENCE.test(line)) return 'code';
  if (HEADING.test(line)) return 'heading';
  if (RULE.test(line)) return 'rule';
  if (ITEM.test(line)) return 'item';
  if (HTML.test(line)) return 'html';
  if (DEFINITION.test(line)) return 'definition';
  return isTableAt(lines, at) ? 'table' : 'paragraph';
}

/** The index after the last line of a chunk. */
function endOf(kind: ChunkKind, lines: readonly string[], from: number): number {
  switch (kind) {
    case 'front-matter': {
      const end = lines.findIndex((line, at) => at > from && /^(?:---|\.\.\.)\s*$/.test(line));
      return end === -1 ? from + 1 : end + 1;
    }
    case 'code':
      return endOfCode(lines, from);
    case 'item':
      return endOfItem(lines, from);
    case 'html':
      return endOfHtml(lines, from);
    case 'paragraph':
      return endOfParagraph(lines, from);
    case 'table':
      return endWhere(lines, from + 1, (line) => isBlank(line) || !line.includes('|'));
    default:
      return from + 1;
  }
}

function endOfCode(lines: readonly string[], from: number): number {
  const mark = FENCE.exec(lines[from] ?? '')?.[1] ?? '```';
  const end = endWhere(lines, from + 1, (line) => {
    const text = line.trim();
    return text.startsWith(mark) && text === mark.charAt(0).repeat(text.length);
  });
  return Math.min(end + 1, lines.length);
}

/** An item goes on below a blank line where the text is indented as far as its own. */
function endOfItem(lines: readonly string[], from: number): number {
  const first = lines[from] ?? '';
  const indent = ITEM.exec(first)?.[1]?.length ?? 2;
  const isEmpty = first.trimEnd().length <= indent;
  let to = from + 1;
  for (let at = to; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isBlank(line)) continue;
    const isWithin = indentOf(line) >= indent;
    const isLazy = at === to && !isEmpty && !isBlank(lines[at - 1]) && !startsChunk(lines, at);
    if (!isWithin && !isLazy) break;
    to = at + 1;
  }
  return to;
}

function endOfHtml(lines: readonly string[], from: number): number {
  if (!/^ {0,3}<!--/.test(lines[from] ?? '')) return endWhere(lines, from + 1, isBlank);
  const end = endWhere(lines, from, (line) => line.includes('-->'));
  return Math.min(end + 1, lines.length);
}

function endOfParagraph(lines: readonly string[], from: number): number {
  for (let at = from + 1; at < lines.length; at += 1) {
    if (isBlank(lines[at])) return at;
    if (UNDERLINE.test(lines[at] ?? '')) return at + 1;
    if (startsChunk(lines, at)) return at;
  }
  return lines.length;
}

/** Whether a line begins something even where no blank line is above it. */
function startsChunk(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  return [FENCE, HEADING, RULE, ITEM].some((pattern) => pattern.test(line)) || isTableAt(lines, at);
}

function isTableAt(lines: readonly string[], at: number): boolean {
  const below = lines[at + 1] ?? '';
  return (lines[at] ?? '').includes('|') && below.includes('|') && TABLE_RULE.test(below.trim());
}

function endWhere(
  lines: readonly string[],
  from: number,
  isEnd: (line: string) => boolean,
): number {
  for (let at = from; at < lines.length; at += 1) if (isEnd(lines[at] ?? '')) return at;
  return lines.length;
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}
