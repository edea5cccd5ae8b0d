import type { Extent } from '../../../src/library/text/extents.ts';

/** A piece of a text that may be a formula. */
export interface Candidate extends Extent {
  /** The highest, mean and lowest probability of its tokens to be mathematics. */
  highest: number;
  mean: number;
  lowest: number;
}

/** A piece of a text that was found to be a formula. */
export interface FoundMath extends Extent {
  /** How probable it is that its author set it as mathematics, from 0 to 1. */
  confidence: number;
}
