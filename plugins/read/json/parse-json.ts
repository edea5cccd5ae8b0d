import {
  createScanner,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';

/** What a text holds of JSON. */
interface ParsedJson {
  /** The values that stand one after the other: one, in a JSON document. */
  values: JsonValue[];
  /** What is wrong, in the order of the text. */
  faults: JsonFault[];
}

/** A value of a text; its nodes count their offsets from its `base`. */
export interface JsonValue {
  node: Node;
  base: number;
}

/** A place where a text is no JSON; `what` completes a sentence about the place. */
export interface JsonFault {
  offset: number;
  what: string;
}

/** Values that lie deeper are no records of papers, and the parser calls itself for each level. */
const DEEPEST = 100;

/** What closes what. */
const CLOSING = new Map([
  ['{', '}'],
  ['[', ']'],
]);

const FAULTS = new Map([
  ['InvalidSymbol', 'this is no value'],
  ['InvalidNumberFormat', 'this is no number'],
  ['PropertyNameExpected', 'a name in double quotes is missing'],
  ['ValueExpected', 'a value is missing'],
  ['ColonExpected', 'a colon is missing'],
  ['CommaExpected', 'a comma is missing'],
  ['CloseBraceExpected', 'a closing brace is missing'],
  ['CloseBracketExpected', 'a closing bracket is missing'],
  ['UnexpectedEndOfComment', 'a comment is not closed'],
  ['UnexpectedEndOfString', 'a text is not closed on its line'],
  ['InvalidUnicode', 'a character is written with too few digits'],
  ['InvalidEscapeCharacter', 'there is no such escape: a backslash has to be doubled'],
  ['InvalidCharacter', 'a text holds a control character'],
]);

/**
 * Reads JSON, with comments and trailing commas. What is broken is skipped: the faults say where.
 *
 * @param text Of any kind. Nothing of it is read where it nests deeper than any file of papers does.
 */
export function parseJson(text: string): ParsedJson {
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) {
    return { values: [], faults: [{ offset: tooDeep, what: 'values nest too deep' }] };
  }
  // With a line break at its end, only a value that is not closed goes on to the end.
  const closed = `${text}\n`;
  const values: JsonValue[] = [];
  const faults: JsonFault[] = [];
  let from: number | undefined = 0;
  while (from !== undefined) {
    const base: number = closed[from] === ',' ? from + 1 : from;
    const errors: ParseError[] = [];
    const node = parseTree(closed.slice(base), errors, { allowTrailingComma: true });
    if (node) values.push({ node, base });
    const last = node && errors.at(-1);
    const goesOn = last && printParseErrorCode(last.error) === 'EndOfFileExpected';
    if (goesOn) errors.pop();
    for (const error of errors) faults.push(faultOf(error, base));
    from = goesOn ? base + last.offset : undefined;
  }
  return { values, faults };
}

function faultOf({ error, offset }: ParseError, base: number): JsonFault {
  return {
    offset: base + offset,
    what: FAULTS.get(printParseErrorCode(error)) ?? 'this is no JSON',
  };
}

/** Whether a value comes to its end in the text that it stands in. */
export function isClosed(node: Node, base: number, text: string): boolean {
  return base + node.offset + node.length <= text.length;
}

/**
 * Where values nest too deep, if they do. A bracket that closes another kind than was opened last counts
 * for nothing, so that the parser, which skips some, never stands deeper.
 */
function findTooDeep(text: string): number | undefined {
  // Most lines of JSON lines have not even so many brackets.
  if (!hasMany('{', text) && !hasMany('[', text)) return undefined;
  const scanner = createScanner(text, true);
  const open: string[] = [];
  for (;;) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    const sign = text[offset];
    if (sign === undefined) return undefined;
    const closing = CLOSING.get(sign);
    if (closing !== undefined) open.push(closing);
    else if (sign === open.at(-1)) open.pop();
    if (open.length > DEEPEST) return offset;
  }
}

/** Whether a sign stands in a text so often that half of the deepest nesting can be made of it. */
function hasMany(sign: string, text: string): boolean {
  let at = text.indexOf(sign);
  for (let seen = 1; at !== -1 && seen < DEEPEST / 2; seen += 1) at = text.indexOf(sign, at + 1);
  return at !== -1;
}
