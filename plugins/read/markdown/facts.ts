import type { Author } from '../../../src/library/fields/author.ts';
import { normaliseDate } from '../../../src/library/fields/date.ts';
import { namesAhead, namesIn } from './names.ts';
import { trimMarks } from './pieces.ts';
import { readVenue, type Venue } from './venues.ts';

/** What a piece of the text beside a title is. */
export type Fact =
  | { kind: 'authors'; authors: Author[] }
  | { kind: 'date'; date: string }
  | ({ kind: 'venue' } & Venue)
  | { kind: 'prose'; text: string }
  | { kind: 'other'; text: string };

/** The end of a short text may be a venue or a date in brackets. */
const BRACKETS_BEHIND = /^([^]{0,500}?)[([]([^()[\]]{2,60})[)\]]$/;
const FEWEST_PROSE_WORDS = 8;
const LONGEST_DATE = 40;

/** Tells what a text beside a title is, without the marks around it. */
export function factsOf(text: string): Fact[] {
  const piece = trimMarks(text).replace(/^by\s+(?=\p{Lu})/u, '');
  if (!/[\p{L}\p{N}]/u.test(piece)) return [];
  const [, ahead = '', behind] = BRACKETS_BEHIND.exec(piece) ?? [];
  const published = behind === undefined ? undefined : publicationFact(behind);
  if (published) return [...factsOf(ahead), published];
  if (isProse(piece)) return [{ kind: 'prose', text: piece }];
  const date = dateOfText(piece);
  if (date !== undefined) return [{ kind: 'date', date }];
  const authors = namesIn(piece);
  if (authors) return [{ kind: 'authors', authors }];
  const names = namesAhead(piece);
  const rest = names && publicationFact(names.behind);
  if (rest) return [{ kind: 'authors', authors: names.authors }, rest];
  return [publicationFact(piece) ?? { kind: 'other', text: piece }];
}

/** The date or the venue that a text is. */
export function publicationFact(text: string): Fact | undefined {
  const date = dateOfText(trimMarks(text));
  if (date !== undefined) return { kind: 'date', date };
  const venue = readVenue(text);
  return venue && { kind: 'venue', ...venue };
}

/** Whether a text is a date, a venue or names: what stands beside a title. */
export function isKnownFact(text: string): boolean {
  return factsOf(text).every(({ kind }) => kind !== 'other' && kind !== 'prose');
}

/** Whether a text has sentences, or a long one: not a list of names or a venue. */
export function isProse(text: string): boolean {
  const words = text.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length >= FEWEST_PROSE_WORDS && small >= words.length / 2;
}

/** A date and nothing else: a year, a month or a day. */
export function dateOfText(text: string): string | undefined {
  if (text.length > LONGEST_DATE || /\p{L}{10,}/u.test(text)) return undefined;
  const date = normaliseDate(text.replace(/(?<=^\d{4})[./](?=\d{1,2}(?:[./]\d{1,2})?$)/, '-'));
  return /^\d{4}(?:-\d\d){0,2}$/.test(date) ? date : undefined;
}
