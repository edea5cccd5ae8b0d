import type { PaperEntry } from '../../digest-tree.ts';
import type { ReadContext } from '../reader.ts';
import { recordNode } from './record-node.ts';
import { RECORD_FIELDS } from './field-names.ts';
import { fromLibrary } from './from-library.ts';
import { readRecord } from './record.ts';
import { valueAt } from './record-view.ts';
import { UnusedNames } from './unused-names.ts';
import { isEmpty, type JsonRecord } from './values.ts';

/** Makes nodes of the records of one document, and reports what is to be said once about all of them. */
export class Records {
  readonly #context: ReadContext;
  readonly #unused = new UnusedNames();
  /** The fields of the map that no record has had so far. */
  readonly #missing: Map<string, string>;
  readonly #ignored: ReadonlySet<string>;
  #hasRecords = false;

  /** @param ignored Names that say nothing about a paper, which need no mention. */
  constructor(context: ReadContext, ignored: ReadonlySet<string> = new Set()) {
    this.#context = context;
    this.#ignored = ignored;
    this.#missing = new Map(Object.entries(context.fieldMap ?? {}));
  }

  /** The node of a record that stands on these lines. */
  nodes(given: JsonRecord, line: number, endLine: number): PaperEntry[] {
    const record = fromLibrary(given);
    this.#hasRecords = true;
    for (const [field, path] of this.#missing) {
      if (!isEmpty(valueAt(record, path))) this.#missing.delete(field);
    }
    const { parts, unused } = readRecord(record, this.#context, line);
    this.#unused.add(
      unused.filter((name) => !this.#ignored.has(name)),
      line,
    );
    return recordNode({ ...parts, endLine }, this.#context);
  }

  /** To be called when there are no more records. */
  end(): void {
    this.#unused.report(this.#context);
    for (const [field, path] of Object.entries(this.#context.fieldMap ?? {})) {
      if (!RECORD_FIELDS.includes(field)) this.#reportUnknown(field);
      else if (this.#hasRecords && this.#missing.has(field)) this.#reportMissing(field, path);
    }
  }

  #reportMissing(field: string, path: string): void {
    this.#context.report({
      rule: 'mapped-field-missing',
      message: `The field map says that "${field}" is at "${path}", but no record has anything there. Correct the path.`,
    });
  }

  #reportUnknown(field: string): void {
    this.#context.report({
      rule: 'mapped-field-unknown',
      message: `The field map names "${field}", which is no field of a paper. Use one of: ${RECORD_FIELDS.join(', ')}.`,
    });
  }
}
