/** A piece of a text, marked where it answers the query. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Longer queries say nothing more, and cost the more. */
const LONGEST_QUERY = 200;

/**
 * What the index is asked for a text that somebody typed: the index knows letters, digits and punctuation,
 * but would look for the pluses of `PFGM++`, which it never stored.
 *
 * @returns Empty where the text holds no word. A phrase in quotes stays one.
 */
export function cleanQuery(text: string): string {
  const query = text
    .slice(0, LONGEST_QUERY)
    .replace(/[“”„«»]/g, '"')
    .replace(/[\p{S}\p{C}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(query) ? query : '';
}

/** The words of a text as they are compared: lower case, without accents and punctuation. */
export function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .map(normalise)
    .filter((word) => word !== '');
}

/**
 * Whether a word of a paper answers a word of a query: begins with it, or shares its stem.
 *
 * @param share How much of the query's word has to agree, from 0 to 1.
 */
export function answers(found: string, asked: string, share: number): boolean {
  if (found.startsWith(asked)) return true;
  const least = Math.max(3, asked.length * share);
  let common = 0;
  while (common < found.length && found[common] === asked[common]) common += 1;
  return common >= least;
}

/** Splits a text into pieces, with the words marked that answer a query. */
export function markWords(text: string, asked: readonly string[]): Piece[] {
  const isAsked = (token: string) =>
    formsOf(token).some((form) => asked.some((word) => answers(form, word, 0.75)));
  return text
    .split(/(\s+)/)
    .flatMap((token) => (isAsked(token) ? markWord(token) : [{ text: token, marked: false }]));
}

/** A word as a whole, and its parts: `E(3)-equivariant` is also `equivariant`. */
export function formsOf(token: string): string[] {
  const parts = token.split(/[^\p{L}\p{N}\p{M}]+/u).map(normalise);
  return [normalise(token), ...parts].filter((form) => form.length > 1 || form === token);
}

/**
 * Reads an excerpt of Pagefind, in which `<` and `>` are escaped and nothing else is, and words stand in `<mark>`.
 */
export function excerptPieces(excerpt: string): Piece[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/su)
    .map(unescape)
    .flatMap((text, index) => (index % 2 === 1 ? markWord(text) : [{ text, marked: false }]));
}

/** Marks a word, and not the comma or the bracket at it. */
function markWord(token: string): Piece[] {
  const [, before = '', word = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(token) ?? [];
  return [
    { text: before, marked: false },
    { text: word, marked: true },
    { text: after, marked: false },
  ].filter(({ text }) => text !== '');
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

function normalise(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
