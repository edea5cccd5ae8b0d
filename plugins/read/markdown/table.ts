import type { DigestNode } from '../../digest-tree.ts';
import { columnNames, isTitleColumn } from '../csv/column-names.ts';
import { isFieldName, nameKey, namesOf, type RecordField } from '../records/field-names.ts';
import { Records } from '../records/records.ts';
import { excerptOf } from '../records/values.ts';
import type { ReadContext } from '../reader.ts';
import type { Chunk } from './chunks.ts';
import { isLinkName, kindOfLink } from './link-names.ts';
import type { Definitions } from './parse-chunk.ts';
import type { NamedLink, Run } from './runs.ts';
import { cellsOf, runsOfCell } from './table-cells.ts';

const columnsOf = (...fields: RecordField[]) => new Set(fields.flatMap(namesOf));
const LINK_COLUMNS = columnsOf('url', 'pdf', 'code', 'project');
const IDENTIFIER_COLUMNS = columnsOf('arxiv', 'doi', 'acl', 'openreview');
/** A column that only numbers the rows. */
const NUMBER_COLUMN = /^(?:#|no\.?|nr\.?)$/i;

/** Read as links, and unlikely to be the name of a column. */
const OTHER_LINKS = 'links_';

/** Whether a table has a header that names titles. */
export function isPaperTable({ lines }: Chunk, context?: ReadContext): boolean {
  return cellsOf(lines[0] ?? '').some((cell) => isTitleColumn(cell, context?.fieldMap));
}

/** The papers of a table whose columns are named as in a table of CSV; links may stand in any cell. */
export function paperTableNodes(
  chunk: Chunk,
  edition: string | undefined,
  definitions: Definitions,
  context: ReadContext,
): DigestNode[] {
  const { lines, line } = chunk;
  const names = columnNames(cellsOf(lines[0] ?? ''), context.fieldMap);
  const records = new Records(context);
  const nodes = lines.slice(2).flatMap((row, index) => {
    const at = line + index + 2;
    const cells = cellsOf(row);
    reportSurplus(cells.slice(names.length), at, context);
    const record = recordOf(names, cells, definitions);
    return records.nodes({ ...(edition && { edition }), ...record }, at, at);
  });
  records.end();
  return nodes;
}

function recordOf(
  names: readonly string[],
  cells: readonly string[],
  definitions: Definitions,
): Record<string, unknown> {
  const links: { url: string; kind?: string }[] = [];
  const entries = names.flatMap((name, index): [string, unknown][] => {
    if (NUMBER_COLUMN.test(name)) return [];
    const runs = runsOfCell(cells[index] ?? '', definitions);
    const found = runs.flatMap((run) => run.links);
    const key = nameKey(name);
    if (LINK_COLUMNS.has(key) && found.length > 0) return [[name, found.map(withKind)]];
    if (IDENTIFIER_COLUMNS.has(key) && found[0]) return [[name, found[0].url]];
    links.push(...found.map(withKind));
    return [[name, wordsOf(runs, isFieldName(name))]];
  });
  return { ...Object.fromEntries(entries), ...(links.length > 0 && { [OTHER_LINKS]: links }) };
}

function withKind({ name, url }: NamedLink): { url: string; kind?: string } {
  const kind = kindOfLink(name, url);
  return { url, ...(kind && { kind }) };
}

/** The words of a cell, without those that only name a link unless they are all that it says. */
function wordsOf(runs: readonly Run[], isField: boolean): string {
  const words = runs.filter((run) => isField || run.kind !== 'link' || !isLinkName(run.text));
  return words
    .map((run) => run.text)
    .join('')
    .replace(/^[\s[\](),|–—-]+$/, '')
    .trim()
    .replace(/^(?:null|none|n\/a)$/i, '');
}

function reportSurplus(cells: readonly string[], line: number, context: ReadContext): void {
  const text = cells.join(' | ').trim();
  if (text === '') return;
  context.report({
    rule: 'row-length',
    message: `The row has more cells than the header; left out: ${excerptOf(text)}. Put a backslash before a bar that is part of a text.`,
    line,
  });
}
