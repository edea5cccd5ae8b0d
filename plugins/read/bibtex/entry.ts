import { excerptOf, plainText } from '../records/values.ts';
import type { ReadContext } from '../reader.ts';
import type { BibtexEntry, BibtexField } from './scan.ts';

/** An entry as the readers of its fields see it. */
export class EntryView {
  readonly type: string;
  readonly #entry: BibtexEntry;
  readonly #context: ReadContext;

  constructor(entry: BibtexEntry, context: ReadContext) {
    this.type = entry.type;
    this.#entry = entry;
    this.#context = context;
  }

  /** The first of some fields that says something: as TeX, without white space around it. */
  tex(...names: string[]): string | undefined {
    return this.#find(names)?.field.value.trim();
  }

  /** The same as plain Unicode in one line. */
  plain(...names: string[]): string | undefined {
    const tex = this.tex(...names);
    return tex === undefined ? undefined : plainText(tex) || undefined;
  }

  /** Reports the first of some fields whose value says nothing that Sheaf can use. */
  reportNotUnderstood(...names: string[]): void {
    const found = this.#find(names);
    if (!found) return;
    const { name, field } = found;
    this.#context.report({
      rule: 'field-not-understood',
      message: `The field "${name}" of the entry "${this.#entry.key}" was not understood: ${excerptOf(field.value)}. Correct it.`,
      line: field.line,
    });
  }

  #find(names: readonly string[]): { name: string; field: BibtexField } | undefined {
    for (const name of names) {
      const field = this.#entry.fields.get(name);
      if (field && field.value.trim() !== '') return { name, field };
    }
    return undefined;
  }
}
