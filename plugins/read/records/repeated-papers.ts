import type { Identifiers } from '../../../src/library/fields/identifiers.ts';
import type { ReadContext } from '../reader.ts';

/** Reports papers that stand in a document more than once: `duplicate-key`. */
export class RepeatedPapers {
  readonly #lines = new Map<string, number>();
  readonly #context: ReadContext;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  add({ arxiv, doi, acl, openreview }: Identifiers, line: number): void {
    const [kind, id] = Object.entries({ arxiv, acl, doi, openreview }).find(([, id]) => id) ?? [];
    if (kind === undefined || id === undefined) return;
    // Joined to a text of its own: a part of the document would keep all of it in memory.
    const key = [kind, id].join(':');
    const first = this.#lines.get(key);
    if (first === undefined) this.#lines.set(key, line);
    else this.#report(key, first, line);
  }

  #report(key: string, first: number, line: number): void {
    const message = `${key} is also the paper on line ${first}. Both were read: take one out.`;
    this.#context.report({ rule: 'duplicate-key', message, line });
  }
}
