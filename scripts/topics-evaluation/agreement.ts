/** How far two ways of grouping the same things agree. */
export interface Agreement {
  /** Normalised mutual information, from 0 to 1. */
  nmi: number;
  /** Adjusted Rand index: 1 where the groups are the same, 0 where they agree as by chance. */
  ari: number;
}

/** Compares two groupings, each a label for every thing, in the same order. */
export function agreement(a: readonly string[], b: readonly string[]): Agreement {
  const ofA = sizes(a);
  const ofB = sizes(b);
  const ofBoth = sizes(a.map((label, at) => `${label}\n${b[at]}`));
  const total = Math.max(1, a.length);
  const entropy = (groups: ReadonlyMap<string, number>) =>
    -sum(groups, (size) => (size / total) * Math.log(size / total));
  const pairs = (groups: ReadonlyMap<string, number>) =>
    sum(groups, (size) => (size * (size - 1)) / 2);
  const shared = entropy(ofA) + entropy(ofB) - entropy(ofBoth);
  const half = (entropy(ofA) + entropy(ofB)) / 2;
  const byChance = (pairs(ofA) * pairs(ofB)) / Math.max(1, (total * (total - 1)) / 2);
  const most = (pairs(ofA) + pairs(ofB)) / 2;
  return {
    nmi: half > 0 ? shared / half : 1,
    ari: most > byChance ? (pairs(ofBoth) - byChance) / (most - byChance) : 1,
  };
}

function sizes(labels: readonly string[]): Map<string, number> {
  const groups = new Map<string, number>();
  for (const label of labels) groups.set(label, (groups.get(label) ?? 0) + 1);
  return groups;
}

function sum(groups: ReadonlyMap<string, number>, value: (size: number) => number): number {
  return [...groups.values()].reduce((total, size) => total + value(size), 0);
}
