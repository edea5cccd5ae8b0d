import { dateOf, monthOf, normaliseDate } from '../../../src/library/fields/date.ts';
import type { EntryView } from './entry.ts';

/**
 * The date of an entry, as exact as it is: from `date`, an interval of which counts from its beginning, else
 * from `year`, `month` and `day`. What names no year is kept as it is written: `to appear`.
 */
export function readDate(entry: EntryView): string | undefined {
  const date = entry.plain('date');
  if (date !== undefined) return normaliseDate(startOf(date));
  const year = entry.plain('year', 'eventdate');
  const known = /^\d{4}$/.exec(year ?? '')?.[0];
  if (year === undefined || known === undefined) return year && normaliseDate(startOf(year));
  const { month, day } = readMonth(entry);
  return normaliseDate(dateOf(Number(known), month, day));
}

const INTERVAL = /^(?:(\d{4}[-\dXu]*[?~%]?)|\.\.)?\/(\d{4}[-\dXu]*[?~%]?|\.\.)?$/;

/** Where an interval begins, without the marks of BibLaTeX for what is uncertain or unknown. */
function startOf(date: string): string {
  const [, start, end] = INTERVAL.exec(date) ?? [];
  const exact = (start ?? end ?? date).replace(/[?~%]$/, '');
  // Months above 12 are seasons.
  return exact.replace(/^(\d{4})-(?:2[1-4]|XX|uu)(?:-..)?$/, '$1');
}

/** A month is written in many ways: `may`, `5`, `may # "~10"`, `{10 May}`, `May--June`. */
function readMonth(entry: EntryView): { month?: number; day?: number } {
  const text = entry.plain('month');
  if (text === undefined) return {};
  const [name = text] = /\p{L}+/u.exec(text) ?? [];
  const month = monthOf(name);
  if (month === undefined) {
    entry.reportNotUnderstood('month');
    return {};
  }
  const beside = name === text ? entry.plain('day') : /\d{1,2}/.exec(text)?.[0];
  const day = Number(beside);
  return day >= 1 && day <= 31 ? { month, day } : { month };
}
