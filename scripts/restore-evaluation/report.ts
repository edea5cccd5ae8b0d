import type { Counts } from './score.ts';

/** One line of the report. */
interface Row {
  name: string;
  counts: Counts;
}

/**
 * The figures as Markdown tables: how well formulas are found, how well they are rebuilt, and what is
 * found where there is none.
 *
 * @param corpora Abstracts with mathematics.
 * @param seed A digest whose formulas were marked by hand, without their TeX.
 * @param prose Abstracts without mathematics.
 */
export function reportTables(corpora: readonly Row[], seed: Row, prose: Row): string {
  return [
    table(
      ['Found', 'texts', 'formulas', 'exact', 'overlap', 'characters'],
      [...corpora, seed].map(({ name, counts }) => [
        name,
        counts.texts,
        counts.wanted,
        shares(counts.exact, counts.marked, counts.exact, counts.wanted),
        shares(counts.hits, counts.marked, counts.found, counts.wanted),
        shares(
          counts.commonCharacters,
          counts.markedCharacters,
          counts.commonCharacters,
          counts.wantedCharacters,
        ),
      ]),
    ),
    table(
      ['Rebuilt', 'as the authors wrote it', 'but for lost wrappers', 'KaTeX sets'],
      corpora.map(({ name, counts }) => [
        name,
        percent(counts.sameTex, counts.exact),
        percent(counts.sameButWrappers, counts.exact),
        percent(counts.valid, counts.marked),
      ]),
    ),
    table(
      ['Without mathematics', 'texts', 'false formulas a text', 'words made commands a text'],
      [
        [
          prose.name,
          prose.counts.texts,
          ratio(prose.counts.falseSpans, prose.counts.texts),
          ratio(prose.counts.words, prose.counts.texts),
        ],
      ],
    ),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [head.map(String), ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const write = (line: readonly string[]) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [first = [], ...rest] = lines;
  return [
    write(first),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rest.map(write),
  ].join('\n');
}

/** Precision, recall and their harmonic mean, F1. */
function shares(right: number, marked: number, found: number, wanted: number): string {
  const precision = right / Math.max(1, marked);
  const recall = found / Math.max(1, wanted);
  const mean = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return [precision, recall, mean].map((share) => share.toFixed(3)).join(' / ');
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}

function ratio(part: number, whole: number): string {
  return (part / Math.max(1, whole)).toFixed(3);
}
