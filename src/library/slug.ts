import slugify from '@sindresorhus/slugify';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Long enough for most titles up to their subtitle, short enough for a link in a message. */
const MAX_LENGTH = 72;

/** Words that a title cannot end with, and so an address that was cut should not. */
const OPEN_ENDED =
  /(?:-(?:a|an|and|as|at|by|for|from|in|of|on|or|the|through|to|under|via|with))+$/;

/**
 * The part of an address that stands for a text: ASCII, at most 72 characters, cut between words.
 *
 * @returns `''` where no letter of the text has an ASCII form (Chinese, for example).
 * @example toSlug('PFGM++: Unlocking the Potential') // => 'pfgm-unlocking-the-potential'
 */
export function toSlug(text: string): string {
  // A formula's ² and ℝ stand for 2 and R.
  const whole = slugify(text.normalize('NFKC'), { decamelize: false });
  if (whole.length <= MAX_LENGTH) return whole;
  const cut = whole.slice(0, MAX_LENGTH + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end).replace(OPEN_ENDED, '') : cut.slice(0, MAX_LENGTH);
}

/**
 * The beginning of the SHA-256 of a text: the same on every machine.
 *
 * @param digits How many hexadecimal digits.
 */
export function hashOf(text: string, digits: number): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);
}
