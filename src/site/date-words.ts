/** A day or a month of a year, as `normaliseDate` writes them. */
const EXACT = /^\d{4}-\d{2}(?:-\d{2})?$/;

/**
 * A date as people read it: `2024-05-01` becomes `1 May 2024`, and `2024-05` `May 2024`. Any other text, a
 * date that names no year for example, stays as it is.
 */
export function dateInWords(date: string): string {
  const time = EXACT.test(date) ? new Date(date) : undefined;
  // The 31st of February is read as a day of March, and the thirteenth month as none.
  if (!time || Number.isNaN(time.getTime()) || !time.toISOString().startsWith(date)) return date;
  const day = date.length > 'yyyy-mm'.length && ({ day: 'numeric' } as const);
  const words = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...day,
  });
  return words.format(time);
}
