import { closingOf, type BraceRule } from './groups.ts';

/** A piece of a value: what stood in braces or quotation marks, or a bare word. */
export interface ValuePart {
  text: string;
  /** Whether it may be the name of a macro, or a number. */
  isBare: boolean;
}

/** A field as it stands in an entry; its parts were joined with `#`. */
export interface RawField {
  name: string;
  parts: ValuePart[];
  /** Its offset. */
  start: number;
}

/** What stands between the braces of an entry. */
export interface Body {
  key: string;
  fields: RawField[];
  /** Text that is no field. */
  strays: string[];
  /** Behind the brace that closes it; nothing where none does. */
  end?: number;
  /** The offset of the first thing that is wrong with its braces. */
  faultAt?: number;
}

/**
 * How an entry is read: by a rule about braces or, where that makes no sense of it, by its lines, so that a
 * value ends at the latest where a line begins a field.
 */
export type Reading = BraceRule | 'by lines';

/** Where an entry stands. */
export interface Place {
  /** Behind its opening brace. */
  from: number;
  /** Where it ends at the latest. */
  limit: number;
  closer: '}' | ')';
  /** Whether it has a key: macros have none. */
  hasKey: boolean;
  /** Gives the next offset where a line begins a field. */
  nextFieldLine(offset: number): number;
}

const SPACE = /\s*/y;
const SEPARATORS = /[\s,]*/y;
const COMMENT = /%.*/y;
const KEY = /[^,{}="\n]*/y;
const KEY_IN_PARENTHESES = /[^,{}="\n)]*/y;
const NAME = /([^\s,{}="#()%]+)(\s*=)/y;
const BARE = /[^\s,{}="#()%]+/y;
const STRAY = /[^,{}()"\n]+/y;
/** What shows that a closing brace was one too many: behind it, another field begins. */
const MORE_FIELDS = /([\s}]*,[\s,}]*)(?![\s,}])[a-z][\w:-]*\s*=\s*["{\d]/iy;

/** Where the next field of an entry begins that goes on behind the brace that closes it; nothing where none does. */
export function goesOnAt(text: string, end: number): number | undefined {
  const between = matchAt(MORE_FIELDS, text, end)?.[1];
  return between === undefined ? undefined : end + between.length;
}

/** Reads what stands between the braces of an entry. It stops at the first fault, unless it reads by lines. */
export function readBody(text: string, place: Place, reading: Reading): Body {
  const { key, end: behindKey } = readKey(text, place);
  const body: Body = { key, fields: [], strays: [] };
  let at = behindKey;
  for (;;) {
    at = skipBetween(text, at);
    if (at >= place.limit) return body;
    if (text[at] === place.closer) {
      const next = reading === 'by lines' ? goesOnAt(text, at + 1) : undefined;
      if (next === undefined) return { ...body, end: at + 1 };
      body.faultAt ??= at;
      at = next;
      continue;
    }
    const start = at;
    const [, name, equals] = matchAt(NAME, text, at) ?? [];
    if (name !== undefined && equals !== undefined) at += name.length + equals.length;
    const isStray = name === undefined && !isGroup(text, at);
    const value = isStray ? readStray(text, at) : readValue(text, at, place, reading);
    if (name !== undefined) body.fields.push({ name: name.toLowerCase(), parts: value.parts, start });
    else body.strays.push(...value.parts.map((part) => part.text));
    body.faultAt ??= value.faultAt;
    if (body.faultAt !== undefined && reading !== 'by lines') return body;
    at = value.end;
  }
}

/** The key, which ends with a comma; where none is, a field follows. */
function readKey(text: string, { from, limit, closer, hasKey }: Place): { key: string; end: number } {
  if (!hasKey) return { key: '', end: from };
  const start = skip(SPACE, text, from);
  if (start >= limit) return { key: '', end: limit };
  const found = matchAt(closer === ')' ? KEY_IN_PARENTHESES : KEY, text, start)?.[0] ?? '';
  const end = start + found.length;
  if (text[end] !== '=') return { key: found.trim(), end };
  const words = found.trimEnd();
  const space = words.search(/\s\S*$/);
  return space === -1
    ? { key: '', end: start }
    : { key: words.slice(0, space).trim(), end: start + space };
}

interface Value {
  parts: ValuePart[];
  end: number;
  faultAt?: number | undefined;
}

interface ReadPart extends ValuePart {
  end: number;
  faultAt?: number;
}

function readValue(text: string, start: number, place: Place, reading: Reading): Value {
  const parts: ReadPart[] = [];
  let end = start;
  for (;;) {
    const at = skip(SPACE, text, end);
    if (at >= place.limit) break;
    const part = isGroup(text, at) ? readGroup(text, at, place, reading) : readBare(text, at);
    if (!part) break;
    parts.push(part);
    end = part.end;
    const behind = skip(SPACE, text, end);
    if (text[behind] !== '#') break;
    end = behind + 1;
  }
  return { parts, end, faultAt: parts.find(({ faultAt }) => faultAt !== undefined)?.faultAt };
}

function isGroup(text: string, at: number): boolean {
  return text[at] === '{' || text[at] === '"';
}

function readGroup(text: string, start: number, place: Place, reading: Reading): ReadPart {
  const isByLines = reading === 'by lines';
  const limit = isByLines ? Math.min(place.limit, place.nextFieldLine(start)) : place.limit;
  const closing = closingOf(text, start, limit, isByLines ? 'unescaped' : reading);
  if (closing !== undefined) {
    return { text: text.slice(start + 1, closing), isBare: false, end: closing + 1 };
  }
  const rest = withoutEnd(text.slice(start + 1, limit));
  return { text: rest, isBare: false, end: limit, faultAt: start };
}

function readBare(text: string, start: number): ReadPart | undefined {
  const [word] = matchAt(BARE, text, start) ?? [];
  return word === undefined ? undefined : { text: word, isBare: true, end: start + word.length };
}

function readStray(text: string, start: number): Value {
  const [stray = text.charAt(start)] = matchAt(STRAY, text, start) ?? [];
  return { parts: [{ text: stray.trim(), isBare: false }], end: start + stray.length };
}

/** A value that nothing closes, without the comma and the brace that are not its own. */
function withoutEnd(value: string): string {
  const own = value.trimEnd();
  const lastLine = own.slice(own.lastIndexOf('\n') + 1).trim();
  const rest = /^[})]$/.test(lastLine) ? own.slice(0, -1).trimEnd() : own;
  return rest.endsWith(',') ? rest.slice(0, -1) : rest;
}

function skipBetween(text: string, from: number): number {
  let at = skip(SEPARATORS, text, from);
  while (text[at] === '%') at = skip(SEPARATORS, text, skip(COMMENT, text, at));
  return at;
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
