import { parse } from 'csv-parse/sync';
import type { ReadContext } from '../reader.ts';

/** A row of a table and the lines it stands on, from 1. */
export interface Row {
  cells: string[];
  line: number;
  endLine: number;
}

/** How many quotation marks that nothing closes are looked at one by one: each costs another look at the rest. */
const MOST_BROKEN = 10;

/**
 * Divides a table into rows by RFC 4180, with any delimiter. Quotation marks within a cell need not be
 * doubled. One that is not closed, or only within another row, is text like any other, which is reported.
 *
 * @param lines Of the document, without their ends.
 * @param from The index of the first line to read.
 */
export function readRows(
  lines: readonly string[],
  from: number,
  delimiter: string,
  context: ReadContext,
): Row[] {
  const rows: Row[] = [];
  const read = (next: number, to: number, quote: '"' | null) => {
    const { found, broken } = readUntilBroken(lines, { from: next, to, delimiter, quote });
    for (const row of found) rows.push(row);
    return broken;
  };
  let next = from;
  for (let times = 1; times <= MOST_BROKEN; times += 1) {
    const broken = read(next, lines.length, '"');
    if (broken === undefined) return rows;
    reportBroken(broken + 1, times === MOST_BROKEN, context);
    next = broken + 1;
    read(broken, next, null);
  }
  read(next, lines.length, null);
  return rows;
}

function reportBroken(line: number, isLast: boolean, context: ReadContext): void {
  context.report({
    rule: 'quotation-not-closed',
    message:
      `A quotation mark on line ${line} is not closed before the next row begins, so it was read as text` +
      `${isLast ? ', and so were all below it' : ''}. Close it, or double it where it belongs to the text.`,
    line,
  });
}

interface Extent {
  from: number;
  to: number;
  delimiter: string;
  quote: '"' | null;
}

/** Also gives the index of the line that begins the row with a mark that is not closed, and stops there. */
function readUntilBroken(
  lines: readonly string[],
  { from, to, delimiter, quote }: Extent,
): { found: Row[]; broken?: number } {
  const found: Row[] = [];
  const reached = () => found.at(-1)?.endLine ?? from;
  try {
    parse(lines.slice(from, to).join('\n'), {
      delimiter,
      quote,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      on_record(cells: string[], context) {
        const row = { cells, line: reached() + 1, endLine: from + context.lines };
        found.push(quote ? withRelaxedMarks(row, lines) : row);
        return null;
      },
    });
    return { found };
  } catch {
    return { found, broken: reached() };
  }
}

/**
 * A cell in quotation marks that holds such marks itself comes out of the parser with all of them.
 *
 * @throws {RangeError} Where such a cell reaches into another line: it took the mark of another row for its own.
 */
function withRelaxedMarks(row: Row, lines: readonly string[]): Row {
  const isRelaxed = (cell: string) => cell.startsWith('"');
  if (!row.cells.some(isRelaxed)) return row;
  // What begins with a mark can also have been doubled as it should.
  const source = lines.slice(row.line - 1, row.endLine).join('\n');
  if (source.includes('""')) return row;
  if (row.cells.some((cell) => isRelaxed(cell) && cell.includes('\n'))) {
    throw new RangeError('The cell ends in another row.');
  }
  const cells = row.cells.map((cell) => (/^".*"$/.test(cell) ? cell.slice(1, -1) : cell));
  return { ...row, cells };
}
