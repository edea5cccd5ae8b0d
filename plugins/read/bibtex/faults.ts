import { excerptOf } from '../records/values.ts';
import type { Doubt } from '../reader.ts';

/** What is wrong at a place of a document. */
type Fault = Omit<Doubt, 'line'>;

/** Entries in a comment. */
export function commented(count: number): Fault {
  const what = count === 1 ? 'An entry stands' : `${count} entries stand`;
  return {
    rule: 'commented-entry',
    message: `${what} in a comment and became no paper. Take the comment away to have it read.`,
  };
}

/** An entry that does not end where its braces say, or has none that say where. */
export function unbalanced(key: string): Fault {
  return {
    rule: 'unbalanced-braces',
    message: `The braces or quotation marks of the entry "${key}" are not balanced here. What could be read was kept: correct them.`,
  };
}

/** A field that an entry has already, with another value. */
export function fieldTwice(name: string, key: string): Fault {
  return {
    rule: 'duplicate-field',
    message: `The entry "${key}" has a second field "${name}", which was left out. Keep one of them.`,
  };
}

/** Text between the fields of an entry. */
export function strayText(text: string, key: string): Fault {
  return {
    rule: 'text-in-entry',
    message: `The entry "${key}" holds text that is no field: ${excerptOf(text)}. Write it as: name = {text}.`,
  };
}
