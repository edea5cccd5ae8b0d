import type { DigestNode } from '../../digest-tree.ts';
import { Records } from '../records/records.ts';
import { nameKey } from '../records/field-names.ts';
import { RepeatedKeys } from '../records/repeated-keys.ts';
import { excerptOf } from '../records/values.ts';
import type { ReadContext } from '../reader.ts';
import { columnNames } from './column-names.ts';
import type { Row } from './rows.ts';

/** Names of columns that tell one row from another and say nothing of the paper. */
const KEYS = ['key', 'citekey', 'citationkey', 'bibtexkey'];

/**
 * Makes papers of the rows of a table. Rows without any text are left out.
 *
 * Reports rows that have more or fewer cells than the header (`row-length`), repeated keys (`duplicate-key`),
 * a table without any row (`no-papers`), and what the reader of records reports.
 */
export function tableNodes(header: Row, rows: readonly Row[], context: ReadContext): DigestNode[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) {
    context.report({
      rule: 'no-papers',
      message: `The table has a header on line ${header.line}, but no row below it. Put a paper into each row.`,
      line: header.line,
    });
    return [];
  }
  const names = columnNames(header.cells, context.fieldMap);
  const keyColumn = names.findIndex((name) => KEYS.includes(nameKey(name)));
  const records = new Records(context);
  const keys = new RepeatedKeys(context);
  const nodes = filled.flatMap((row) => {
    checkLength(row, names.length, context);
    keys.add(row.cells[keyColumn]?.trim() || undefined, row.line);
    return records.nodes(recordOf(names, row.cells, keyColumn), row.line, row.endLine);
  });
  records.end();
  return nodes;
}

function recordOf(
  names: readonly string[],
  cells: readonly string[],
  keyColumn: number,
): Record<string, string> {
  const values = names.map((name, index) => [name, cells[index] ?? ''] as const);
  const record = Object.fromEntries(values.filter((_, index) => index !== keyColumn));
  const { firstpage, lastpage, ...others } = record;
  const pages = [firstpage, lastpage].filter((page) => page !== undefined && page.trim() !== '');
  return pages.length === 0 || 'pages' in others ? record : { ...others, pages: pages.join('-') };
}

function checkLength({ cells, line }: Row, expected: number, context: ReadContext): void {
  if (cells.length === expected) return;
  const surplus = cells.slice(expected).filter((cell) => cell.trim() !== '');
  if (cells.length > expected && surplus.length === 0) return;
  const left = surplus.length === 0 ? '' : `; left out: ${excerptOf(surplus.join(' | '))}`;
  context.report({
    rule: 'row-length',
    message:
      `The row has ${cells.length} cells where the header has ${expected}${left}. ` +
      'Put a text that holds the delimiter into quotation marks, and give an empty cell where nothing is known.',
    line,
  });
}
