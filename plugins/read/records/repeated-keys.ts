import type { ReadContext } from '../reader.ts';
import { excerptOf } from './values.ts';

/** Reports the keys that several records of a document have. */
export class RepeatedKeys {
  readonly #context: ReadContext;
  readonly #seen = new Set<string>();

  constructor(context: ReadContext) {
    this.#context = context;
  }

  /** Takes note of a record's key, if it has one. */
  add(key: string | undefined, line: number): void {
    if (key === undefined) return;
    if (this.#seen.has(key)) {
      this.#context.report({
        rule: 'duplicate-key',
        message: `The key ${excerptOf(key)} stands more than once. Each record was read: give each its own key.`,
        line,
      });
    }
    this.#seen.add(key);
  }
}
