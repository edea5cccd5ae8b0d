import type { PaperIndex } from './paper-index.ts';
import type { TopicGroup } from './taxonomy.ts';

// A paper with less than this much evidence counts as partly undecided.
const fullEvidence = 6;
// One typical word in passing settles nothing: recipes have stock and energy too.
const leastEvidence = 3;
const smoothingNeighbours = 8;
// The more papers, the nearer are a paper's neighbours, and the more they tell.
const smoothing = { few: 0.5, many: 2 };
// Neighbours that are hardly alike have little say: similarities of 8 true neighbours add up to about 1.
const doubt = 0.3;
const leastPeak = 0.6;

/**
 * How well each leaf fits each paper, from 0 to 1: its own evidence, joined by that of the papers most like it, which
 * weighs the more the less there is of its own.
 */
export function leafAffinities({ evidence, neighbours }: PaperIndex): Float64Array[] {
  const strength = between(smoothing, evidence.length);
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
    const pull = (strength * (1 - 0.5 * certainty)) / (alike + doubt);
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

/** What a constant is where papers are few, and where they are many. */
interface Range {
  few: number;
  many: number;
}

/** The constant for a number of papers: from 100 to 1,000 it goes over from one to the other. */
function between({ few, many }: Range, papers: number): number {
  const share = Math.max(0, Math.min(1, Math.log10(Math.max(1, papers)) - 2));
  return few + (many - few) * share;
}

/** How much less a group with several leaves is worth than the best of its leaves alone would be. */
export interface Breadth {
  /** The factor for any such group. */
  several: number;
  /** A further factor for each leaf after the third. */
  each: number;
}

// A large digest has more subjects than groups may be, so that its groups have to be broader.
const several = { few: 0.95, many: 0.85 };
const eachChosen = { few: 0.985, many: 0.99 };
const eachFiled = { few: 0.985, many: 1 };

/** What breadth costs a group when groups are chosen, and when a paper is filed in one of those chosen. */
export function breadthCosts(papers: number): { chosen: Breadth; filed: Breadth } {
  const factor = between(several, papers);
  return {
    chosen: { several: factor, each: between(eachChosen, papers) },
    filed: { several: factor, each: between(eachFiled, papers) },
  };
}

/** How well a group fits a paper, from 0 to 1, given how well each leaf does. */
export function groupAffinity(leaves: Float64Array, group: TopicGroup, breadth: Breadth): number {
  let best = 0;
  let sum = 0;
  for (const leaf of group.leaves) {
    const value = leaves[leaf] ?? 0;
    best = Math.max(best, value);
    sum += value;
  }
  if (group.leaves.length < 2) return best * best;
  const discount = breadth.several * breadth.each ** Math.max(0, group.leaves.length - 3);
  const value = Math.min(1, 0.8 * best + 0.2 * Math.min(1.5, sum)) * discount;
  return value * value;
}
