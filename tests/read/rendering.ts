export interface Pair {
  title: string;
  abstract: string;
}

/** How a digest of titles and abstracts is written down. */
export interface Style {
  lineBreak: '\n' | '\r\n' | '\r';
  blankLines: number;
  /** What stands on a blank line: nothing, or white space. */
  blank: string;
  /** Columns, or Infinity for one line a text. */
  width: number;
  byteOrderMark: boolean;
}

/** The digest as title, blank lines, abstract, blank lines, and so on. */
export function renderDigest(
  pairs: readonly Pair[],
  { lineBreak, blankLines, blank, width, byteOrderMark }: Style,
): string {
  const gap = `${lineBreak}${blank}`.repeat(blankLines) + lineBreak;
  const texts = pairs.flatMap(({ title, abstract }) => [title, abstract]);
  const body = texts.map((text) => wrap(text, width).join(lineBreak)).join(gap);
  return `${byteOrderMark ? '\uFEFF' : ''}${body}${lineBreak}`;
}

/** Lines of at most `width` columns; a longer word has a line of its own. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line];
}
