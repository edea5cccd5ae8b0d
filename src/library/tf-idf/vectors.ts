import { stopWords } from './stop-words.ts';
import { splitText } from './words.ts';
import type { SplitText, Word } from './words.ts';

/** What is compared: a title and an abstract, both plain text. */
export interface Text {
  title: string;
  abstract: string;
}

/** A vector with few entries: terms ascending, and the weight of each. Its length is at most 1. */
export interface SparseVector {
  terms: Int32Array;
  weights: Float64Array;
}

export interface TermVectors {
  /** The stems of a term's one or two words, by the term's number. */
  vocabulary: readonly string[];
  /** One vector for each text; empty where a text shares no term with another. */
  vectors: readonly SparseVector[];
}

const titleFactor = 2;
// The words of a pair count on their own as well.
const pairFactor = 0.8;

/**
 * Weighs the words and pairs of words of texts by how often a text has them and how few other texts do.
 * A word of the title counts threefold (in a study of the same method with other code, on 3,900 abstracts of
 * IJCAI: nDCG@5 .267 with pairs and titles weighted so, .185 by titles alone). Terms of a single text are left out, since they relate it to nothing.
 */
export function termVectors(texts: readonly Text[]): TermVectors {
  const numbers = new Map<string, number>();
  return weighTerms(
    texts.map((text) => countTerms(splitText(text), numbers)),
    numbers,
  );
}

/**
 * Weighs terms that were counted, as `termVectors` does.
 *
 * @param numbers Those that `countTerms` gave the terms.
 */
export function weighTerms(
  counts: readonly TermCounts[],
  numbers: ReadonlyMap<string, number>,
): TermVectors {
  const spread = new Int32Array(numbers.size);
  for (const { terms } of counts) for (const term of terms) spread[term] = (spread[term] ?? 0) + 1;
  const vocabulary: string[] = [];
  const places = new Int32Array(numbers.size).fill(-1);
  const rarity = new Float64Array(numbers.size);
  for (const [term, number] of numbers) {
    const factor = term.includes(' ') ? pairFactor : 1;
    rarity[number] = factor * Math.log((counts.length + 1) / (spread[number] ?? 1));
    if ((spread[number] ?? 0) > 1) places[number] = vocabulary.push(term) - 1;
  }
  return { vocabulary, vectors: counts.map((count) => toVector(count, places, rarity)) };
}

/** The terms of a text by their numbers, ascending, and how often it has each. */
export interface TermCounts {
  terms: Int32Array;
  counts: Float64Array;
}

/** @param numbers The numbers of the terms that texts before have; those that are new are added. */
export function countTerms(words: SplitText, numbers: Map<string, number>): TermCounts {
  const counts = new Map<number, number>();
  const add = (terms: readonly string[], times: number) => {
    for (const term of terms) {
      let number = numbers.get(term);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(term, number);
      }
      counts.set(number, (counts.get(number) ?? 0) + times);
    }
  };
  add(termsOf(words.title), titleFactor);
  add(termsOf(words.abstract), 1);
  const terms = Int32Array.from(counts.keys()).sort();
  return { terms, counts: Float64Array.from(terms, (term) => counts.get(term) ?? 0) };
}

/** The terms of a text in order: telling words, and pairs of them with nothing but a space or hyphen between. */
function termsOf(words: readonly Word[]): string[] {
  const terms: string[] = [];
  let previous: Word | undefined;
  for (const word of words) {
    const isTerm = isTelling(word);
    if (isTerm && previous?.gap === 'space') terms.push(`${previous.stem} ${word.stem}`);
    if (isTerm) terms.push(word.stem);
    previous = isTerm ? word : undefined;
  }
  return terms;
}

function isTelling(word: Word): boolean {
  if (stopWords.has(word.plain)) return false;
  if (word.stem !== word.plain && stopWords.has(word.stem)) return false;
  // One Latin letter or a number names no subject; one character of Chinese may.
  return word.stem.length > 1 ? !isNumber(word.stem) : !/[\p{Script=Latin}\p{N}]/u.test(word.stem);
}

// Words that start with a digit are few, so most are told apart without a pattern.
const isNumber = (word: string) => word.charCodeAt(0) <= 0x39 && /^\d+$/.test(word);

function toVector(
  { terms, counts }: TermCounts,
  places: Int32Array,
  rarity: Float64Array,
): SparseVector {
  const all = counts.map((count, at) => (1 + Math.log(count)) * (rarity[terms[at] ?? 0] ?? 0));
  const length = Math.sqrt(all.reduce((sum, weight) => sum + weight * weight, 0));
  const isShared = (at: number) => (places[terms[at] ?? 0] ?? -1) >= 0;
  const kept = [...terms.keys()].filter(isShared);
  return {
    terms: Int32Array.from(kept, (at) => places[terms[at] ?? 0] ?? 0),
    weights: Float64Array.from(kept, (at) => (all[at] ?? 0) / length),
  };
}
