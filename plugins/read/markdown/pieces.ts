const MARKS_BEFORE = new Set(' \t\n\r,;:|·•–—-([]){}/\\'.split(''));
const MARKS_BEHIND = new Set(' \t\n\r,;:|·•–—-([{/\\'.split(''));
/** A full stop that ends no initial, no "et al." and no ellipsis. */
const FULL_STOP = /(?<!\b\p{Lu}|\bal|\.)\.$/u;

/** A dash, a bar, a full stop that ends no initial, or a new line where no list goes on. */
const SEPARATOR =
  /\s[-–—|·•]+\s|(?<!\b\p{Lu}|\bvs|\bal)\.\s|(?<!,)\n(?! ?\p{Ll})|(?<=\bal\.)\s(?=[\p{Lu}(*])/gu;

/** Without the white space, the brackets, the commas, the dashes and the full stop around a text. */
export function trimMarks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && MARKS_BEFORE.has(text.charAt(from))) from += 1;
  const round = firstFrom(text, '(', from);
  const square = firstFrom(text, '[', from);
  while (to > from) {
    const last = text.charAt(to - 1);
    const isUnopened = (last === ')' && round >= to) || (last === ']' && square >= to);
    const isStop = last === '.' && FULL_STOP.test(text.slice(Math.max(from, to - 4), to));
    if (!MARKS_BEHIND.has(last) && !isUnopened && !isStop) break;
    to -= 1;
  }
  return text.slice(from, to);
}

function firstFrom(text: string, mark: string, from: number): number {
  const index = text.indexOf(mark, from);
  return index === -1 ? Infinity : index;
}

/** Divides what stands beside a title, whose white space is single. */
export function piecesOf(text: string): string[] {
  return text.split(SEPARATOR);
}

/** The first piece of a text that says something, and what stands behind it. */
export function splitFirst(text: string): [string, string] {
  let from = 0;
  for (const { 0: separator, index } of text.matchAll(SEPARATOR)) {
    const piece = text.slice(from, index);
    from = index + separator.length;
    if (trimMarks(piece) !== '') return [piece, text.slice(from)];
  }
  return [text.slice(from), ''];
}
