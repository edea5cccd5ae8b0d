import type { FieldMap, ReadContext } from '../reader.ts';
import { notUnderstood } from './doubts.ts';
import { nameKey, namesOf, type RecordField } from './field-names.ts';
import { isEmpty, isRecord, type JsonRecord } from './values.ts';

/** What a record says under one name; the name of what lies within an object is a path. */
interface Entry {
  name: string;
  value: unknown;
}

/** Objects in a record that only hold fields of the paper together. */
const HOLDERS = new Set(['identifiers', 'externalids']);
/** The same for where it was published, whose own `name` is the venue's. */
const VENUE_HOLDERS = new Set(['publication', 'journal', 'venue']);

/** A record as the reader of its fields sees it. It keeps in mind what was read. */
export class RecordView {
  readonly #record: JsonRecord;
  readonly #context: ReadContext;
  readonly #line: number;
  readonly #entries: Map<string, Entry[]>;
  readonly #used = new Set<string>();

  /** @param line Where the record begins in the document. */
  constructor(record: JsonRecord, context: ReadContext, line: number) {
    this.#record = record;
    this.#context = context;
    this.#line = line;
    this.#entries = entriesOf(record, context.fieldMap ?? {});
  }

  /**
   * Reads a field under the first of its names that the record has.
   *
   * @param understand Gives nothing for a value that it does not understand, which is reported.
   */
  read<Value>(
    field: RecordField,
    understand: (value: unknown) => Value | undefined,
  ): Value | undefined {
    return this.readList(field, (value) => [value], understand)[0];
  }

  /** Reads the first value that is understood; the others are no fields of ours and stay unused. */
  readIfOurs<Value>(
    field: RecordField,
    understand: (value: unknown) => Value | undefined,
  ): Value | undefined {
    for (const { name, value } of this.#entriesFor(field)) {
      const known = understand(value);
      if (known === undefined) continue;
      this.#used.add(name);
      return known;
    }
    return undefined;
  }

  /**
   * Reads a field that is a list. The parts that are not understood are reported together.
   *
   * @param from Under all of its names, or only under the first that the record has.
   */
  readList<Value>(
    field: RecordField,
    divide: (value: unknown) => unknown[],
    understand: (part: unknown, name: string) => Value | undefined,
    from: 'all names' | 'first name' = 'first name',
  ): Value[] {
    const entries = this.#entriesFor(field);
    return entries.slice(0, from === 'first name' ? 1 : undefined).flatMap(({ name, value }) => {
      this.#used.add(name);
      const values: Value[] = [];
      const others: unknown[] = [];
      for (const part of divide(value)) {
        const read = understand(part, name);
        if (read === undefined) others.push(part);
        else values.push(read);
      }
      if (others.length > 0) this.#context.report(notUnderstood(name, others, this.#line));
      return values;
    });
  }

  /** The names whose values were not read. */
  unused(): string[] {
    const used = [...this.#used];
    const isUsed = (name: string) =>
      this.#used.has(name) || used.some((path) => path.startsWith(`${name}.`));
    return [...this.#entries.values()]
      .flat()
      .map(({ name }) => name)
      .filter((name) => !isUsed(name));
  }

  #entriesFor(field: RecordField): Entry[] {
    const path = this.#context.fieldMap?.[field];
    if (path !== undefined) {
      const value = valueAt(this.#record, path);
      return isEmpty(value) ? [] : [{ name: path, value }];
    }
    return namesOf(field).flatMap((name) => this.#entries.get(name) ?? []);
  }
}

/** What lies at a path with dots, or under a name that has dots itself; nothing where nothing does. */
export function valueAt(record: JsonRecord, path: string): unknown {
  if (Object.hasOwn(record, path)) return record[path];
  let value: unknown = record;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  }
  return value;
}

/** What a record says that is not empty, by the keys of its names. */
function entriesOf(record: JsonRecord, fieldMap: FieldMap): Map<string, Entry[]> {
  const mapped = new Set(Object.values(fieldMap).map((path) => path.split('.')[0]));
  const entries = new Map<string, Entry[]>();
  const inner: [string, Entry][] = [];
  const add = (key: string, entry: Entry) => {
    const same = entries.get(key);
    if (same) same.push(entry);
    else entries.set(key, [entry]);
  };
  for (const [name, value] of Object.entries(record)) {
    if (isEmpty(value)) continue;
    const key = nameKey(name);
    const holdsVenue = VENUE_HOLDERS.has(key);
    if (!isRecord(value) || !(holdsVenue || HOLDERS.has(key) || mapped.has(name))) {
      add(key, { name, value });
      continue;
    }
    for (const [part, partValue] of Object.entries(value)) {
      if (isEmpty(partValue)) continue;
      const partKey = nameKey(part);
      const entry = { name: `${name}.${part}`, value: partValue };
      inner.push([holdsVenue && partKey === 'name' ? 'venue' : partKey, entry]);
    }
  }
  // What the record says itself comes before what its parts say.
  for (const [key, entry] of inner) add(key, entry);
  return entries;
}
