const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const NAMED =
  /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?(?:, ?|[ -])(\d{4})\b/;
const NAMED_AFTER_YEAR = /^(\d{4}),?[ -]([a-z]{3,9})\.?(?:[ -](\d{1,2}))?$/;

/**
 * A date as exact as it is known: `2024`, `2024-05` or `2024-05-01` where the text names a year, else the
 * text as it was written (`May 5`, `to appear`): nothing is invented.
 *
 * @param text `1 May 2024`, `May 2024`, `2024/5/1`, `2024-05-01T10:00:00Z`, `Wed, 01 May 2024 00:00:00 GMT` and the like.
 *   Of a time of day only the date is kept.
 */
export function normaliseDate(text: string): string {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  return numericDate(trimmed) ?? namedDate(trimmed.toLowerCase()) ?? trimmed;
}

/** The year of a date, also of one that is no day (`Spring 2024`); nothing where it names none, or several. */
export function yearOf(date: string): number | undefined {
  const exact = /^(\d{4})(?:-|$)/.exec(normaliseDate(date))?.[1];
  if (exact !== undefined) return Number(exact);
  const [year, other] = date.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  return year === undefined || other !== undefined ? undefined : Number(year);
}

/** `5`, `05`, `may` or `May` as the number of a month; nothing for any other text. */
export function monthOf(text: string): number | undefined {
  const word = text.trim().toLowerCase().replace(/\.$/, '');
  if (/^\d{1,2}$/.test(word))
    return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : undefined;
  if (word === 'sept') return 9;
  const found = MONTHS.findIndex((month) => word.length >= 3 && month.startsWith(word));
  return found === -1 ? undefined : found + 1;
}

/** A date of its parts, as exact as they are: a day without a month is left out. */
export function dateOf(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

function numericDate(text: string): string | undefined {
  const found = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?=$|[T ](?:\d{1,2}:|$))/.exec(text);
  if (!found) return undefined;
  const [, year, , month, day] = found;
  return validDate(year, month === undefined ? undefined : Number(month), day);
}

function namedDate(text: string): string | undefined {
  const date = text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /, '');
  const [, before, name, after, year] = NAMED.exec(date) ?? [];
  const [, yearFirst, nameThen = '', dayLast] = NAMED_AFTER_YEAR.exec(date) ?? [];
  const month = monthOf(name ?? nameThen);
  if (month === undefined) return undefined;
  return validDate(year ?? yearFirst, month, before ?? after ?? dayLast);
}

function validDate(year?: string, month?: number, day?: string): string | undefined {
  const inRange =
    (month ?? 1) >= 1 &&
    (month ?? 1) <= 12 &&
    Number(day ?? 1) >= 1 &&
    Number(day ?? 1) <= daysIn(Number(year), month ?? 1);
  return inRange
    ? dateOf(Number(year), month, day === undefined ? undefined : Number(day))
    : undefined;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
