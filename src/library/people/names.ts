import { type Author, isCollective, namePartsOf } from '../fields/author.ts';

/**
 * A name without what is only a matter of writing: case, white space, punctuation and the form of its
 * characters. Accents stay: José and Jose can be two people.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** What stands where no name does. */
const NOBODY = /^(?:anonymous|unknown)(?: authors?)?$/;

/**
 * Whether two authors of the same name are taken for one: the name has a given name that is written out, or
 * it is a collective or a single word. Initials tell nobody from anybody.
 */
export function isTelling(author: Author): boolean {
  const { name } = author;
  if (NOBODY.test(foldName(name))) return false;
  if (isCollective(name)) return true;
  const isOneWord = !/\s/.test(name.trim());
  const given = isOneWord ? name : (namePartsOf(author)?.given ?? '');
  return given.split(/[\s\p{Pd}]+/u).some(isWrittenOut);
}

/** Scripts that write a whole given name with one character. */
const SYLLABIC = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Initials are written `J.`, `J`, `JR` or `J.R.`; `Chr.` is no better. */
function isWrittenOut(word: string): boolean {
  if (SYLLABIC.test(word)) return true;
  const letters = lettersIn(word);
  const isUpperCase = word !== word.toLowerCase() && word === word.toUpperCase();
  return letters >= 2 && !word.includes('.') && !(isUpperCase && letters <= 3);
}

/** The number of letters in a name: the more, the fuller. */
export function lettersIn(name: string): number {
  return name.normalize('NFC').match(/\p{L}/gu)?.length ?? 0;
}
