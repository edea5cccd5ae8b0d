import { matchAt, skip, SPACE } from './match.ts';
import {
  isGroup,
  readStray,
  readValue,
  type Reading,
  type ValueLimits,
  type ValuePart,
} from './value.ts';

/** A field as it stands in an entry; its parts were joined with `#`. */
interface RawField {
  name: string;
  parts: ValuePart[];
  /** Its offset. */
  start: number;
}

/** What stands between the braces of an entry. */
export interface Body {
  key: string;
  fields: RawField[];
  /** Text that is no field, with its offset. */
  strays: { text: string; start: number }[];
  /** Behind the brace that closes it, or where what follows cannot belong to it. */
  end: number;
  isClosed: boolean;
  /** The offset of the first thing that is wrong with its braces. */
  faultAt?: number;
}

/** Where an entry stands. */
export interface Place extends ValueLimits {
  /** Behind its opening brace. */
  from: number;
  closer: '}' | ')';
  /** Whether it has a key: macros have none. */
  hasKey: boolean;
}

const SEPARATORS = /[\s,]*/y;
const COMMENT = /%.*/y;
const KEY = /[^,{}="\n]*/y;
const KEY_IN_PARENTHESES = /[^,{}="\n)]*/y;
const NAME = /([^\s,{}="#()%]+)(\s*=)/y;
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
  const body: Body = { key, fields: [], strays: [], end: place.limit, isClosed: false };
  let at = behindKey;
  for (;;) {
    at = skipBetween(text, at);
    if (at >= place.limit) return body;
    if (text[at] === place.closer) {
      const next = reading === 'by lines' ? goesOnAt(text, at + 1) : undefined;
      if (next === undefined) return { ...body, end: at + 1, isClosed: true };
      body.faultAt ??= at;
      at = next;
      continue;
    }
    // Something like an entry, but without a brace.
    if (text[at] === '@' && reading === 'by lines') return { ...body, end: at };
    const start = at;
    const [, name, equals] = matchAt(NAME, text, at) ?? [];
    if (name !== undefined && equals !== undefined) at += name.length + equals.length;
    const isStray = name === undefined && !isGroup(text, at);
    const value = isStray ? readStray(text, at) : readValue(text, at, place, reading);
    if (name !== undefined)
      body.fields.push({ name: name.toLowerCase(), parts: value.parts, start });
    else body.strays.push(...value.parts.map(({ text: stray }) => ({ text: stray, start })));
    body.faultAt ??= value.faultAt;
    if (body.faultAt !== undefined && reading !== 'by lines') return body;
    at = value.end;
  }
}

/** The key, which ends with a comma; where none is, a field follows. */
function readKey(
  text: string,
  { from, limit, closer, hasKey }: Place,
): { key: string; end: number } {
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

function skipBetween(text: string, from: number): number {
  let at = skip(SEPARATORS, text, from);
  while (text[at] === '%') at = skip(SEPARATORS, text, skip(COMMENT, text, at));
  return at;
}
