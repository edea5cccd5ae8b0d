import { readLabel, readRecordLine } from './labels.ts';
import { readPageLine, type PageLine } from './page-lines.ts';

/** A line of a listing that shows something, without the white space around it. */
export interface ListingLine {
  text: string;
  /** In the document, from 1. */
  number: number;
  /** Whether white space stands before it. */
  indented: boolean;
  /** Whether the line above is blank. */
  afterBlank: boolean;
}

/** A stretch of a listing: the lines of one record, or a line outside of all. */
export type Block =
  | { type: 'record'; lines: ListingLine[] }
  | { type: 'page'; line: ListingLine; page: PageLine | undefined; isFoot: boolean };

/** Between the parts of a record of an e-mail; the last one holds its address and size. */
export const PART = /^\\\\(?:\s*\(.*\))?$/;

/** The lines of a document that show something. */
export function listingLines(document: string): ListingLine[] {
  const lines: ListingLine[] = [];
  let afterBlank = true;
  document.split(/\r\n|\n|\r/).forEach((line, index) => {
    const text = line.trim();
    if (text !== '')
      lines.push({ text, number: index + 1, indented: /^\s/.test(line), afterBlank });
    afterBlank = text === '';
  });
  return lines;
}

/**
 * Divides a listing into records and the lines around them. A record begins with its identifier or, where that
 * stands elsewhere, with its title; it ends where the next one, a heading or the foot of a page begins.
 */
export function blocksOf(lines: readonly ListingLine[]): Block[] {
  const blocks: Block[] = [];
  let record: ListingLine[] | undefined;
  let hasTitle = false;
  let isFoot = false;
  for (const line of lines) {
    const isTitle = readLabel(line.text)?.label === 'title';
    const isCited = /^Cite as:$/.test(record?.at(-1)?.text ?? '');
    const isStart = !isCited && readRecordLine(line.text) !== undefined;
    if (isStart || (isTitle && (!record || hasTitle))) {
      record = [line];
      hasTitle = isTitle;
      isFoot = false;
      blocks.push({ type: 'record', lines: record });
      continue;
    }
    hasTitle ||= isTitle;
    const page = readPageLine(line.text);
    const ends = page !== undefined && page.kind !== 'button';
    if (record && !ends) {
      record.push(line);
      if (PART.test(line.text) && line.text.includes('(')) record = undefined;
      continue;
    }
    record = undefined;
    isFoot ||= page?.kind === 'foot';
    blocks.push({ type: 'page', line, page, isFoot });
  }
  return blocks;
}
