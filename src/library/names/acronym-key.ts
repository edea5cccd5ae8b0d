import { splitWords } from '../tf-idf/words.ts';
import { toSlug } from '../slug.ts';

/**
 * What a short form is known by, whatever its plural, hyphens and case: `gnn` for "GNNs", `mumimo` for "MU-MIMO".
 *
 * @returns Lower-case ASCII letters and digits; `''` where the short form has none.
 */
export function acronymKey(short: string): string {
  return toSlug(short.replace(/(?<=\p{Lu})['’]?s$/u, '')).replaceAll('-', '');
}

/** What a long form is known by, whatever its plurals, hyphens and case: `graph neural network`. */
export function longFormKey(long: string): string {
  return splitWords(long)
    .map(({ stem }) => stem)
    .join(' ');
}
