import {
  isCollective,
  parseName,
  parseNames,
  type Author,
} from '../../../src/library/fields/author.ts';
import { normaliseDate } from '../../../src/library/fields/date.ts';

/** What a piece of the text beside a title is. */
export type Fact =
  | { kind: 'authors'; authors: Author[] }
  | { kind: 'date'; date: string }
  | { kind: 'venue'; venue: string; date?: string }
  | { kind: 'prose'; text: string }
  | { kind: 'other'; text: string };

const PERSON_WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const PARTICLE = '(?:de|da|di|del|della|der|den|van|von|la|le|el|al|bin|ter|zu|dos|do)';
const PERSON = new RegExp(`^${PERSON_WORD}(?:\\s+(?:${PERSON_WORD}|${PARTICLE})){1,5}$`, 'u');
const TURNED_NAME = new RegExp(
  String.raw`(?:${PARTICLE}\s)?${PERSON_WORD},\s(?:\p{Lu}\.[\s-]?)+`,
  'gu',
);
const LONGEST_NAMES = 2000;
const OTHERS = /^(?:et al\.?|and others|others|\.\.\.|…)$/i;
const ET_AL = /\bet al\.?$/i;

const VENUE_WORD =
  /\b(?:arxiv|biorxiv|medrxiv|neurips|nips|iclr|icml|cvpr|iccv|eccv|wacv|acl|emnlp|naacl|eacl|coling|tacl|aaai|ijcai|kdd|www|sigir|siggraph|chi|icra|iros|corl|interspeech|icassp|tmlr|jmlr|tpami|uai|aistats|colt|focs|stoc|soda|nature|science|proceedings|journal|transactions|letters|annals|conference|workshop|symposium|preprint|press|thesis)\b/i;
