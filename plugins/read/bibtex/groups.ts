/** Which braces count: all of them, as for BibTeX, or only those without a backslash, as people mean it. */
export type BraceRule = 'all' | 'unescaped';

/**
 * Finds where a value in braces or quotation marks ends.
 *
 * @param start Of its `{` or `"`. Within quotation marks, those in braces do not close.
 * @param limit Where to stop looking.
 * @returns The offset of what closes it; nothing where nothing does.
 */
export function closingOf(
  text: string,
  start: number,
  limit: number,
  rule: BraceRule,
): number | undefined {
  const isQuoted = text[start] === '"';
  let depth = 0;
  for (let at = isQuoted ? start + 1 : start; at < limit; at += 1) {
    const sign = text[at];
    if (sign === '\\' && rule === 'unescaped') at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}' && depth > 0) depth -= 1;
    if (depth === 0 && sign === (isQuoted ? '"' : '}')) return at;
  }
  return undefined;
}

/** The outermost groups in braces of a value; a brace without its other half makes none. */
export function groupsOf(value: string): { start: number; end: number }[] {
  const groups: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (const { 0: sign, index } of value.matchAll(/\\[^]|[{}]/g)) {
    if (sign === '{') open.push(index);
    const start = sign === '}' ? open.pop() : undefined;
    if (start === undefined) continue;
    while ((groups.at(-1)?.start ?? -1) > start) groups.pop();
    groups.push({ start, end: index + 1 });
  }
  return groups;
}

/**
 * Divides a value where a pattern matches outside of braces.
 *
 * @param separator Global; its matches are not empty.
 */
export function splitOutsideBraces(value: string, separator: RegExp): string[] {
  let masked = '';
  for (const { start, end } of groupsOf(value)) {
    masked += value.slice(masked.length, start) + MASK.repeat(end - start);
  }
  masked += value.slice(masked.length);
  const parts: string[] = [];
  let from = 0;
  for (const { 0: found, index } of masked.matchAll(separator)) {
    parts.push(value.slice(from, index));
    from = index + found.length;
  }
  return [...parts, value.slice(from)];
}

/** Stands for what no separator matches. */
const MASK = '\ufffc';
