import type { RichText } from './rich-text.ts';

/**
 * A text with its formulas between dollars and nothing else changed: what the source was before a
 * papers page stripped it. `stripTex` of it is the source again, where that holds no stray `$` or `\`.
 */
export function restoredTex(text: RichText): string {
  return write(
    text,
    (plain) => plain,
    (tex, isMath, source) => (isMath ? `$${tex}$` : source),
  );
}

/** A text as proper LaTeX, for a citation: Unicode is kept, what TeX would read as its own is escaped. */
export function toTex(text: RichText): string {
  return write(text, escapeTex, (tex, isMath) => (isMath ? `$${tex}$` : tex));
}

const ESCAPED = new Map([
  ...[...'%&#_$'].map((sign) => [sign, `\\${sign}`] as const),
  // BibTeX counts braces, escaped or not: these come without any that are not in pairs.
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['\\', '\\textbackslash{}'],
  ['^', '\\textasciicircum{}'],
  ['~', '\\textasciitilde{}'],
  ['`', '\\textasciigrave{}'],
  // TeX's oldest fonts have other signs in the places of these.
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['|', '\\textbar{}'],
]);

/** Plain text as TeX that shows the same characters. */
export function escapeTex(text: string): string {
  return text
    .replace(/[%&#_$^~`{}<>|\\]/g, (sign) => ESCAPED.get(sign) ?? sign)
    .replace(/-(?=-)|'(?=')/g, (sign) => `${sign}{}`);
}

function write(
  { source, spans }: RichText,
  writePlain: (plain: string) => string,
  writeSpan: (tex: string, isMath: boolean, source: string) => string,
): string {
  let text = '';
  let from = 0;
  for (const { start, end, tex, kind } of spans) {
    text += writePlain(source.slice(from, start));
    text += writeSpan(tex, kind === 'math', source.slice(start, end));
    from = end;
  }
  return text + writePlain(source.slice(from));
}
