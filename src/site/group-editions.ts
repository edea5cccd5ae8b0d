import type { EditionEntry } from './data.ts';
import { dateInWords } from './date-words.ts';

/** Editions of one month, of one year where their months are not known, or without a year. */
export interface EditionGroup {
  /** For links to it: `in-2024-05`. */
  id: string;
  /** `May 2024`. */
  title: string;
  /** `2024`; empty where it is not known. */
  year: string;
  editions: EditionEntry[];
}

/** Groups editions by their month, as far as it is known, each group where its first edition stands. */
export function groupEditions(editions: readonly EditionEntry[]): EditionGroup[] {
  const months = Map.groupBy(
    editions,
    ({ data: { date = '' } }) => /^\d{4}(?:-\d{2})?(?=$|-\d{2}$)/.exec(date)?.[0],
  );
  return [...months].map(([month, own]) => ({
    id: `in-${month ?? 'other'}`,
    title: month === undefined ? 'Without a year' : dateInWords(month),
    year: month?.slice(0, 4) ?? '',
    editions: own,
  }));
}
