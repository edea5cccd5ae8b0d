import { byStart, type Extent } from '../text/extents.ts';

/** A quotation mark, dash or tie as TeX writers type it. */
export interface TexMark extends Extent {
  /** The mark in proper TeX. */
  tex: string;
  /** The mark itself, one character. */
  sign: string;
}

/** What each mark stands for. */
export const MARK_SIGNS = new Map([
  ['``', '“'],
  ["''", '”'],
  ['`', '‘'],
  ["'", '’'],
  ['--', '–'],
  ['---', '—'],
  ['~', '\u00a0'],
]);

/** Between quotation marks stands no paragraph. */
const LONGEST_QUOTATION = 300;

/**
 * Finds the quotation marks, dashes and ties of a text that is TeX, or was.
 *
 * What looks like one and is not stays: apostrophes, `--options`, rules of dashes, `~` for "about".
 *
 * @returns Sorted; none overlaps another.
 */
export function findTexMarks(text: string): TexMark[] {
  const marks = [...findDouble(text), ...findSingle(text), ...findDashes(text), ...findTies(text)];
  return marks.sort(byStart);
}

const DOUBLE = /(?<!`)``(?!`)|(?<!')''(?!')|"/g;

/** Double quotation marks: a pair of grave accents opens; a pair of apostrophes closes, or opens where nothing is open. */
function* findDouble(text: string): Generator<TexMark> {
  let openedAt = -Infinity;
  for (const { 0: mark, index: start } of text.matchAll(DOUBLE)) {
    const end = start + mark.length;
    const isOpen = start - openedAt < LONGEST_QUOTATION;
    const meetsWord = /^[\p{L}\p{N}<([{$\\]/u.test(text.slice(end));
    if (mark === '``' && isOpen && !meetsWord && text[start - 1] !== ' ') {
      openedAt = -Infinity;
      yield { start, end, tex: "''", sign: '”' };
    } else if (mark === '``') {
      openedAt = start;
      yield { start, end, tex: '``', sign: '“' };
    } else if (
      mark === "''" &&
      !isOpen &&
      meetsWord &&
      !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '')
    ) {
      if (!text.slice(end, end + LONGEST_QUOTATION).includes("''")) continue;
      openedAt = start;
      yield { start, end, tex: '``', sign: '“' };
    } else if (isOpen && (mark === "''" || /^[^"]*[^\s"]$/.test(text.slice(openedAt, start)))) {
      openedAt = -Infinity;
      yield { start, end, tex: "''", sign: '”' };
    }
  }
}

// A grave accent that a letter precedes is a slip for an apostrophe; one that another follows first marks code.
const SINGLE = /(?<![\p{L}\p{N}\\`])`(?![\s`'])([^`]{0,80}?[^\s`'\\])'(?![\p{L}\p{N}'])/gu;

function* findSingle(text: string): Generator<TexMark> {
  for (const { 0: quotation, index: start } of text.matchAll(SINGLE)) {
    const end = start + quotation.length;
    yield { start, end: start + 1, tex: '`', sign: '‘' };
    yield { start: end - 1, end, tex: "'", sign: '’' };
  }
}

// Neither part of a rule or arrow, nor the start of an option (` --flag`).
const DASH = /(?<![-<!])---?(?![->])/g;

function* findDashes(text: string): Generator<TexMark> {
  for (const { 0: dash, index: start } of text.matchAll(DASH)) {
    const end = start + dash.length;
    if (/^$|[\s([`'"]/.test(text[start - 1] ?? '') && /^[\p{L}\p{N}]/u.test(text.slice(end)))
      continue;
    yield { start, end, tex: dash, sign: dash === '--' ? '–' : '—' };
  }
}

// A letter, digit, bracket or full stop before it; a word, number, command or bracket behind.
const TIE = /(?<=[\p{L}\p{N})\].,:;%}])~(?=[\p{L}\p{N}(\\[{$])/gu;

function* findTies(text: string): Generator<TexMark> {
  for (const { index: start } of text.matchAll(TIE)) {
    const before = /\S*$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
    const after = /^\S*/.exec(text.slice(start + 1, start + 61))?.[0] ?? '';
    // A range, an estimate (`r~0.9`), a distribution (`x~p(x)`).
    if (/[\d%]$/.test(before) && /^[\d$\\]/.test(after)) continue;
    if (/^\W*\p{Ll}$/u.test(before) && /^(?:\d|\p{L}(?!\p{L}))/u.test(after)) continue;
    yield { start, end: start + 1, tex: '~', sign: '\u00a0' };
  }
}
