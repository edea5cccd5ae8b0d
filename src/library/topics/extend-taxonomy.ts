import { DataError } from '../data-error.ts';
import { formatPath, parseWithSchema } from '../parse-with-schema.ts';
import { alterLeaf, fillIn } from './alter-leaf.ts';
import { extensionSchema, type Extension } from './extension-schema.ts';
import { leafFaults, nearest, referenceIssues, type TaxonomyFile } from './taxonomy-schema.ts';

type Kind = 'fields' | 'umbrellas' | 'topics';
type Fail = (path: (string | number)[], message: string) => never;

/** Whether the YAML of a taxonomy builds on another. */
export function isExtension(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'extends' in value;
}

/**
 * Adds to a taxonomy, alters it and takes from it.
 *
 * An entry with a known id alters that entry: a text, `parents` or `spans` given anew replaces the old one, phrases are
 * added, and a phrase that is there with another weight gets the new one. `drop` takes phrases, acronyms and categories
 * from a topic, `without` whole topics, fields and umbrellas.
 *
 * @param base The taxonomy to extend.
 * @param value The parsed YAML of the file that extends it.
 * @param file The file's name, for messages.
 * @throws {DataError} At the first fault, with its path.
 */
export function extendTaxonomy(base: TaxonomyFile, value: unknown, file: string): TaxonomyFile {
  const own = parseWithSchema(extensionSchema, value, file);
  const fail: Fail = (path, message) => {
    throw new DataError(`${formatPath(path)}: ${message}.`, { file, path });
  };
  const kept = without(base, own.without, fail);
  const topics = merge(kept.topics, own, 'topics', fail, (old, change, path) => {
    const leaf = alterLeaf(old, change, (message) => fail([...path, 'drop'], message));
    const [fault] = leafFaults(leaf);
    return fault === undefined ? leaf : fail(path, fault);
  });
  const extended = {
    fields: merge(kept.fields, own, 'fields', fail, fillIn),
    umbrellas: merge(kept.umbrellas, own, 'umbrellas', fail, (old, change) => ({
      ...fillIn(old, change),
      spans: change.spans ?? old?.spans ?? [],
    })),
    topics,
  };
  for (const { path, message } of referenceIssues(extended)) {
    fail(pathInOwn(extended, own, path), message);
  }
  return withoutEmpty(extended);
}

/** Takes out entries, and what refers to them. */
function without(base: TaxonomyFile, ids: readonly string[], fail: Fail): TaxonomyFile {
  const known = [...base.fields, ...base.umbrellas, ...base.topics].map((entry) => entry.id);
  for (const id of ids) {
    if (!known.includes(id)) fail(['without'], `unknown id "${id}"${nearest(id, known)}`);
  }
  const stays = (id: string) => !ids.includes(id);
  return {
    fields: base.fields.filter((field) => stays(field.id)),
    umbrellas: base.umbrellas
      .filter((umbrella) => stays(umbrella.id))
      .map((umbrella) => ({ ...umbrella, spans: umbrella.spans.filter(stays) })),
    topics: base.topics
      .filter((topic) => stays(topic.id))
      .map((topic) => ({ ...topic, parents: topic.parents.filter(stays) })),
  };
}

/** Lets each change alter the entry of its id, or follow as a new one. */
function merge<K extends Kind, T extends { id: string }>(
  old: readonly T[],
  own: Extension,
  kind: K,
  fail: Fail,
  alter: (old: T | undefined, change: Extension[K][number], path: (string | number)[]) => T,
): T[] {
  const entries = new Map(old.map((entry) => [entry.id, entry]));
  const seen = new Set<string>();
  for (const [at, change] of own[kind].entries()) {
    const before = entries.get(change.id);
    if (seen.has(change.id)) fail([kind, at, 'id'], `the id "${change.id}" is used twice`);
    seen.add(change.id);
    const missing = missingKeys(kind, change);
    if (!before && missing.length > 0) {
      fail(
        [kind, at, 'id'],
        `there is no "${change.id}" to alter${nearest(change.id, [...entries.keys()])}; to be new, it needs ${missing.join(' and ')}`,
      );
    }
    entries.set(change.id, alter(before, change, [kind, at]));
  }
  return [...entries.values()];
}

function missingKeys(kind: Kind, change: Extension[Kind][number]): string[] {
  const needed = { fields: [], umbrellas: ['spans'], topics: ['parents'] }[kind];
  return ['title', 'about', ...needed].filter((key) => !(key in change));
}

/** The place in the extending file of a fault in the extended taxonomy. */
function pathInOwn(
  extended: TaxonomyFile,
  own: Extension,
  [kind, at, key]: readonly (string | number)[],
): (string | number)[] {
  if ((kind !== 'fields' && kind !== 'umbrellas' && kind !== 'topics') || typeof at !== 'number')
    return [];
  const id = extended[kind][at]?.id;
  const place = own[kind].findIndex((entry) => entry.id === id);
  return place < 0 ? [kind] : [kind, place, ...(key === undefined ? [] : [key])];
}

/** Fields and umbrellas that lost all their topics are no groups. */
function withoutEmpty({ fields, umbrellas, topics }: TaxonomyFile): TaxonomyFile {
  const used = new Set(topics.flatMap(({ id, parents }) => [id, ...parents]));
  return {
    fields: fields.filter(({ id }) => used.has(id)),
    umbrellas: umbrellas.filter(({ spans }) => spans.some((id) => used.has(id))),
    topics,
  };
}
