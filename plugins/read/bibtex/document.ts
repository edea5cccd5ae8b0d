/** A document whose lines are known. */
export interface BibtexDocument {
  /** With `\n` as its only line break. */
  text: string;
  /** The number of the line, from 1, that an offset stands on. */
  lineAt(offset: number): number;
  /** The offset of the next `@` with which an entry begins a line, at an offset or behind it; else the end. */
  nextEntry(offset: number): number;
  /** The offset of the next line break with which a value has ended at the latest: behind it is no text of one. */
  nextValueEnd(offset: number): number;
}

/** What follows the name of an entry tells it from other text: a key with a comma, or a field. */
const ENTRY_ON_LINE = new RegExp(
  [
    String.raw`^[ \t]*@[ \t]*(?:comment|preamble)[ \t]*[{(]`,
    String.raw`^[ \t]*@[ \t]*[a-z][\w-]*[ \t]*[{(]\s*(?!\s)[^,{}="\n]*(?:\n\s*(?!\s)[\w-]*[ \t]*)?[,=)}]`,
  ].join('|'),
  'gim',
);

/** A line that begins a field or something that looks like an entry, or one of nothing but a closing brace. */
const VALUE_END = new RegExp(
  [
    String.raw`\n[ \t]*(?:@[a-z]|[})][ \t]*(?=\n|$))`,
    String.raw`\n[ \t]*(?:,[ \t]*)?[a-z][\w:-]*[ \t]*=[ \t]*(?:[{"\d]|\w+[ \t]*[,#\n])`,
  ].join('|'),
  'gi',
);

/** Prepares a document for reading. */
export function openDocument(document: string): BibtexDocument {
  const text = document.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const lines = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
  const entries = [...text.matchAll(ENTRY_ON_LINE)].map(
    ({ 0: start, index }) => index + start.indexOf('@'),
  );
  const valueEnds = [...text.matchAll(VALUE_END)].map(({ index }) => index);
  const nextOf = (offsets: readonly number[]) => (offset: number) =>
    offsets[countUpTo(offsets, offset - 1)] ?? text.length;
  return {
    text,
    lineAt: (offset) => countUpTo(lines, offset) + 1,
    nextEntry: nextOf(entries),
    nextValueEnd: nextOf(valueEnds),
  };
}

/** How many of sorted numbers are at most a number. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
