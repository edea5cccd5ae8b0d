import { getNodeValue, type Node } from 'jsonc-parser';
import { findIdentifiers } from '../../../src/library/fields/identifiers.ts';
import type { DigestNode, Header } from '../../digest-tree.ts';
import { headerNode } from '../record-node.ts';
import type { ReadContext } from '../reader.ts';
import { nameKey } from './field-names.ts';
import { findRecords, membersOf } from './find-records.ts';
import { brokenRecord, duplicateNames, listsNotRead, notRecords } from './doubts.ts';
import { isClosed, type JsonValue } from './parse-json.ts';
import { RepeatedKeys } from './repeated-keys.ts';
import { textOf, type JsonRecord } from './values.ts';

/** The text that a value stands in, and the line of the document that an offset in it is on. */
export interface JsonText {
  text: string;
  lineAt: (offset: number) => number;
}

/** A record and the lines that it stands on. */
export type TakeRecord = (record: JsonRecord, line: number, endLine: number) => DigestNode[];

/**
 * Reads the records of a value and what the object around them says. It reports records that are not closed,
 * what else stands among them, lists that were not read, and names and keys that stand twice.
 */
export function readValue(
  { node: root, base }: JsonValue,
  { text, lineAt }: JsonText,
  takeRecord: TakeRecord,
  context: ReadContext,
): DigestNode[] {
  const { records, strays, holder, otherLists } = findRecords(root, context.fieldMap);
  const nodes: DigestNode[] = holder ? readHeader(holder, lineAt(base + holder.offset)) : [];
  const keys = new RepeatedKeys(context);
  for (const { node, key } of records) {
    const start = base + node.offset;
    const line = lineAt(start);
    if (!isClosed(node, base, text)) {
      context.report(brokenRecord(text.slice(start, start + 200), line));
      continue;
    }
    keys.add(key, line);
    const twice = namesTwice(node);
    if (twice.length > 0) context.report(duplicateNames(twice, line));
    nodes.push(...takeRecord(recordOf(node, key), line, lineAt(start + node.length)));
  }
  const [stray] = strays;
  if (stray) {
    const values = strays.map((node): unknown => getNodeValue(node));
    context.report(notRecords(values, lineAt(base + stray.offset)));
  }
  if (otherLists.length > 0) context.report(listsNotRead(otherLists, lineAt(base + root.offset)));
  return nodes;
}

/** The values of an object; a key that is an identifier is the record's where it has none. */
function recordOf(node: Node, key: string | undefined): JsonRecord {
  const record: JsonRecord = getNodeValue(node);
  const isIdentifier =
    key !== undefined && Object.keys(findIdentifiers(key).identifiers).length > 0;
  return isIdentifier && !('id' in record) ? { ...record, id: key } : record;
}

function namesTwice(node: Node): string[] {
  const seen = new Set<string>();
  const twice = membersOf(node).filter(({ name }) => seen.size === seen.add(name).size);
  return [...new Set(twice.map(({ name }) => name))];
}

const HEADER_ROLES = new Map([
  ['title', 'title'],
  ['name', 'title'],
  ['curator', 'curator'],
  ['date', 'date'],
] as const);

function readHeader(holder: Node, line: number): Header[] {
  const lines = membersOf(holder).flatMap(({ name, value }) => {
    const role = HEADER_ROLES.get(nameKey(name));
    const text = textOf(value.value);
    return role && text !== undefined ? [{ role, value: text }] : [];
  });
  return headerNode(lines, line);
}
