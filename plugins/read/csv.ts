import { findHeader, looksLikeTable } from './csv/header.ts';
import { readRows } from './csv/rows.ts';
import { tableNodes } from './csv/table.ts';
import { wholeDocument, type Format } from './reader.ts';

/**
 * Tables as text, with commas, semicolons or tabs between the cells (RFC 4180): a header, then a paper a row.
 * The columns are named as in JSON, or as reference managers name them.
 */
export const csv: Format = {
  id: 'csv',
  name: 'CSV',
  recognise: (head) => looksLikeTable(linesOf(head)),
  open: wholeDocument((document, context) => {
    const lines = linesOf(document);
    const header = findHeader(lines, context.fieldMap);
    if (!header) {
      context.report({
        rule: 'no-papers',
        message:
          'The table has no header: its first line has to name the columns, one of them "title", with ' +
          'commas, semicolons or tabs between them.',
        line: 1,
      });
      return [];
    }
    const { cells, index, delimiter } = header;
    const rows = readRows(lines, index + 1, delimiter, context);
    return tableNodes({ cells, line: index + 1, endLine: index + 1 }, rows, context);
  }),
};

function linesOf(document: string): string[] {
  return document.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}
