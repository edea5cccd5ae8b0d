import type { Point, Position } from 'unist';

/**
 * What the break between a line and the one above it says. `blank`: a blank line stands between
 * them; `wrapped`: the line above was full, so the break means nothing; `chosen`: the next word
 * would have fitted, so somebody meant the break; `unknown`: the document shows no wrap width, but
 * the block alone could be wrapped.
 */
export type Break = 'blank' | 'wrapped' | 'chosen' | 'unknown';

/** A line of the digest that shows something; offsets are UTF-16 units of the document. */
export interface Line {
  /** Counted from 1, blank lines included. */
  number: number;
  /** Offset of the line's first character, which column 1 stands for. */
  origin: number;
  /** Where the text of the line starts and ends, without the white space around it. */
  start: number;
  end: number;
  /** Whether it opens a block: it is the first line, or the line above is blank. */
  opensBlock: boolean;
}

const LINE_BREAK = /\r\n|\n|\r/g;
const INVISIBLE = /^[\s\p{Cc}\p{Cf}]*$/u;
const WHITE_SPACE_RUN = /[ \t\n\v\f\r\u2028\u2029]+/g;
const CONTROL = /[^\P{Cc}\t\n\v\f\r]/gu;

/** The lines of a document that show something, in order. A line of only spaces is blank. */
export function visibleLines(document: string): Line[] {
  const lines: Line[] = [];
  let opensBlock = true;
  let number = 0;
  for (const { origin, end } of rawLines(document)) {
    number += 1;
    const line = trimmed(document, origin, end);
    if (line) lines.push({ number, origin, ...line, opensBlock });
    opensBlock = line === undefined;
  }
  return lines;
}

function* rawLines(document: string): Generator<{ origin: number; end: number }> {
  let origin = 0;
  for (const lineBreak of document.matchAll(LINE_BREAK)) {
    yield { origin, end: lineBreak.index };
    origin = lineBreak.index + lineBreak[0].length;
  }
  yield { origin, end: document.length };
}

function trimmed(document: string, from: number, to: number) {
  const text = document.slice(from, to);
  if (INVISIBLE.test(text)) return undefined;
  const start = to - text.trimStart().length;
  return { start, end: start + text.trim().length };
}

/** The position from the first line's text to the last line's, as unist counts it. */
export function positionOf(first: Line, last: Line): Position {
  return { start: pointOn(first, first.start), end: pointOn(last, last.end) };
}

function pointOn(line: Line, offset: number): Point {
  return { line: line.number, column: offset - line.origin + 1, offset };
}

/**
 * The text of a stretch of the document: control characters left out, line breaks and runs of
 * spaces and tabs as one space, ends trimmed, all else to the letter.
 */
export function cleanText(source: string): string {
  return source.replace(CONTROL, '').replace(WHITE_SPACE_RUN, ' ').trim();
}

/** Whether a stretch of the document holds characters that `cleanText` leaves out. */
export function hasControlCharacters(source: string): boolean {
  return source.search(CONTROL) !== -1;
}
