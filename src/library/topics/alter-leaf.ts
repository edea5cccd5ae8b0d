import type { Extension } from './extension-schema.ts';
import { phraseKey } from './phrase.ts';
import { nearest, type TaxonomyFile } from './taxonomy-schema.ts';

type Leaf = TaxonomyFile['topics'][number];
type Change = Extension['topics'][number];

/** The texts of an entry, the new ones first. */
export function fillIn<T extends { id: string; title: string; about: string }>(
  old: T | undefined,
  { id, title, about }: { id: string; title?: string | undefined; about?: string | undefined },
): { id: string; title: string; about: string } {
  return { id, title: title ?? old?.title ?? '', about: about ?? old?.about ?? '' };
}

const weights = ['strong', 'normal', 'weak'] as const;
const lists = [...weights, 'acronyms', 'arxiv'] as const;

const valuesOf = (entry: Record<(typeof lists)[number], readonly string[]>) =>
  lists.flatMap((key) => entry[key]);

/**
 * Gives a leaf what a change says, or makes a new one of it.
 *
 * @param unknown Told what is wrong with a phrase to drop that the leaf does not have.
 */
export function alterLeaf(
  old: Leaf | undefined,
  change: Change,
  unknown: (value: string) => never,
): Leaf {
  const there = new Set(old ? valuesOf(old).map(phraseKey) : []);
  for (const value of change.drop) {
    if (!there.has(phraseKey(value)))
      unknown(`"${change.id}" has no "${value}"${nearest(value, old ? valuesOf(old) : [])}`);
  }
  const dropped = new Set(change.drop.map(phraseKey));
  const moved = new Set(weights.flatMap((key) => change[key]).map(phraseKey));
  const join = (key: (typeof lists)[number], leaves: ReadonlySet<string>) => {
    const stay = (old?.[key] ?? []).filter((value) => !leaves.has(phraseKey(value)));
    return [...stay, ...change[key].filter((value) => !stay.includes(value))];
  };
  const weighed = new Set([...dropped, ...moved]);
  return {
    ...fillIn(old, change),
    parents: change.parents ?? old?.parents ?? [],
    strong: join('strong', weighed),
    normal: join('normal', weighed),
    weak: join('weak', weighed),
    acronyms: join('acronyms', dropped),
    arxiv: join('arxiv', dropped),
  };
}
