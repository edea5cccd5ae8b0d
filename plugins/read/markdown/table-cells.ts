import { parseChunk, type Definitions } from './parse-chunk.ts';
import { runsOf, type Run } from './runs.ts';
import { firstPhrasing } from './sections.ts';

/** The cells of a row; a bar behind a backslash is none between cells. */
export function cellsOf(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}

/** What stands in a cell. */
export function runsOfCell(cell: string, definitions: Definitions): Run[] {
  const parsed = parseChunk({ kind: 'paragraph', lines: [cell], line: 1 }, definitions);
  if (!parsed) return [{ kind: 'text', text: cell, links: [] }];
  const phrasing = firstPhrasing(parsed.nodes);
  return phrasing.length > 0 ? runsOf(phrasing, parsed) : [{ kind: 'text', text: cell, links: [] }];
}
