import { createScanner, type Node } from 'jsonc-parser';
import { findRecords, membersOf } from './find-records.ts';
import { parseJson } from './parse-json.ts';

/**
 * The first value of a document of JSON.
 *
 * @param head The beginning of any document; it may end within the value.
 */
export function firstValue(head: string): Node | undefined {
  return looksLikeJson(head) ? parseJson(head).values[0]?.node : undefined;
}

/** Prose does not begin with so many brackets. */
const SURELY_LISTS = 3;

/** Whether a document begins as an object or a list of JSON does, not as prose between brackets. */
export function looksLikeJson(head: string): boolean {
  const scanner = createScanner(head, true);
  const next = () => {
    scanner.scan();
    return head.charAt(scanner.getTokenOffset());
  };
  let lists = 0;
  let sign = next();
  for (; sign === '[' && lists < SURELY_LISTS; sign = next()) lists += 1;
  if (lists === SURELY_LISTS) return true;
  if (sign === '{') {
    const name = next();
    return name === '}' || (name === '"' && [':', ''].includes(next()));
  }
  if (lists === 0) return false;
  return sign === ']' ? next() === '' : sign === '"' && [',', ']', ''].includes(next());
}

/**
 * The first object that can be a record: of a list, of a list in an object, or the whole value.
 *
 * @param head The beginning of any document; it may end within the object.
 */
export function firstObject(head: string): Node | undefined {
  const value = firstValue(head);
  return value && findRecords(value).records[0]?.node;
}

/** The values of an object by their names. */
export function namesIn(node: Node): ReadonlyMap<string, Node> {
  return new Map(membersOf(node).map(({ name, value }) => [name, value]));
}
