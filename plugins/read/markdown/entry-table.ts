import type { Chunk } from './chunks.ts';
import { draftOf } from './entries.ts';
import type { PaperSink } from './paper-sink.ts';
import type { Definitions } from './parse-chunk.ts';
import { cellsOf, runsOfCell } from './table-cells.ts';

/** Which column of a table holds titles among other things, as `Title & Authors` does; -1 where none does. */
export function entryColumn({ lines }: Chunk): number {
  return cellsOf(lines[0] ?? '').findIndex((name) => /\b(?:title|paper)s?\b/i.test(name));
}

/** Reads a table whose rows are entries as those of a list: one cell has the title, the others say more. */
export function readEntryTable(chunk: Chunk, definitions: Definitions, sink: PaperSink): void {
  const column = entryColumn(chunk);
  chunk.lines.slice(2).forEach((row, index) => {
    const cells = cellsOf(row).map((cell) => runsOfCell(cell, definitions));
    const draft = draftOf(cells[column] ?? [], chunk.line + index + 2);
    const others = cells.filter((_, other) => other !== column);
    for (const runs of others) draft.addRuns(runs, { isBelow: true });
    sink.open(draft, 'item');
  });
  sink.close();
}
