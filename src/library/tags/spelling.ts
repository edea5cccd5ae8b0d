import { hashOf, toSlug } from '../slug.ts';
import { splitWords } from '../tf-idf/words.ts';

const SIGNS: Readonly<Record<string, string>> = { '+': ' plus ', '#': ' sharp ', '*': ' star ' };

/**
 * What the spellings of one name have in common: "GPT-4" and "GPT4", "VAEs" and "VAE", but not "PFGM" and "PFGM++".
 *
 * @returns Words with hyphens between them; empty where the name has no letter or digit.
 */
export function spellingOf(name: string): string {
  const singular = name.trim().replace(/(?<=\p{Lu})s$/u, '');
  const words = splitWords(singular.replace(/[+#*]/g, (sign) => SIGNS[sign] ?? ''));
  const joined = words.map(({ plain }) => plain).join('-');
  return joined.replace(/(?<=\p{L})-(?=\p{N})/gu, '');
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MOST_CHARACTERS = 72;

/** The id of a tag: its words themselves, with a hash of them where they are long or not in ASCII. */
export function idOf(words: string): string {
  if (SLUG.test(words) && words.length <= MOST_CHARACTERS) return words;
  return hashedId(words);
}

/** An id for words that another tag has the plain id of. */
export function hashedId(words: string): string {
  return `${toSlug(words) || 'tag'}-${hashOf(words, 8)}`;
}
