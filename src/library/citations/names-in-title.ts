/** A word, without the hyphens that join it to others. */
export const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;

/** Words joined by hyphens: `Bures–Wasserstein`. */
const JOINED = new RegExp(`${WORD.source}(?:[-–]${WORD.source})*`, 'gu');

/**
 * Which words of a title have their capital because they are names: `Coulomb`, `Weisfeiler`. A title that is written
 * as a sentence shows it itself; of one in Title Case, the abstract says it.
 *
 * @returns Whether a word is one that has a capital and is not the title's first.
 */
export function namesInTitle(title: string, abstract: string): (word: string) => boolean {
  if (isSentence(title)) return () => true;
  const names = namesInProse(abstract);
  return (word) => names.has(word);
}

/** Words that every title in title case writes with a capital are longer than this. */
const MAYBE_SMALL = 5;

function isSentence(title: string): boolean {
  const long = [...title.matchAll(WORD)].slice(1).filter(([word]) => word.length > MAYBE_SMALL);
  const small = long.filter(([word]) => isSmall(word));
  return small.length > long.length / 2;
}

/**
 * The words that a text writes with a capital within its sentences, and never without. Of several capitals in a row
 * nobody knows whether they are names or what an acronym stands for: `Graph Attention Network`.
 */
function namesInProse(text: string): Set<string> {
  const names = new Set<string>();
  const small = new Set<string>();
  const tokens = [...text.matchAll(JOINED)].map(({ 0: token, index }) => ({ token, index }));
  for (const [place, { token, index }] of tokens.entries()) {
    const words = token.split(/[-–]/);
    for (const word of words) if (isSmall(word)) small.add(word);
    const capitals = words.filter(hasCapital);
    if (capitals.length === 0) continue;
    const before = tokens[place - 1];
    const after = tokens[place + 1];
    const gap = text.slice(before && before.index + before.token.length, index);
    const isWithinSentence = before !== undefined && /^[\s,()]*$/.test(gap);
    const isInRow = [before, after].some((one) => one && hasCapital(one.token));
    if (isWithinSentence && !isInRow) for (const word of capitals) names.add(word);
  }
  return new Set([...names].filter((name) => !small.has(name.toLowerCase())));
}

function hasCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}
