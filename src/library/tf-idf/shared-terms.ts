import type { Text, TermVectors } from './vectors.ts';
import { countCapitals, splitWords, wording } from './words.ts';
import type { Word } from './words.ts';

/** A term of two texts and how much it adds to their similarity. */
export interface SharedTerm {
  term: string;
  weight: number;
}

/** A phrase two texts share, as the first of them writes it. */
export interface SharedPhrase {
  phrase: string;
  weight: number;
}

/** The terms two texts share, by their numbers, the weightiest first and equals in the order of the alphabet. */
export function sharedTerms(
  { vocabulary, vectors }: TermVectors,
  a: number,
  b: number,
): SharedTerm[] {
  const [left, right] = [vectors[a], vectors[b]];
  if (!left || !right) return [];
  const shared: SharedTerm[] = [];
  let at = 0;
  for (let other = 0; other < right.terms.length; other++) {
    const term = right.terms[other] ?? 0;
    while (at < left.terms.length && (left.terms[at] ?? 0) < term) at++;
    if (left.terms[at] !== term) continue;
    const weight = (left.weights[at] ?? 0) * (right.weights[other] ?? 0);
    shared.push({ term: vocabulary[term] ?? '', weight });
  }
  return shared.sort((x, y) => y.weight - x.weight || (x.term < y.term ? -1 : 1));
}

/** How many words a phrase may have; of a script read by the character, how many characters. */
const longestPhrase = (word: Word | undefined) => (word && word.plain.length === 1 ? 8 : 4);

/**
 * Makes a function that words the terms a text shares with another as the text has them: neighbouring pairs are joined
 * ("graph neural" and "neural networks" to "graph neural networks"), and a word inside a chosen phrase is not repeated.
 *
 * @param wanted All terms that the function will be asked to word.
 */
export function phraser(
  text: Text,
  wanted: readonly SharedTerm[],
): (shared: readonly SharedTerm[], limit: number) => SharedPhrase[] {
  const stems = new Set(wanted.map(({ term }) => firstOf(term)));
  const byStem = new Map<string, Place[]>();
  for (const source of [text.title, text.abstract]) {
    const words = splitWords(source);
    for (let at = 0; at < words.length; at++) {
      const stem = words[at]?.stem ?? '';
      if (!stems.has(stem)) continue;
      const place = { source, words, first: at, last: at };
      const places = byStem.get(stem);
      if (places) places.push(place);
      else byStem.set(stem, [place]);
    }
  }
  const placesOf = (term: string): Place[] => {
    const stem = firstOf(term);
    const places = byStem.get(stem) ?? [];
    if (stem === term) return places;
    const next = term.slice(stem.length + 1);
    return places
      .filter(({ words, last }) => words[last]?.gap === 'space' && words[last + 1]?.stem === next)
      .map((place) => ({ ...place, last: place.last + 1 }));
  };
  return (shared, limit) => {
    const nexts = pairsByFirst(shared);
    let chosen: { stems: string; phrase: string; weight: number }[] = [];
    for (const { term, weight } of shared) {
      if (chosen.some(({ stems }) => holds(stems, term))) continue;
      const best = placesOf(term)
        .map((place) => widen(place, nexts))
        .sort(preferred)[0];
      if (!best) continue;
      const kept = chosen.filter(({ stems }) => !holds(best.stems, stems));
      if (kept.length >= limit) break;
      chosen = [...kept, { ...best, weight }];
    }
    return chosen.map(({ phrase, weight }) => ({ phrase, weight }));
  };
}

function firstOf(term: string): string {
  const end = term.indexOf(' ');
  return end < 0 ? term : term.slice(0, end);
}

interface Place {
  source: string;
  words: readonly Word[];
  first: number;
  last: number;
}

interface Wording {
  stems: string;
  phrase: string;
  length: number;
}

/** The second words of terms of two words, by the first. */
function pairsByFirst(shared: readonly SharedTerm[]): Map<string, Set<string>> {
  const nexts = new Map<string, Set<string>>();
  for (const { term } of shared) {
    const first = firstOf(term);
    if (first === term) continue;
    const seconds = nexts.get(first) ?? new Set();
    nexts.set(first, seconds.add(term.slice(first.length + 1)));
  }
  return nexts;
}

/** Stretches a place over the pairs of words that the two texts share as well. */
function widen(place: Place, nexts: ReadonlyMap<string, ReadonlySet<string>>): Wording {
  const { words } = place;
  let { first, last } = place;
  const longest = longestPhrase(words[first]);
  const isPair = (at: number) => {
    const [word, next] = [words[at], words[at + 1]];
    return word?.gap === 'space' && next !== undefined && nexts.get(word.stem)?.has(next.stem);
  };
  while (last - first + 1 < longest && isPair(last)) last++;
  while (last - first + 1 < longest && first > 0 && isPair(first - 1)) first--;
  const [from, to] = [words[first], words[last]];
  return {
    stems: words
      .slice(first, last + 1)
      .map(({ stem }) => stem)
      .join(' '),
    phrase: from && to ? wording(place.source, from, to) : '',
    length: last - first + 1,
  };
}

/** The longest wording first, then the one that has not just a title's capitals. The sort keeps the order of equals. */
function preferred(a: Wording, b: Wording): number {
  return b.length - a.length || countCapitals(a.phrase) - countCapitals(b.phrase);
}

function holds(stems: string, part: string): boolean {
  return ` ${stems} `.includes(` ${part} `);
}
