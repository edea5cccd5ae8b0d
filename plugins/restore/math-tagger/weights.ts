import { LABELS, type Scores } from './crf.ts';

/** Weights of features that are known by their hash; a feature without weights counts for nothing. */
export class FeatureWeights {
  /** One bit for each hash, set where it has weights. */
  readonly #has: Uint32Array;
  /** How many hashes before each word of `#has` have weights. Both together stay in a processor's cache. */
  readonly #before: Int32Array;
  readonly #weights: Int8Array;
  readonly #step: number;
  readonly #width: number;

  /**
   * @param bits The length of the hashes.
   * @param hashes In ascending order.
   * @param weights `width` numbers for each hash, in the same order, in steps.
   * @param step What one step is worth.
   */
  constructor(
    bits: number,
    hashes: Iterable<number>,
    weights: Int8Array,
    step: number,
    width: number,
  ) {
    this.#has = new Uint32Array(Math.max(1, 1 << (bits - 5)));
    this.#before = new Int32Array(this.#has.length);
    this.#weights = weights;
    this.#step = step;
    this.#width = width;
    for (const hash of hashes) {
      this.#has[hash >>> 5] = (this.#has[hash >>> 5] ?? 0) | (1 << (hash & 31));
    }
    for (let word = 1; word < this.#has.length; word++) {
      this.#before[word] = (this.#before[word - 1] ?? 0) + bitCount(this.#has[word - 1] ?? 0);
    }
  }

  /** Where the weights of a feature begin; -1 where it has none. */
  #place(feature: number): number {
    const word = this.#has[feature >>> 5] ?? 0;
    const bit = 1 << (feature & 31);
    if ((word & bit) === 0) return -1;
    return ((this.#before[feature >>> 5] ?? 0) + bitCount(word & (bit - 1))) * this.#width;
  }

  /** The sum of one weight over features. */
  sum(features: Iterable<number>): number {
    let total = 0;
    for (const feature of features) {
      const place = this.#place(feature);
      if (place >= 0) total += this.#weights[place] ?? 0;
    }
    return total * this.#step;
  }

  /** The scores of a run: for each place, the sums of each label's weights over its features. */
  scores(run: readonly Int32Array[]): Scores {
    const scores = new Float64Array(run.length * LABELS);
    const sums = new Int32Array(LABELS);
    for (const [at, features] of run.entries()) {
      sums.fill(0);
      for (const feature of features) {
        const place = this.#place(feature);
        if (place < 0) continue;
        for (let label = 0; label < LABELS; label++) {
          sums[label] = (sums[label] ?? 0) + (this.#weights[place + label] ?? 0);
        }
      }
      for (let label = 0; label < LABELS; label++) {
        scores[at * LABELS + label] = (sums[label] ?? 0) * this.#step;
      }
    }
    return scores;
  }
}

/** How many bits of 32 are set. */
function bitCount(word: number): number {
  let pairs = word - ((word >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
