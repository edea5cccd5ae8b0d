import { dateOf, normaliseDate } from '../../../src/library/fields/date.ts';
import { isRecord, plainTextOf } from '../records/values.ts';

const SEASONS = new Map([
  ['1', 'Spring'],
  ['2', 'Summer'],
  ['3', 'Autumn'],
  ['4', 'Winter'],
]);

/**
 * A date of CSL: its parts, of a range those of its beginning, or else what was written for it.
 *
 * @returns As exact as it is known, with the season where there is one: `Spring 2024`. Nothing for what is no date of CSL.
 */
export function cslDate(value: unknown): string | undefined {
  if (isRecord(value)) {
    const date = dateOfParts(value['date-parts']) ?? cslDate(value['literal'] ?? value['raw']);
    const season = SEASONS.get(plainTextOf(value['season']) ?? '');
    return season !== undefined && /^\d{4}$/.test(date ?? '') ? `${season} ${date}` : date;
  }
  const text = plainTextOf(value);
  return text === undefined ? undefined : normaliseDate(text);
}

function dateOfParts(parts: unknown): string | undefined {
  const start: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (!Array.isArray(start)) return undefined;
  const [year, month, day] = start.map((part) => Number(plainTextOf(part)));
  if (!isWithin(year, 1, 9999)) return undefined;
  if (!isWithin(month, 1, 12)) return dateOf(year);
  return dateOf(year, month, isWithin(day, 1, 31) ? day : undefined);
}

function isWithin(value: number | undefined, least: number, most: number): value is number {
  return value !== undefined && Number.isInteger(value) && value >= least && value <= most;
}
