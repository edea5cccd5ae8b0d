import type { PaperIndex } from './paper-index.ts';
import type { TopicGroup } from './taxonomy.ts';

// A paper with less than this much evidence counts as partly undecided.
const fullEvidence = 6;
// One typical word in passing settles nothing: recipes have stock and energy too.
const leastEvidence = 3;
const smoothingNeighbours = 8;
const smoothing = 0.5;
// Neighbours that are hardly alike have little say: similarities of 8 true neighbours add up to about 1.
const doubt = 0.3;
const leastPeak = 0.6;

/**
 * How well each leaf fits each paper, from 0 to 1: its own evidence, joined by that of the papers most like it, which
 * weighs the more the less there is of its own.
 */
export function leafAffinities({ evidence, neighbours }: PaperIndex): Float64Array[] {
  const peaks = evidence.map(({ scores }) => Math.max(0, ...scores));
  const own = evidence.map(({ scores }, at) =>
    scores.map((score) =>
      (peaks[at] ?? 0) < leastEvidence ? 0 : score / Math.max(peaks[at] ?? 0, fullEvidence),
    ),
  );
  return own.map((affinity, at) => {
    const near = (neighbours[at] ?? []).slice(0, smoothingNeighbours);
    const alike = near.reduce((sum, { similarity }) => sum + similarity, 0);
    const certainty = Math.min(1, (peaks[at] ?? 0) / (2 * fullEvidence));
    const pull = (smoothing * (1 - 0.5 * certainty)) / (alike + doubt);
    const joined = affinity.slice();
    for (const { text, similarity } of near) {
      for (const [leaf, value] of (own[text] ?? []).entries()) {
        joined[leaf] = (joined[leaf] ?? 0) + pull * similarity * value;
      }
    }
    const peak = Math.max(leastPeak, ...joined);
    return joined.map((value) => value / peak);
  });
}

// A broad group has to be worth more than the best of its leaves alone to be chosen over it.
const breadthDiscount = 0.9;
const leafDiscount = 0.975;

/** How well a group fits a paper, from 0 to 1, given how well each leaf does. */
export function groupAffinity(leaves: Float64Array, group: TopicGroup): number {
  let best = 0;
  let sum = 0;
  for (const leaf of group.leaves) {
    const value = leaves[leaf] ?? 0;
    best = Math.max(best, value);
    sum += value;
  }
  if (group.leaves.length < 2) return best * best;
  const discount = breadthDiscount * leafDiscount ** Math.max(0, group.leaves.length - 3);
  const value = Math.min(1, 0.8 * best + 0.2 * Math.min(1.5, sum)) * discount;
  return value * value;
}