const ENDS_IN_YEAR = /(?:\b(?:19|20)\d\d|['’]\d\d)$/;
const YEAR_BEHIND = /^(.+?),?\s+((?:19|20)\d\d)$/;
const LONGEST_VENUE = 120;
const BRACKETS_BEHIND = /^([^]*?)[([]([^()[\]]{2,60})[)\]]$/;
const FEWEST_PROSE_WORDS = 8;

/** Tells what a text beside a title is, without the marks around it. */
export function factsOf(text: string): Fact[] {
  const piece = trimMarks(text).replace(/^by\s+(?=\p{Lu})/u, '');
  if (piece === '') return [];
  const [, ahead = '', behind] = BRACKETS_BEHIND.exec(piece) ?? [];
  const published = behind === undefined ? [] : factsOf(behind);
  if (published.some(({ kind }) => kind === 'venue' || kind === 'date')) {
    return [...factsOf(ahead), ...published];
  }
  if (isProse(piece)) return [{ kind: 'prose', text: piece }];
  const date = dateOfText(piece);
  if (date !== undefined) return [{ kind: 'date', date }];
  const known = namesThenRest(piece);
  if (known) return known;
  const venue = venueOf(piece);
  return [venue ?? { kind: 'other', text: piece }];
}

/** A dash, a bar, a full stop that ends no initial, or a new line where no list goes on. */
const SEPARATOR =
  /\s[-–—|·•]+\s|(?<!\b\p{Lu}|\bvs|\bal)\.\s|(?<!,)\n(?! ?\p{Ll})|(?<=\bal\.)\s(?=[\p{Lu}(*])/gu;

/** Divides what stands beside a title, whose white space is single. */
export function piecesOf(text: string): string[] {
  return text.split(SEPARATOR);
}

/** The first piece of a text that says something, and what stands behind it. */
export function splitFirst(text: string): [string, string] {
  let from = 0;
  for (const { 0: separator, index } of text.matchAll(SEPARATOR)) {
    const piece = text.slice(from, index);
    from = index + separator.length;
    if (trimMarks(piece) !== '') return [piece, text.slice(from)];
  }
  return [text.slice(from), ''];
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

/** The names in a text that holds nothing else; nothing where it could be anything else. */
export function namesIn(text: string): Author[] | undefined {
  const turned = turnedNames(text);
  if (turned) return turned;
  const parts = partsOfNames(text);
  const isSure = parts.length > 1 || ET_AL.test(text) || /\b\p{Lu}\.(?:\s|-|$)/u.test(text);
  return isSure && parts.every(isName) ? parseNames(text) : undefined;
}

/** Names with the family name ahead and initials behind: `Lind, M., Okafor, T. and Cruz, A.` */
function turnedNames(text: string): Author[] | undefined {
  const rest = text.replaceAll(TURNED_NAME, '');
  if (text.length > LONGEST_NAMES || rest === text || !/^(?:[\s,;&.]|and|et al)*$/.test(rest))
    return undefined;
  return (text.match(TURNED_NAME) ?? []).flatMap((name) => parseName(name) ?? []);
}

/** A date and nothing else: a year, a month or a day. */
export function dateOfText(text: string): string | undefined {
  const date = normaliseDate(text.replace(/(?<=^\d{4})[./](?=\d{1,2}(?:[./]\d{1,2})?$)/, '-'));
  return /^\d{4}(?:-\d\d){0,2}$/.test(date) && text.length <= 40 && !/\p{L}{10,}/u.test(text)
    ? date
    : undefined;
}

/** Names, and what stands behind them: `Ada B., Carl D., ICLR, 2024`. */
function namesThenRest(text: string): Fact[] | undefined {
  const authors = namesIn(text);
  if (authors) return [{ kind: 'authors', authors }];
  const parts = text.split(/,\s*/);
  const end = parts.findIndex((part) => !isListOfNames(part));
  if (end < 1) return undefined;
  const rest = parts.slice(end).join(', ');
  const fact = dateFact(rest) ?? venueOf(rest);
  if (!fact) return undefined;
  return [{ kind: 'authors', authors: parseNames(parts.slice(0, end).join(', ')) }, fact];
}

function dateFact(text: string): Fact | undefined {
  const date = dateOfText(trimMarks(text));
  return date === undefined ? undefined : { kind: 'date', date };
}

function venueOf(text: string): Fact | undefined {
  const piece = trimMarks(text);
  if (piece.length > LONGEST_VENUE || !(VENUE_WORD.test(piece) || ENDS_IN_YEAR.test(piece))) {
    return undefined;
  }
  const [, name = piece, year] = YEAR_BEHIND.exec(piece) ?? [];
  const venue = year === undefined ? piece : `${trimMarks(name)} ${year}`;
  return { kind: 'venue', venue, ...(year !== undefined && { date: year }) };
}

function partsOfNames(text: string): string[] {
  return text
    .split(/[,;]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isListOfNames(text: string): boolean {
  return partsOfNames(text).every(isName);
}

/** Whether a text is the name of a person, or that of a body. */
export function isName(text: string): boolean {
  const name = text.replace(ET_AL, '').trim();
  if (OTHERS.test(text.trim())) return true;
  return (
    (PERSON.test(name) && !VENUE_WORD.test(name)) ||
    (ET_AL.test(text) && new RegExp(`^${PERSON_WORD}$`, 'u').test(name)) ||
    (isCollective(name) && /^\p{Lu}/u.test(name) && name.split(/\s+/).length <= 6)
  );
}

const MARKS_BEFORE = new Set(' \t\n\r,;:|·•–—-([]){}/\\'.split(''));
const MARKS_BEHIND = new Set(' \t\n\r,;:|·•–—-([{/\\'.split(''));

/** Without the white space, the brackets, the commas and the dashes around a text. */
export function trimMarks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && MARKS_BEFORE.has(text.charAt(from))) from += 1;
  while (to > from && MARKS_BEHIND.has(text.charAt(to - 1))) to -= 1;
  const trimmed = text.slice(from, to);
  const unopened =
    (trimmed.endsWith(')') && !trimmed.includes('(')) ||
    (trimmed.endsWith(']') && !trimmed.includes('['));
  if (unopened) return trimMarks(trimmed.slice(0, -1));
  return /(?<!\b\p{Lu}|\bal|\.)\.$/u.test(trimmed.slice(-4))
    ? trimMarks(trimmed.slice(0, -1))
    : trimmed;
}
