import { externalIds } from './records.ts';
import type { Identifiers } from '../fields/identifiers.ts';

/** Records that are known to be of one paper. */
export interface Cluster {
  /** The numbers of its records, sorted. */
  members: number[];
  /** What the records are known by, by the kind of identifier. */
  ids: Map<string, Set<string>>;
  /** Records that a person set apart are only ever joined with those of the same part. */
  part: string | undefined;
}

/** Sorts records into clusters, which can be joined. */
export class Clusters {
  readonly #byRecord: Cluster[] = [];

  /** Adds a record with a cluster of its own. */
  add(identifiers: Identifiers, part: string | undefined): void {
    const ids = new Map<string, Set<string>>();
    for (const id of externalIds(identifiers)) ids.set(kindOf(id), new Set([id]));
    this.#byRecord.push({ members: [this.#byRecord.length], ids, part });
  }

  of(record: number): Cluster {
    const cluster = this.#byRecord[record];
    if (!cluster) throw new Error(`There is no record ${record}.`);
    return cluster;
  }

  /** Makes two clusters one. */
  join(one: Cluster, other: Cluster): void {
    if (one === other) return;
    const [large, small] = one.members.length >= other.members.length ? [one, other] : [other, one];
    large.members = [...large.members, ...small.members];
    for (const [kind, ids] of small.ids) {
      large.ids.set(kind, new Set([...(large.ids.get(kind) ?? []), ...ids]));
    }
    for (const member of small.members) this.#byRecord[member] = large;
  }

  /** The members of each cluster in their order, the cluster with the first record first. */
  groups(): number[][] {
    return [...new Set(this.#byRecord)].map(({ members }) => members.sort((a, b) => a - b));
  }
}

/** Whether two clusters have different identifiers of the given kind; of any kind, unless given. */
export function contradict(one: Cluster, other: Cluster, kind?: string): boolean {
  const kinds = kind === undefined ? [...one.ids.keys()] : [kind];
  return kinds.some((each) => {
    const [a, b] = [one.ids.get(each), other.ids.get(each)];
    return a !== undefined && b !== undefined && a.isDisjointFrom(b);
  });
}

function kindOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}
