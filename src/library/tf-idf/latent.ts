import type { TermVectors } from './vectors.ts';

/** What texts are about beyond their words: a row of numbers for each text, of length 1, or 0 where nothing is known. */
export interface LatentVectors {
  dimensions: number;
  /** Row after row. */
  values: Float32Array;
}

const mostDimensions = 32;
// Fewer texts than this for each dimension, and a dimension tells of single texts.
const textsPerDimension = 10;
// A term of fewer texts says too little of what it stands beside.
const leastTexts = 5;
const rounds = 4;
// The directions of more texts are those of so many of them.
const mostLearnt = 10_000;

/**
 * Finds the directions in which the texts differ most: words that stand beside the same words point the same way, so
 * that two texts are alike that say the same in other words. This is latent semantic analysis (Deerwester et al.,
 * "Indexing by latent semantic analysis", JASIS 41(6), 1990), by subspace iteration from a fixed start. Of more than
 * 10,000 texts an even selection is learnt from.
 */
export function latentVectors({ vocabulary, vectors }: TermVectors): LatentVectors {
  const texts = vectors.length;
  const dimensions = Math.min(mostDimensions, Math.floor(texts / textsPerDimension));
  const matrix = commonTerms(vectors, vocabulary.length);
  const all = Int32Array.from(vectors.keys());
  const step = Math.ceil(texts / mostLearnt);
  const learnt = all.filter((text) => text % step === 0);
  let values = startOf(learnt.length, dimensions);
  for (let round = 1; round <= rounds; round++) {
    orthonormalise(values, dimensions);
    const terms = sumByTerm(matrix, learnt, values, dimensions);
    values = sumByText(matrix, round < rounds ? learnt : all, terms, dimensions);
  }
  weighByReach(values, dimensions);
  normaliseRows(values, dimensions);
  return { dimensions, values };
}

/** The cosine of the angle between two texts, from -1 to 1; 0 where nothing is known of one. */
export function latentCosine({ dimensions, values }: LatentVectors, a: number, b: number): number {
  let sum = 0;
  for (let at = 0; at < dimensions; at++) {
    sum += (values[a * dimensions + at] ?? 0) * (values[b * dimensions + at] ?? 0);
  }
  return sum;
}

/** A matrix with few entries, row after row. */
interface SparseMatrix {
  starts: Int32Array;
  columns: Int32Array;
  weights: Float32Array;
  width: number;
}

/** The texts by the terms that enough of them have. */
function commonTerms(vectors: TermVectors['vectors'], terms: number): SparseMatrix {
  const spread = new Int32Array(terms);
  for (const vector of vectors)
    for (const term of vector.terms) spread[term] = (spread[term] ?? 0) + 1;
  const column = new Int32Array(terms).fill(-1);
  let width = 0;
  let entries = 0;
  for (const [term, count] of spread.entries()) {
    if (count < leastTexts) continue;
    column[term] = width++;
    entries += count;
  }
  const starts = new Int32Array(vectors.length + 1);
  const columns = new Int32Array(entries);
  const weights = new Float32Array(entries);
  let entry = 0;
  for (const [text, vector] of vectors.entries()) {
    for (const [at, term] of vector.terms.entries()) {
      const place = column[term] ?? -1;
      if (place < 0) continue;
      columns[entry] = place;
      weights[entry++] = vector.weights[at] ?? 0;
    }
    starts[text + 1] = entry;
  }
  return { starts, columns, weights, width };
}

/** Numbers that look random and are always the same: Lehmer's generator with the constants of Park and Miller. */
function startOf(texts: number, dimensions: number): Float32Array {
  let state = 1;
  return Float32Array.from({ length: texts * dimensions }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647 - 0.5;
  });
}

/** The transpose of some rows of the matrix times a row of values for each of them. */
function sumByTerm(
  { starts, columns, weights, width }: SparseMatrix,
  texts: Int32Array,
  values: Float32Array,
  dimensions: number,
): Float32Array {
  const terms = new Float32Array(width * dimensions);
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row] ?? 0;
    const from = row * dimensions;
    for (let entry = starts[text] ?? 0; entry < (starts[text + 1] ?? 0); entry++) {
      const weight = weights[entry] ?? 0;
      const to = (columns[entry] ?? 0) * dimensions;
      for (let at = 0; at < dimensions; at++) {
        terms[to + at] = (terms[to + at] ?? 0) + weight * (values[from + at] ?? 0);
      }
    }
  }
  return terms;
}

/** Some rows of the matrix times a row of values for each term. */
function sumByText(
  { starts, columns, weights }: SparseMatrix,
  texts: Int32Array,
  terms: Float32Array,
  dimensions: number,
): Float32Array {
  const values = new Float32Array(texts.length * dimensions);
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row] ?? 0;
    const to = row * dimensions;
    for (let entry = starts[text] ?? 0; entry < (starts[text + 1] ?? 0); entry++) {
      const weight = weights[entry] ?? 0;
      const from = (columns[entry] ?? 0) * dimensions;
      for (let at = 0; at < dimensions; at++) {
        values[to + at] = (values[to + at] ?? 0) + weight * (terms[from + at] ?? 0);
      }
    }
  }
  return values;
}

/** Makes the columns of length 1 and square to each other, the first first (Gram and Schmidt). */
function orthonormalise(values: Float32Array, dimensions: number): void {
  const product = (a: number, b: number) => columnProduct(values, dimensions, a, b);
  for (let column = 0; column < dimensions; column++) {
    for (let earlier = 0; earlier < column; earlier++) {
      const share = product(column, earlier);
      for (let row = 0; row < values.length; row += dimensions) {
        values[row + column] = (values[row + column] ?? 0) - share * (values[row + earlier] ?? 0);
      }
    }
    const length = Math.sqrt(product(column, column));
    for (let row = 0; row < values.length; row += dimensions) {
      values[row + column] = length > 1e-6 ? (values[row + column] ?? 0) / length : 0;
    }
  }
}

/** A column comes as long as the square of what its direction explains; this makes it the root of that. */
function weighByReach(values: Float32Array, dimensions: number): void {
  for (let column = 0; column < dimensions; column++) {
    const root = Math.sqrt(Math.sqrt(columnProduct(values, dimensions, column, column)));
    for (let row = column; row < values.length; row += dimensions) {
      values[row] = root > 0 ? (values[row] ?? 0) / root : 0;
    }
  }
}

function columnProduct(values: Float32Array, dimensions: number, a: number, b: number): number {
  let sum = 0;
  for (let row = 0; row < values.length; row += dimensions) {
    sum += (values[row + a] ?? 0) * (values[row + b] ?? 0);
  }
  return sum;
}

function normaliseRows(values: Float32Array, dimensions: number): void {
  for (let row = 0; row < values.length; row += dimensions) {
    let square = 0;
    for (let at = row; at < row + dimensions; at++) square += (values[at] ?? 0) ** 2;
    const length = Math.sqrt(square);
    for (let at = row; at < row + dimensions; at++) {
      values[at] = length > 0 ? (values[at] ?? 0) / length : 0;
    }
  }
}
