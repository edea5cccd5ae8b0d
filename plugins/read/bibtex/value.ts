import { closingOf, type BraceRule } from './groups.ts';
import { matchAt, skip, SPACE } from './match.ts';

/** A piece of a value: what stood in braces or quotation marks, or a bare word. */
export interface ValuePart {
  text: string;
  /** Whether it may be the name of a macro, or a number. */
  isBare: boolean;
}

/**
 * How an entry is read: by a rule about braces or, where that makes no sense of it, by its lines, so that a
 * value ends at the latest where a line begins a field or ends the entry.
 */
export type Reading = BraceRule | 'by lines';

/** Where a value ends at the latest. */
export interface ValueLimits {
  limit: number;
  /** Gives the next offset where, by the lines, no value goes on. */
  nextValueEnd(offset: number): number;
}

const BARE = /[^\s,{}="#()%]+/y;
const STRAY = /[^,{}()"\n]+/y;

/** A value, and what stands behind it. */
export interface Value {
  parts: ValuePart[];
  end: number;
  faultAt?: number | undefined;
}

interface ReadPart extends ValuePart {
  end: number;
  faultAt?: number;
}

/** Reads a value: pieces that `#` joins. */
export function readValue(
  text: string,
  start: number,
  limits: ValueLimits,
  reading: Reading,
): Value {
  const parts: ReadPart[] = [];
  let end = start;
  for (;;) {
    const at = skip(SPACE, text, end);
    if (at >= limits.limit) break;
    const part = isGroup(text, at) ? readGroup(text, at, limits, reading) : readBare(text, at);
    if (!part) break;
    parts.push(part);
    end = part.end;
    const behind = skip(SPACE, text, end);
    if (text[behind] !== '#') break;
    end = behind + 1;
  }
  return { parts, end, faultAt: parts.find(({ faultAt }) => faultAt !== undefined)?.faultAt };
}

/** Whether a piece in braces or quotation marks begins at an offset. */
export function isGroup(text: string, at: number): boolean {
  return text[at] === '{' || text[at] === '"';
}

function readGroup(text: string, start: number, limits: ValueLimits, reading: Reading): ReadPart {
  const isByLines = reading === 'by lines';
  const limit = isByLines ? Math.min(limits.limit, limits.nextValueEnd(start)) : limits.limit;
  const closing = closingOf(text, start, limit, isByLines ? 'unescaped' : reading);
  if (closing !== undefined) {
    return { text: text.slice(start + 1, closing), isBare: false, end: closing + 1 };
  }
  // The comma behind it is not its own.
  const rest = text.slice(start + 1, limit).trimEnd();
  const own = rest.endsWith(',') ? rest.slice(0, -1) : rest;
  return { text: own, isBare: false, end: limit, faultAt: start };
}

function readBare(text: string, start: number): ReadPart | undefined {
  const [word] = matchAt(BARE, text, start) ?? [];
  return word === undefined ? undefined : { text: word, isBare: true, end: start + word.length };
}

/** Reads text that is neither a field nor a value: up to the next sign that may mean something. */
export function readStray(text: string, start: number): Value {
  const [stray = text.charAt(start)] = matchAt(STRAY, text, start) ?? [];
  return { parts: [{ text: stray.trim(), isBare: false }], end: start + stray.length };
}
