import { foldText, spread } from './hash.ts';

/** The hashes of words and word pairs are cut to so many bits. */
export const PRIOR_BITS = 18;

const WORD = /[A-Za-z]{2,}|[`~–—“”’\\@%&"]|--/g;

/**
 * What a text's words say about whether its author wrote TeX: a paper on regret bounds does more often
 * than one on dialogue.
 *
 * @returns The features of the text: its words, pairs of neighbours and punctuation, each once.
 */
export function priorFeatures(text: string): Set<number> {
  const features = new Set<number>();
  const add = (hash: number) => features.add(spread(hash) & ((1 << PRIOR_BITS) - 1));
  let before: number | undefined;
  for (const [piece] of text.matchAll(WORD)) {
    const word = piece.toLowerCase();
    const hash = foldText(word);
    add(hash);
    if (before !== undefined) add(foldText(word, before));
    before = foldText(' ', hash);
  }
  return features;
}
