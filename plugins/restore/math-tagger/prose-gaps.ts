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
    for (let at = from; at < to; at++) {
      if (!SCRIPTS.has(tokens[at]?.word.shape ?? 0)) continue;
      may.fill(true, from, to);
      break;
    }
    from = to;
  }
  const following = firstSolid(tokens);
  for (const [index, { word }] of tokens.entries()) {
    if (!PUNCTUATION.has(word.text) || may[index - 1]) continue;
    const next = following[index];
    if (!next || isProse(next)) may[index] = false;
  }
  return may;
}

/** For each token, the first one behind it that is no bracket, full stop or comma. */
function firstSolid(tokens: readonly Token[]): (WordFacts | undefined)[] {
  const following: (WordFacts | undefined)[] = [];
  let next: WordFacts | undefined;
  for (let index = tokens.length - 1; index >= 0; index--) {
    following[index] = next;
    const word = tokens[index]?.word;
    if (word && !TRANSPARENT.has(word.text)) next = word;
  }
  return following;
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
