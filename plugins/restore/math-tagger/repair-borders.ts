import type { Extent } from '../../../src/library/text/extents.ts';

const CLOSER_OF: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
const OPENER_OF: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** A bracket's other half is looked for so many characters away. */
const REACH = 24;
/** A span is made so much longer at most, to take in the closing bracket. */
const LONGEST_TAIL = 12;
const MOST_REPAIRS = 3;

/**
 * Moves the borders of a span so that its brackets pair up, where the missing half is near: a closing
 * bracket at either end is dropped, an opening one before the start is taken in.
 *
 * @returns The span without white space at its ends; it can be empty.
 */
export function repairBorders(text: string, span: Extent): Extent {
  let { start, end } = span;
  for (let round = 0; round < MOST_REPAIRS; round++) {
    const repaired = repairOnce(text, start, end);
    if (!repaired) break;
    ({ start, end } = repaired);
  }
  const piece = text.slice(start, end);
  const from = end - piece.trimStart().length;
  return { start: from, end: from + piece.trim().length };
}

function repairOnce(text: string, start: number, end: number): Extent | undefined {
  const { open, closer } = unpaired(text, start, end);
  if (closer !== undefined) return withoutCloser(text, start, end, closer);
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const opener = text[last] ?? '';
  if (last === start && opener !== '{') return { start: start + 1, end };
  const close = seek(text, end, 1, CLOSER_OF[opener] ?? '', opener);
  if (close !== undefined && close - end <= LONGEST_TAIL) return { start, end: close + 1 };
  return last === end - 1 ? { start, end: end - 1 } : undefined;
}

/** The brackets that are open at the end, or the first closing one that nothing opened. Intervals may mix theirs: `[0, 1)`. */
function unpaired(text: string, start: number, end: number): { open: number[]; closer?: number } {
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    const sign = text[at] ?? '';
    if (sign in CLOSER_OF) open.push(at);
    if (!(sign in OPENER_OF)) continue;
    const opener = text[open.at(-1) ?? -1] ?? '';
    if (opener === '' || (sign === '}') !== (opener === '{')) return { open, closer: at };
    open.pop();
  }
  return { open };
}

function withoutCloser(
  text: string,
  start: number,
  end: number,
  closer: number,
): Extent | undefined {
  const sign = text[closer] ?? '';
  if (closer === end - 1 && sign !== '}') {
    return { start, end: text.slice(start, closer).trimEnd().length + start };
  }
  const opener = seek(text, start - 1, -1, OPENER_OF[sign] ?? '', sign);
  const isNear = opener !== undefined && (start - opener <= 1 || sign === '}');
  if (isNear) return { start: opener, end };
  return closer === start && sign !== '}' ? { start: start + 1, end } : undefined;
}

/** The place of a sign that is not paired with one of `other` on the way to it. */
function seek(
  text: string,
  from: number,
  step: 1 | -1,
  sign: string,
  other: string,
): number | undefined {
  let depth = 0;
  for (let away = 0; away < REACH; away++) {
    const at = from + away * step;
    if (text[at] === undefined) return undefined;
    if (text[at] === sign && depth-- === 0) return at;
    if (text[at] === other) depth++;
  }
  return undefined;
}
