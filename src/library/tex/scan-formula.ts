/** A formula in a TeX text. */
export interface Formula {
  start: number;
  end: number;
  /** What stands between its delimiters, without white space at the ends. */
  tex: string;
}

const DELIMITERS = [
  ['$$', '$$'],
  ['$', '$'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
] as const;

/**
 * The formula that starts at an offset of a TeX text.
 *
 * @returns Nothing where none starts there, where it has no end, or where its dollars stand around
 *   prose: they are the prices in "costs $5 here and $10 there".
 */
export function findFormula(tex: string, start: number): Formula | undefined {
  for (const [opening, closing] of DELIMITERS) {
    if (!tex.startsWith(opening, start)) continue;
    const from = start + opening.length;
    const to = closingAt(tex, from, closing);
    if (to === undefined) continue;
    const inner = tex.slice(from, to);
    const end = to + closing.length;
    if (inner.trim() === '' || (opening === '$' && isPrice(inner, tex.charAt(end)))) continue;
    return { start, end, tex: withoutComments(inner.trim()) };
  }
  return undefined;
}

/** Where the delimiter stands that closes a formula: outside braces, or anywhere where they are not balanced. */
function closingAt(tex: string, from: number, closing: string): number | undefined {
  let depth = 0;
  let inside: number | undefined;
  for (let at = from; at < tex.length; at += 1) {
    if (tex.startsWith(closing, at)) {
      if (depth <= 0) return at;
      inside ??= at;
    }
    const character = tex[at];
    if (character === '\\') at += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
  }
  return inside;
}

const TEXT_COMMAND =
  /\\(?:text[a-z]*|emph|mbox|underline|operatorname\*?|math[a-z]+|begin|end)\s*\{[^{}]*\}|\\[a-zA-Z]+/g;

function isPrice(inner: string, next: string): boolean {
  if (/^\d/.test(inner) && /\d/.test(next)) return true;
  const words = inner.replace(TEXT_COMMAND, '.');
  return (
    /(?<![a-zA-Z])[a-z]{2,},? [a-z]{2,}(?![a-zA-Z])/.test(words) ||
    // TeX writers set dollars close to the formula.
    (/^\s|\s$/.test(inner) && /(?:^|\s)[a-z]{2,}(?:\s|$)/.test(words))
  );
}

/** TeX reads `%` as a comment up to the end of the line, which is lost: in an abstract it is a per cent sign. */
function withoutComments(tex: string): string {
  return tex.replace(/(?<!\\)((?:\\\\)*)%/g, '$1\\%');
}
