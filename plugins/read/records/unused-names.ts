import type { ReadContext } from '../reader.ts';

const MOST_NAMES = 20;

/** Counts the names of records that no field was made from, to report them once for a document. */
export class UnusedNames {
  readonly #counts = new Map<string, number>();
  #line: number | undefined;

  /** @param line Of the record. */
  add(names: readonly string[], line: number): void {
    if (names.length === 0) return;
    this.#line ??= line;
    for (const name of names) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Reports the names that most records have, if there are any. */
  report(context: ReadContext): void {
    if (this.#counts.size === 0) return;
    const names = [...this.#counts].sort(([, one], [, other]) => other - one);
    const listed = names.slice(0, MOST_NAMES).map(([name, count]) => `${name} (${count})`);
    const more = names.length - listed.length;
    context.report({
      rule: 'fields-not-used',
      message: `These names of records were not read, each in so many records: ${listed.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Where one holds what a field is made from, say so in a field map.`,
      line: this.#line,
    });
  }
}
