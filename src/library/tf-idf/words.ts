/** A word of a text. */
export interface Word {
  /** As it is written. */
  text: string;
  /** Lower case, without accents. */
  plain: string;
  /** `plain` without the ending of a plural: what words are compared by. */
  stem: string;
  start: number;
  end: number;
  /** What parts it from the next word: a space or hyphen, another mark, or one that ends a phrase. */
  gap: 'space' | 'mark' | 'stop';
}

// Scripts that put no spaces between words are read by the character, so that pairs of them are terms.
const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}]';
const wordPattern = new RegExp(`${unspaced}|(?:(?!${unspaced})[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const noWords = /https?:\/\/\S+|\\[a-zA-Z]+|(?<=\p{L})['’]s\b/gu;

/**
 * Splits a plain text into words. Web addresses, TeX commands and the 's of a possessive are no words.
 * Offsets are UTF-16 units of the text.
 */
export function splitWords(text: string): Word[] {
  const masked = text.replace(noWords, (match) => ' '.repeat(match.length));
  const words: Word[] = [];
  for (const match of masked.matchAll(wordPattern)) {
    const written = match[0];
    const previous = words.at(-1);
    if (previous) previous.gap = kindOfGap(masked.slice(previous.end, match.index));
    const plain = plainForm(written);
    const end = match.index + written.length;
    words.push({
      text: written,
      plain,
      stem: stemOf(plain),
      start: match.index,
      end,
      gap: 'stop',
    });
  }
  return words;
}

/** The words of a title and an abstract. */
export interface SplitText {
  title: readonly Word[];
  abstract: readonly Word[];
}

/** Splits a title and an abstract, both plain text. */
export function splitText({ title, abstract }: { title: string; abstract: string }): SplitText {
  return { title: splitWords(title), abstract: splitWords(abstract) };
}

function kindOfGap(gap: string): Word['gap'] {
  if (gap === ' ' || gap === '-' || gap === '') return 'space';
  if (/^[\s\p{Pd}]*$/u.test(gap)) return gap.includes('\n\n') ? 'stop' : 'space';
  return /[.,;:!?…。、，；：！？]/u.test(gap) ? 'stop' : 'mark';
}

function plainForm(written: string): string {
  const lower = written.toLowerCase();
  // Most words are plain ASCII, for which normalising changes nothing.
  return /^[a-z0-9]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '');
}

/**
 * Takes the ending of an English plural from a lower-case word.
 * Source: the S-stemmer of D. Harman, "How effective is suffixing?", JASIS 42(1), 1991;
 * -is is kept as well, for "analysis" and "hypothesis".
 */
export function stemOf(plain: string): string {
  if (plain.length < 4 || !plain.endsWith('s')) return plain;
  if (plain.endsWith('ies')) return /[ea]ies$/.test(plain) ? plain : `${plain.slice(0, -3)}y`;
  if (/(?:us|ss|is)$/.test(plain)) return plain;
  return plain.slice(0, -1);
}

/** The words from one to another as a text has them, on one line, without half a pair of brackets. */
export function wording(text: string, first: Word, last: Word): string {
  const written = text.slice(first.start, last.end).replace(/\s+/g, ' ');
  const [opens, closes] = [written.lastIndexOf('('), written.lastIndexOf(')')];
  if (opens > closes) return text[last.end] === ')' ? `${written})` : written.replace('(', '');
  return closes > opens && opens < 0 ? written.replace(')', '') : written;
}

/** How many capitals a wording has: of two wordings of one phrase, the one with fewer is not merely a title's. */
export function countCapitals(written: string): number {
  return written.match(/\p{Lu}/gu)?.length ?? 0;
}
