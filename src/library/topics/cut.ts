import { type Breadth, breadthCosts, groupAffinity } from './affinity.ts';
import { chooseGroups } from './choose-groups.ts';
import type { Neighbour } from '../tf-idf/nearest.ts';
import type { TopicGroup } from './taxonomy.ts';

// A group that fits worse than this is no honest home for a paper.
export const floor = 0.04;
// The search for groups looks at so many papers; all papers are then put in the groups it finds.
const sampleSize = 1500;
const leastVote = 0.25;

/**
 * Files papers in 5 to 12 groups, or in as few as their subjects need.
 *
 * @param affinities How well each leaf fits each paper.
 * @param neighbours The papers most like each paper, by their positions.
 * @returns For each paper a group, or nothing where none fits.
 */
export function cutIntoGroups(
  affinities: readonly Float64Array[],
  groups: readonly TopicGroup[],
  neighbours: readonly (readonly Neighbour[])[],
): (TopicGroup | undefined)[] {
  const smallest = smallestGroup(affinities.length);
  const sample = strided(affinities, sampleSize);
  const breadth = breadthCosts(affinities.length);
  const chosen = chooseGroups({
    fit: groups.map((group) =>
      Float64Array.from(sample, (leaves) => groupAffinity(leaves, group, breadth.chosen)),
    ),
    overlaps: (a, b) => shareLeaf(groups[a], groups[b]),
    floor,
    smallest: Math.max(1, (smallest * sample.length) / Math.max(1, affinities.length)),
    most: mostGroups(affinities.length),
  });
  let kept = chosen.flatMap((at) => groups[at] ?? []);
  for (;;) {
    const filed = affinities.map((leaves) => bestGroup(leaves, kept, breadth.filed));
    const small = smallestOf(kept, filed);
    if (!small || small.size >= smallest) return adoptOrphans(filed, neighbours);
    kept = kept.filter((group) => group !== small.group);
  }
}

/** How many groups readers can take in, growing slowly with the number of papers. */
export function mostGroups(papers: number): number {
  return Math.max(5, Math.min(12, Math.round(1.6 * Math.sqrt(papers))));
}

/** How few papers a new group may have. */
export function smallestGroup(papers: number): number {
  if (papers < 6) return 1;
  if (papers < 20) return 2;
  if (papers < 60) return 3;
  return papers < 200 ? 4 : Math.max(5, Math.round(papers / 100));
}

function strided<T>(values: readonly T[], size: number): readonly T[] {
  if (values.length <= size) return values;
  return Array.from(
    { length: size },
    (_, at) => values[Math.floor((at * values.length) / size)],
  ).filter((value) => value !== undefined);
}

function shareLeaf(a: TopicGroup | undefined, b: TopicGroup | undefined): boolean {
  return a?.leaves.some((leaf) => b?.leaves.includes(leaf)) ?? false;
}

function bestGroup(
  leaves: Float64Array,
  groups: readonly TopicGroup[],
  breadth: Breadth,
): TopicGroup | undefined {
  let best: TopicGroup | undefined;
  let most = floor;
  for (const group of groups) {
    const fit = groupAffinity(leaves, group, breadth);
    if (fit <= most) continue;
    most = fit;
    best = group;
  }
  return best;
}

/** The group with the fewest papers, and how many it has. */
export function smallestOf(
  groups: readonly TopicGroup[],
  filed: readonly (TopicGroup | undefined)[],
): { group: TopicGroup; size: number } | undefined {
  const sizes = groups.map((group) => ({ group, size: filed.filter((at) => at === group).length }));
  return sizes.sort((a, b) => a.size - b.size)[0];
}

/** Puts a paper that fits no group where most of the papers like it are, if it is truly like them. */
export function adoptOrphans(
  filed: readonly (TopicGroup | undefined)[],
  neighbours: readonly (readonly Neighbour[])[],
): (TopicGroup | undefined)[] {
  return filed.map((group, at) => {
    if (group) return group;
    const near = (neighbours[at] ?? []).slice(0, 8);
    const votes = new Map<TopicGroup | undefined, number>();
    for (const { text, similarity } of near) {
      votes.set(filed[text], (votes.get(filed[text]) ?? 0) + similarity);
    }
    const total = near.reduce((sum, { similarity }) => sum + similarity, 0);
    const [winner, vote] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [undefined, 0];
    return vote > leastVote && vote > total / 2 ? winner : undefined;
  });
}
