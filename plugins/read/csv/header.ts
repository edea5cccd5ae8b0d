import { parse } from 'csv-parse/sync';
import type { FieldMap } from '../reader.ts';
import { isKnownColumn, isTitleColumn } from './column-names.ts';

/** How a table begins. */
export interface TableHeader {
  /** The index of its line. */
  index: number;
  delimiter: string;
  cells: string[];
}

const DELIMITERS = [',', '\t', ';'];
/** A first line by which spreadsheets tell the delimiter. */
const DIRECTIVE = /^sep=(.)$/i;
const MAX_NAME_LENGTH = 60;

/** The header of a table: its first line that is not blank; nothing where that is no header. */
export function findHeader(lines: readonly string[], fieldMap?: FieldMap): TableHeader | undefined {
  const from = firstIndex(lines, 0);
  const told = DIRECTIVE.exec(lines[from]?.trim() ?? '')?.[1];
  const index = told === undefined ? from : firstIndex(lines, from + 1);
  const line = lines[index] ?? '';
  return (told === undefined ? DELIMITERS : [told])
    .map((delimiter) => ({ index, delimiter, cells: cellsOf(line, delimiter) }))
    .filter(({ cells }) => isHeader(cells, fieldMap))
    .sort((one, other) => other.cells.length - one.cells.length)[0];
}

/**
 * Whether lines are those of a table. Prose can begin with "Title," as well, so that another column has to be
 * known, or the next line has to have as many cells.
 */
export function looksLikeTable(lines: readonly string[]): boolean {
  const header = findHeader(lines);
  if (!header) return false;
  const { cells, delimiter, index } = header;
  const next = lines[index + 1];
  const agrees = next !== undefined && cellsOf(next, delimiter).length === cells.length;
  return agrees || cells.filter(isKnownColumn).length > 1;
}

function firstIndex(lines: readonly string[], from: number): number {
  const index = lines.findIndex((line, at) => at >= from && line.trim() !== '');
  return index === -1 ? lines.length : index;
}

function isHeader(cells: readonly string[], fieldMap?: FieldMap): boolean {
  return (
    cells.length > 1 &&
    cells.some((cell) => isTitleColumn(cell, fieldMap)) &&
    cells.every((cell) => cell.length <= MAX_NAME_LENGTH && !/[.!?:{}<>@]$/.test(cell.trim()))
  );
}

/** The cells of one line; none where a mark is not closed. */
function cellsOf(line: string, delimiter: string): string[] {
  try {
    return parse(line, { delimiter, relax_quotes: true, record_delimiter: '\n' })[0] ?? [];
  } catch {
    return [];
  }
}
