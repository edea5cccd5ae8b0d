/** Weights of some of all hashed features. */
export interface SparseWeights {
  /** In ascending order. */
  hashes: Int32Array;
  /** `width` numbers for each hash, in the same order. */
  weights: Float32Array;
}

/**
 * The features that weigh most.
 *
 * @param dense `width` numbers for each hash.
 * @param count How many to keep at most; those without any weight are never kept.
 */
export function heaviest(dense: Float32Array, width: number, count: number): SparseWeights {
  const size = dense.length / width;
  const weight = new Float32Array(size);
  for (let hash = 0; hash < size; hash++) {
    for (const value of dense.subarray(hash * width, (hash + 1) * width)) {
      weight[hash] = Math.max(weight[hash] ?? 0, Math.abs(value));
    }
  }
  const least = Float32Array.from(weight).sort().at(-count) ?? 0;
  const hashes = Int32Array.from({ length: size }, (_, hash) => hash)
    .filter((hash) => (weight[hash] ?? 0) > 0 && (weight[hash] ?? 0) >= least)
    .subarray(0, count);
  const weights = new Float32Array(hashes.length * width);
  for (const [row, hash] of hashes.entries()) {
    weights.set(dense.subarray(hash * width, (hash + 1) * width), row * width);
  }
  return { hashes, weights };
}
