import type { ReadContext } from '../reader.ts';
import type { BibtexEntry, BibtexField } from './scan.ts';

/** What the papers of a volume have in common. Its DOI, its pages and its abstract are not theirs. */
const SHARED = (
  'booktitle eventtitle journal journaltitle series volume number issue year month day date publisher ' +
  'organization institution school editor language langid eprinttype archiveprefix'
).split(' ');
/** What an entry of data gives whole. */
const DATA = [
  ...SHARED,
  ...'title author abstract keywords note doi url eprint primaryclass'.split(' '),
];

/** A parent can have a parent; longer chains are circles. */
const LONGEST_CHAIN = 8;

/** The entries of a document with what they inherit, and the keys of those that others inherit from. */
export interface Inheritance {
  entries: BibtexEntry[];
  parents: ReadonlySet<string>;
}

/**
 * Gives entries the fields of those that their `crossref` or `xdata` names; their own win. The first entry
 * with a key is meant, in capitals or not. A key that no entry has is reported.
 */
export function inheritFields(entries: readonly BibtexEntry[], context: ReadContext): Inheritance {
  const family = new Family(entries, context);
  return { entries: entries.map((entry) => family.complete(entry, 0)), parents: family.parents };
}

class Family {
  readonly parents = new Set<string>();
  readonly #context: ReadContext;
  readonly #byKey = new Map<string, BibtexEntry>();
  readonly #complete = new Map<BibtexEntry, BibtexEntry>();

  constructor(entries: readonly BibtexEntry[], context: ReadContext) {
    this.#context = context;
    for (const entry of entries.toReversed()) {
      if (entry.key !== '') this.#byKey.set(entry.key.toLowerCase(), entry);
    }
  }

  /** The entry with all that it inherits. */
  complete(entry: BibtexEntry, generation: number): BibtexEntry {
    const known = this.#complete.get(entry);
    if (known || generation > LONGEST_CHAIN) return known ?? entry;
    // Until it is known, an entry that inherits from itself has its own fields.
    this.#complete.set(entry, entry);
    const fields = new Map(entry.fields);
    const inherit = (name: string, field: BibtexField | undefined) => {
      if (field && !fields.has(name)) fields.set(name, field);
    };
    for (const parent of this.#parentsOf(entry, 'xdata', generation)) {
      for (const name of DATA) inherit(name, parent.fields.get(name));
    }
    for (const parent of this.#parentsOf(entry, 'crossref', generation)) {
      for (const name of SHARED) inherit(name, parent.fields.get(name));
      inherit('booktitle', parent.fields.get('title'));
    }
    const completed = { ...entry, fields };
    this.#complete.set(entry, completed);
    return completed;
  }

  #parentsOf(entry: BibtexEntry, field: 'xdata' | 'crossref', generation: number): BibtexEntry[] {
    const keys = (entry.fields.get(field)?.value ?? '').split(',').map((key) => key.trim());
    return keys
      .filter((key) => key !== '')
      .flatMap((key) => {
        const parent = this.#byKey.get(key.toLowerCase());
        if (parent) this.parents.add(parent.key);
        else this.#reportMissing(key, entry);
        return parent ? [this.complete(parent, generation + 1)] : [];
      });
  }

  #reportMissing(key: string, child: BibtexEntry): void {
    this.#context.report({
      rule: 'unknown-crossref',
      message: `The entry "${child.key}" refers to "${key}", which is not in this file. Add that entry, or write its fields here.`,
      line: child.fields.get('crossref')?.line ?? child.line,
    });
  }
}
