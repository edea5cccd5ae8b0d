import type { Counts } from './score.ts';

/** One line of the report. */
interface Row {
  name: string;
  counts: Counts;
}

/**
 * The figures as Markdown tables: of texts with mathematics, and of texts without any.
 *
 * P, R and F1 are of spans, exact or overlapping, and of characters.
 */
export function reportTables(withMath: readonly Row[], without: readonly Row[]): string {
  return [
    table(
      [
        'with mathematics',
        'abstracts',
        'formulas',
        'exact P / R / F1',
        'overlap P / R / F1',
        'characters P / R / F1',
        'TeX as the authors wrote it',
        'up to lost wrappers',
        'KaTeX sets',
      ],
      withMath.map(({ name, counts }) => [
        name,
        counts.texts,
        counts.wanted,
        prf(counts.exact, counts.marked, counts.exact, counts.wanted),
        prf(counts.hits, counts.marked, counts.found, counts.wanted),
        prf(
          counts.commonCharacters,
          counts.markedCharacters,
          counts.commonCharacters,
          counts.wantedCharacters,
        ),
        percent(counts.sameTex, counts.exact),
        percent(counts.sameButWrappers, counts.exact),
        percent(counts.valid, counts.marked),
      ]),
    ),
    table(
      ['without', 'abstracts', 'false formulas an abstract', 'words made commands an abstract'],
      without.map(({ name, counts }) => [
        name,
        counts.texts,
        ratio(counts.falseSpans, counts.texts),
        ratio(counts.words, counts.texts),
      ]),
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

/** Precision, recall and their harmonic mean. */
function prf(right: number, marked: number, found: number, wanted: number): string {
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
