import { normaliseDate } from '../fields/date.ts';
import { yearOfPaper } from '../fields/year.ts';
import type { Paper } from '../paper.ts';

/** A date for citations; what a date says beside its year is there only where it is exact. */
export interface CitedDate {
  year?: number;
  /** From 1. */
  month?: number;
  day?: number;
  /** What stands in the date's place: `to appear`. */
  text?: string;
}

/** The date that a paper is cited with. */
export function citedDateOf(paper: Pick<Paper, 'date' | 'publication' | 'identifiers'>): CitedDate {
  const date = normaliseDate(paper.date ?? '');
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  const known = year === undefined ? yearOfPaper(paper) : Number(year);
  return {
    ...(known !== undefined && { year: known }),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
    ...(year === undefined && date !== '' && { text: date }),
  };
}
