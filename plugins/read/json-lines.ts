import type { DigestNode } from '../digest-tree.ts';
import { brokenLine, lineTooLong } from './json/doubts.ts';
import { findRecords } from './json/find-records.ts';
import { firstValue } from './json/json-head.ts';
import { parseJson } from './json/parse-json.ts';
import { readValue } from './json/read-value.ts';
import { Records } from './json/records.ts';
import type { DocumentReader, Format, ReadContext } from './reader.ts';

/** The longest line that is read, in UTF-16 units; a longer one is no record of a paper. */
const LONGEST_LINE = 16 * 2 ** 20;

/** One record a line, each an object of JSON. It is read as it comes in: no more than one line is kept. */
export const jsonLines: Format = {
  id: 'json-lines',
  name: 'JSON lines',
  recognise,
  open: (context) => new LinesReader(context),
};

/** How many lines are looked at: the first may be broken. */
const LINES_SHOWN = 20;

function recognise(head: string): boolean {
  const lines = head
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_SHOWN);
  if (!lines.every((line) => /^\s*\{/.test(line))) return false;
  const [only, ...others] = lines;
  if (only === undefined) return false;
  if (others.length > 0) return lines.some(isWholeObject);
  // One line is a record, unless records stand in it: then it is JSON without line breaks.
  const value = firstValue(only);
  return value !== undefined && findRecords(value).holder === undefined;
}

function isWholeObject(line: string): boolean {
  const { values, faults } = parseJson(line);
  return faults.length === 0 && values.length === 1;
}

class LinesReader implements DocumentReader {
  readonly #context: ReadContext;
  readonly #records: Records;
  #line = 1;
  /** The pieces of the line that is not complete yet; none of one that is too long. */
  #pieces: string[] = [];
  #length = 0;

  constructor(context: ReadContext) {
    this.#context = context;
    this.#records = new Records(context);
  }

  write(piece: string): DigestNode[] {
    const nodes: DigestNode[] = [];
    let from = 0;
    for (let to = piece.indexOf('\n'); to !== -1; to = piece.indexOf('\n', from)) {
      this.#keep(piece.slice(from, to));
      for (const node of this.#endLine()) nodes.push(node);
      from = to + 1;
    }
    this.#keep(piece.slice(from));
    return nodes;
  }

  end(): DigestNode[] {
    const nodes = this.#endLine();
    this.#records.end();
    return nodes;
  }

  #keep(piece: string): void {
    this.#length += piece.length;
    if (this.#length <= LONGEST_LINE) this.#pieces.push(piece);
    else this.#pieces = [];
  }

  #endLine(): DigestNode[] {
    const line = this.#line;
    const text = this.#pieces.join('');
    const isTooLong = this.#length > LONGEST_LINE;
    this.#pieces = [];
    this.#length = 0;
    this.#line += 1;
    if (!isTooLong) return this.#readLine(line === 1 ? text.replace(/^\ufeff/, '') : text, line);
    this.#context.report(lineTooLong(line, LONGEST_LINE));
    return [];
  }

  #readLine(text: string, line: number): DigestNode[] {
    if (text.trim() === '') return [];
    const { values, faults } = parseJson(text);
    const [fault] = faults;
    if (fault) {
      this.#context.report(brokenLine(text, fault.what, line));
      return [];
    }
    const place = { text, lineAt: () => line };
    return values.flatMap((value) =>
      readValue(value, place, (...record) => this.#records.nodes(...record), this.#context),
    );
  }
}
