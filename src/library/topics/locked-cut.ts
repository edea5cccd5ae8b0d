import type { Neighbour } from '../tf-idf/nearest.ts';
import { breadthCosts, groupAffinity } from './affinity.ts';
import { adoptOrphans, floor, mostGroups, smallestGroup, smallestOf } from './cut.ts';
import type { TopicLock } from './lock.ts';
import type { TopicPaper } from './paper.ts';
import type { TopicGroup } from './taxonomy.ts';

/** Papers that are filed once more, with what is known of them; all lists are in the same order. */
interface LockedPapers {
  papers: readonly TopicPaper[];
  /** How well each leaf fits each paper. */
  affinities: readonly Float64Array[];
  /** The papers most like each paper, by their positions. */
  neighbours: readonly (readonly Neighbour[])[];
}

// A reader who knows where a paper is should find it there, unless another topic fits it clearly better.
const stickiness = 1.25;
// By so much a new group has to fit a paper better than the best there is, for the paper to speak for it.
const farBetter = 0.35;
const leastKept = 2;
// Where there are as many groups as readers can take in, one more takes a subject that is a part of the whole.
const shareOfOneMore = 0.05;
const mostMore = 6;

/**
 * Files papers in the groups that were published, as far as they still have papers. A group joins them only
 * where papers that came since, or lost their group, bring enough papers together that it fits far better.
 * The same papers, filed again, stay where they are.
 *
 * @returns For each paper a group, or nothing where none fits; nothing at all where no group is left of the lock.
 */
export function cutByLock(
  known: LockedPapers,
  groups: readonly TopicGroup[],
  lock: TopicLock,
): (TopicGroup | undefined)[] | undefined {
  const locked = withoutSmall(
    groups.filter(({ id }) => lock.groups.has(id)),
    known,
    lock,
  );
  if (locked.length === 0) return undefined;
  const grown = withNewGroups(locked, groups, known, lock);
  return adoptOrphans(fileAll(withoutSmall(grown, known, lock), known, lock), known.neighbours);
}

function fileAll(
  groups: readonly TopicGroup[],
  { papers, affinities }: LockedPapers,
  { topicOf }: TopicLock,
): (TopicGroup | undefined)[] {
  const breadth = breadthCosts(affinities.length).filed;
  return affinities.map((leaves, at) => {
    const home = topicOf.get(papers[at]?.id ?? '');
    let best: TopicGroup | undefined;
    let most = 0;
    for (const group of groups) {
      const fit = groupAffinity(leaves, group, breadth);
      const drawn = group.id === home ? fit * stickiness : fit;
      if (fit <= floor || drawn <= most) continue;
      most = drawn;
      best = group;
    }
    return best;
  });
}

function withoutSmall(
  groups: readonly TopicGroup[],
  known: LockedPapers,
  lock: TopicLock,
): readonly TopicGroup[] {
  const least = Math.min(leastKept, smallestGroup(known.papers.length));
  const small = smallestOf(groups, fileAll(groups, known, lock));
  if (!small || small.size >= least) return groups;
  return withoutSmall(
    groups.filter((group) => group !== small.group),
    known,
    lock,
  );
}

/** Adds the group that serves ill-served papers best, again and again, while one serves enough of them. */
function withNewGroups(
  locked: readonly TopicGroup[],
  groups: readonly TopicGroup[],
  { papers, affinities }: LockedPapers,
  lock: TopicLock,
): readonly TopicGroup[] {
  const kept = new Set(locked.map(({ id }) => id));
  const isHomeless = papers.map(({ id }) => {
    const home = lock.topicOf.get(id);
    return home === undefined || (lock.groups.has(home) && !kept.has(home));
  });
  const chosen = [...locked];
  const served = affinities.map((leaves) =>
    Math.max(0, ...locked.map((group) => bestOf(leaves, group))),
  );
  const [smallest, most] = [smallestGroup(papers.length), mostGroups(papers.length)];
  while (chosen.length < most + mostMore) {
    const enough =
      chosen.length < most ? smallest : Math.max(smallest, shareOfOneMore * papers.length);
    let best: { group: TopicGroup; gain: number } | undefined;
    for (const group of groups) {
      if (chosen.includes(group)) continue;
      const { helped, homeless, gain } = helpOf(group, affinities, served, isHomeless);
      if (helped < enough || homeless === 0) continue;
      if (!best || gain > best.gain) best = { group, gain };
    }
    if (!best) break;
    const { group } = best;
    chosen.push(group);
    for (const [at, leaves] of affinities.entries()) {
      served[at] = Math.max(served[at] ?? 0, bestOf(leaves, group));
    }
  }
  return groups.filter((group) => chosen.includes(group));
}

/**
 * How well the best leaf of a group fits a paper: one in a broad group is well served there, although a narrow
 * one would fit it better.
 */
function bestOf(leaves: Float64Array, group: TopicGroup): number {
  return Math.max(0, ...group.leaves.map((leaf) => leaves[leaf] ?? 0)) ** 2;
}

/** How many papers a new group would help, how many of them have no home, and by how much together. */
function helpOf(
  group: TopicGroup,
  affinities: readonly Float64Array[],
  served: readonly number[],
  isHomeless: readonly boolean[],
): { helped: number; homeless: number; gain: number } {
  const breadth = breadthCosts(affinities.length).filed;
  const help = { helped: 0, homeless: 0, gain: 0 };
  for (const [at, leaves] of affinities.entries()) {
    const now = served[at] ?? 0;
    if (now + farBetter > 1) continue;
    const gain = groupAffinity(leaves, group, breadth) - now;
    if (gain < farBetter) continue;
    help.helped++;
    help.gain += gain;
    if (isHomeless[at]) help.homeless++;
  }
  return help;
}
