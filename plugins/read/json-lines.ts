import type { DigestNode } from '../digest-tree.ts';
import { cslJson } from './csl-json.ts';
import { brokenLine, lineTooLong } from './records/doubts.ts';
import { findRecords } from './json/find-records.ts';
import { firstValue } from './json/json-head.ts';
import { parseJson } from './json/parse-json.ts';
import { readValues } from './json/read-values.ts';
import { Records } from './records/records.ts';
import { openreview } from './openreview.ts';
import { papersApi } from './papers-api.ts';
import type { DocumentReader, Format, ReadContext } from './reader.ts';

/** Formats whose documents can have an object on each line too. */
const OTHERS = [openreview, cslJson, papersApi];

/** The longest line that is read, in UTF-16 units; a longer one is no record of a paper. */
const LONGEST_LINE = 16 * 2 ** 20;

/** One record a line, each an object of JSON. It is read as it comes in: no more than one line is kept. */
export const jsonLines: Format = {
  id: 'json-lines',
  name: 'JSON lines',
  recognise: (head) => looksLikeLines(head) && !OTHERS.some((format) => format.recognise(head)),
  open: (context) => new LinesReader(context),
};

/** How many lines are looked at; most have to be whole objects, but some may be broken. */
const LINES_SHOWN = 20;

function looksLikeLines(head: string): boolean {
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  const [first = '', ...others] = lines.slice(0, LINES_SHOWN);
  if (!/^\s*\{/.test(first)) return false;
  if (others.length > 0) {
    const whole = [first, ...others].filter(isWholeObject);
    return whole.length > others.length / 2;
  }
  // One line is a record, unless records stand in it: then it is JSON without line breaks.
  const value = firstValue(first);
  return value !== undefined && findRecords(value).holder === undefined;
}

function isWholeObject(line: string): boolean {
  const { values, faults } = parseJson(line);
  return faults.length === 0 && values[0]?.node.type === 'object';
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
    return readValues(
      values,
      { text, lineAt: () => line },
      (...record) => this.#records.nodes(...record),
      this.#context,
    );
  }
}
