/** What to choose groups from. */
export interface Choice {
  /** How well each candidate fits each paper: by candidate, then by paper. */
  fit: readonly Float64Array[];
  /** Whether two candidates share a leaf. */
  overlaps: (a: number, b: number) => boolean;
  /** A paper is in no group that fits it no better than this. */
  floor: number;
  /** How many papers a group should have at least. */
  smallest: number;
  /** How many groups there may be. */
  most: number;
}

const groupCost = 0.6;
const unservedCost = 0.5;
const missingCost = 1;
const smallCost = 0.5;
const overlapCost = 0.3;
// A group of more than a third of the papers hardly tells them apart, unless it is read at a glance.
const largestShare = 1 / 3;
const atGlance = 12;
const largeCost = 0.5;
const gain = 1e-9;

/**
 * Chooses the groups that serve the papers best: each paper counts how well its best group fits, or costs something if
 * none does; each group costs something, and more if it is small, holds too many or overlaps another. This is the facility location
 * problem, solved by adding the best group while that helps and then adding, dropping, swapping or splitting one as
 * long as any such move helps. The first of equal moves is taken, so the same input gives the same groups.
 *
 * @returns Candidates by their positions, ascending.
 */
export function chooseGroups(choice: Choice): number[] {
  let chosen: number[] = [];
  let value = valueOf(choice, chosen);
  for (;;) {
    const best = bestMove(choice, chosen);
    if (!best || best.value <= value + gain) return chosen;
    ({ chosen, value } = best);
  }
}

interface Move {
  chosen: number[];
  value: number;
}

function bestMove(choice: Choice, chosen: readonly number[]): Move | undefined {
  let best: Move | undefined;
  const offer = (value: number, make: () => number[]) => {
    if (!best || value > best.value + gain) best = { chosen: make(), value };
  };
  const mayGrow = chosen.length < choice.most;
  const offerAdded = (groups: readonly number[], candidates: readonly number[]) => {
    const state = stateOf(choice, groups);
    for (const added of candidates) {
      if (groups.includes(added)) continue;
      offer(valueWith(choice, state, added), () => [...groups, added].sort((a, b) => a - b));
    }
  };
  const all = [...choice.fit.keys()];
  if (mayGrow) offerAdded(chosen, all);
  for (const dropped of chosen) {
    const rest = chosen.filter((candidate) => candidate !== dropped);
    offer(valueOf(choice, rest), () => rest);
    offerAdded(rest, all);
    if (!mayGrow) continue;
    const parts = all.filter((part) => part !== dropped && choice.overlaps(part, dropped));
    for (const [at, part] of parts.entries())
      offerAdded(
        [...rest, part].sort((a, b) => a - b),
        parts.slice(at + 1),
      );
  }
  return best;
}

/** A set of groups, with the best of them for each paper. */
interface State {
  groups: readonly number[];
  best: Float64Array;
  /** The position of the best in `groups`; -1 for none. */
  holder: Int32Array;
  sizes: Int32Array;
  overlaps: number;
}

function stateOf(choice: Choice, groups: readonly number[]): State {
  const papers = choice.fit[0]?.length ?? 0;
  const best = new Float64Array(papers).fill(choice.floor);
  const holder = new Int32Array(papers).fill(-1);
  const sizes = new Int32Array(groups.length + 1);
  for (const [at, group] of groups.entries()) {
    const fit = choice.fit[group] ?? new Float64Array();
    for (let paper = 0; paper < papers; paper++) {
      if ((fit[paper] ?? 0) <= (best[paper] ?? 0)) continue;
      best[paper] = fit[paper] ?? 0;
      holder[paper] = at;
    }
  }
  for (const at of holder) if (at >= 0) sizes[at] = (sizes[at] ?? 0) + 1;
  let overlaps = 0;
  for (const [at, a] of groups.entries()) {
    for (const b of groups.slice(at + 1)) if (choice.overlaps(a, b)) overlaps++;
  }
  return { groups, best, holder, sizes, overlaps };
}

/** What the groups of a state are worth together with one more. */
function valueWith(choice: Choice, state: State, added: number): number {
  const fit = choice.fit[added] ?? new Float64Array();
  const sizes = state.sizes.slice();
  let served = 0;
  for (let paper = 0; paper < fit.length; paper++) {
    const now = state.best[paper] ?? 0;
    const then = fit[paper] ?? 0;
    const holder = state.holder[paper] ?? -1;
    if (then <= now) {
      served += holder < 0 ? -unservedCost : now;
      continue;
    }
    served += then;
    if (holder >= 0) sizes[holder] = (sizes[holder] ?? 0) - 1;
    sizes[state.groups.length] = (sizes[state.groups.length] ?? 0) + 1;
  }
  const overlaps = state.groups.filter((group) => choice.overlaps(group, added)).length;
  return served - costOf(choice, sizes, state.overlaps + overlaps);
}

function valueOf(choice: Choice, groups: readonly number[]): number {
  const state = stateOf(choice, groups);
  const served = state.best.reduce(
    (sum, value, paper) => sum + ((state.holder[paper] ?? -1) < 0 ? -unservedCost : value),
    0,
  );
  return served - costOf(choice, state.sizes.subarray(0, groups.length), state.overlaps);
}

function costOf({ smallest, fit }: Choice, sizes: Int32Array, overlaps: number): number {
  const largest = Math.max(atGlance, largestShare * (fit[0]?.length ?? 0));
  let cost = overlapCost * smallest * overlaps;
  for (const size of sizes) {
    cost += groupCost * smallest + largeCost * Math.max(0, size - largest);
    if (size < smallest) cost += missingCost * (smallest - size) + smallCost;
  }
  return cost;
}
