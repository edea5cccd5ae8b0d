import { Shape, signShape, type WordFacts } from './lexicon.ts';
import type { Token } from './tokens.ts';

const SCRIPTS = new Set(['^', '_', '{', '}', '='].map(signShape));
const PUNCTUATION = new Set([...'.,;:-()\'’"/?“”–']);
const TRANSPARENT = new Set([...'().,']);

/**
 * Tells the tokens that may belong to a formula from those that surely do not: words of prose and the
 * punctuation between them. Most of a text is ruled out here, which is what makes the tagger fast.
 */
export function mayBeMath(tokens: readonly Token[]): boolean[] {
  const may = tokens.map(({ word }) => !isProse(word));
  for (let from = 0; from < tokens.length;) {
    let to = from + 1;
    while (tokens[to]?.isGlued) to++;
    if (tokens.slice(from, to).some(({ word }) => SCRIPTS.has(word.shape)))
      may.fill(true, from, to);
    from = to;
  }
  for (const [index, { word }] of tokens.entries()) {
    if (!PUNCTUATION.has(word.text) || may[index - 1]) continue;
    let next = index + 1;
    while (TRANSPARENT.has(tokens[next]?.word.text ?? '')) next++;
    const following = tokens[next];
    if (!following || isProse(following.word)) may[index] = false;
  }
  return may;
}

function isProse({ shape }: WordFacts): boolean {
  return shape === Shape.prose || shape === Shape.capitalised;
}

/** The runs of tokens that may belong to formulas: from the first, to behind the last. */
export function runsOf(may: readonly boolean[]): { from: number; to: number }[] {
  const runs = [];
  for (let from = 0; from < may.length; from++) {
    if (!may[from]) continue;
    let to = from + 1;
    while (may[to]) to++;
    runs.push({ from, to });
    from = to;
  }
  return runs;
}
