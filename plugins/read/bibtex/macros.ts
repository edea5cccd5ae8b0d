import type { ReadContext } from '../reader.ts';
import type { ValuePart } from './value.ts';

const MONTHS =
  'January February March April May June July August September October November December';

/** Longer ones are no abbreviations; macros of macros could make a small file a huge one. */
const LONGEST = 1_000;

/** The abbreviations of a document, with those of the months, which all styles define. */
export class Macros {
  readonly #context: ReadContext;
  readonly #values = new Map(
    MONTHS.split(' ').map((month) => [month.slice(0, 3).toLowerCase(), month]),
  );
  readonly #unknown = new Set<string>();

  constructor(context: ReadContext) {
    this.#context = context;
  }

  /** Takes what `@string` says; a later one changes an earlier. */
  define(name: string, parts: readonly ValuePart[], line: number): void {
    const value = this.expand(parts, line);
    if (value.length <= LONGEST) {
      this.#values.set(name, value);
      return;
    }
    this.#context.report({
      rule: 'macro-too-long',
      message: `The macro "${name}" has ${value.length} characters, more than the ${LONGEST} of the longest. Write its text where it is used.`,
      line,
    });
  }

  /** The text of a value. A macro that is not known stands for its name, which is reported once. */
  expand(parts: readonly ValuePart[], line: number): string {
    return parts.map((part) => (part.isBare ? this.#valueOf(part.text, line) : part.text)).join('');
  }

  #valueOf(word: string, line: number): string {
    const name = word.toLowerCase();
    const value = this.#values.get(name);
    if (value !== undefined || !/^[a-z]/.test(name) || this.#unknown.has(name))
      return value ?? word;
    this.#unknown.add(name);
    this.#context.report({
      rule: 'unknown-macro',
      message: `The macro "${word}" is not defined, so its name stands for it. Define it with @string, or put braces around the text.`,
      line,
    });
    return word;
  }
}
