import { isCollective, parseNames, type Author } from '../../../src/library/fields/author.ts';
import { hasVenueWord } from './venues.ts';

const WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const PARTICLE = '(?:de|da|di|del|della|der|den|van|von|la|le|el|al|bin|ter|zu|dos|do)';
const ONE_WORD = new RegExp(`^${WORD}$`, 'u');
const PERSON = new RegExp(`^${WORD}(?:\\s+(?:${WORD}|${PARTICLE})){1,5}$`, 'u');
const TURNED = new RegExp(String.raw`(?:${PARTICLE}\s)?${WORD},\s(?:\p{Lu}\.[\s-]?)+`, 'gu');
const BETWEEN_TURNED = /^(?:[\s,;&.]|and|et al)*$/;
const OTHERS = /^(?:et\.? ?al\.?|and others|others|\.\.\.|…)$/i;
const ET_AL = /\bet\.? ?al\.?$/i;
const MOST_WORDS_OF_A_BODY = 6;

/** The longest list of names that is looked at, in characters. */
const LONGEST_LIST = 5000;

/** The names that a text is made of; nothing where it could be anything else, as one name alone can. */
export function namesIn(text: string): Author[] | undefined {
  if (text.length > LONGEST_LIST) return undefined;
  if (isTurnedList(text)) return parseNames(text);
  const parts = partsOf(text);
  const isSure = parts.length > 1 || ET_AL.test(text) || /\b\p{Lu}\.(?:\s|-|$)/u.test(text);
  return isSure && parts.every(isName) ? parseNames(text) : undefined;
}

/** The names that a text begins with, and what stands behind their last comma. */
export function namesAhead(text: string): { authors: Author[]; behind: string } | undefined {
  if (text.length > LONGEST_LIST) return undefined;
  const parts = text.split(/,\s*/);
  const end = parts.findIndex((part) => !partsOf(part).every(isName));
  if (end < 1) return undefined;
  const authors = parseNames(parts.slice(0, end).join(', '));
  return { authors, behind: parts.slice(end).join(', ') };
}

/** Whether a text is the name of a person, or that of a body. */
export function isName(text: string): boolean {
  if (OTHERS.test(text.trim())) return true;
  const name = text.replace(ET_AL, '').trim();
  return (
    (PERSON.test(name) && !hasVenueWord(name)) ||
    (ET_AL.test(text) && ONE_WORD.test(name)) ||
    (isCollective(name) &&
      /^\p{Lu}/u.test(name) &&
      name.split(/\s+/).length <= MOST_WORDS_OF_A_BODY)
  );
}

/** Whether the family names stand ahead and initials behind: `Lind, M., Okafor, T. and Cruz, A.` */
function isTurnedList(text: string): boolean {
  const between = text.replaceAll(TURNED, '');
  return between !== text && BETWEEN_TURNED.test(between);
}

function partsOf(text: string): string[] {
  return text
    .split(/[,;]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
