import { getNodeValue, type Node } from 'jsonc-parser';
import { findIdentifiers } from '../../../src/library/fields/identifiers.ts';
import type { DigestNode, Header, HeaderRole } from '../../digest-tree.ts';
import { headerNode } from '../records/record-node.ts';
import type { ReadContext } from '../reader.ts';
import { nameKey } from '../records/field-names.ts';
import { findRecords, membersOf } from './find-records.ts';
import { LIBRARY_LISTS } from '../records/from-library.ts';
import { brokenRecord, duplicateNames, listsNotRead, notRecords } from '../records/doubts.ts';
import { isClosed, type JsonValue } from './parse-json.ts';
import { RepeatedKeys } from '../records/repeated-keys.ts';
import { textOf, type JsonRecord } from '../records/values.ts';

/** The text that a value stands in, and the line of the document that an offset in it is on. */
interface JsonText {
  text: string;
  lineAt: (offset: number) => number;
}

/** A record and the lines that it stands on. */
export type TakeRecord = (record: JsonRecord, line: number, endLine: number) => DigestNode[];

/**
 * Reads the records of the values of a text, and what the objects around them say. It reports records that are
 * not closed, what else stands among them, lists that were not read, and names and keys that stand twice.
 */
export function readValues(
  values: readonly JsonValue[],
  place: JsonText,
  takeRecord: TakeRecord,
  context: ReadContext,
): DigestNode[] {
  const keys = new RepeatedKeys(context);
  const strays: JsonValue[] = [];
  const nodes = values.flatMap(({ node: root, base }) => {
    const found = findRecords(root, context.fieldMap);
    const line = place.lineAt(base + root.offset);
    const unread = found.otherLists.filter((name) => !LIBRARY_LISTS.includes(name));
    if (unread.length > 0) context.report(listsNotRead(unread, line));
    for (const node of found.strays) strays.push({ node, base });
    const header: DigestNode[] = found.holder ? readHeader(found.holder, line) : [];
    const papers = found.records.flatMap(({ node, key }) => {
      if (!checkRecord({ node, base }, place, context)) return [];
      const start = base + node.offset;
      const startLine = place.lineAt(start);
      keys.add(key, startLine);
      return takeRecord(recordOf(node, key), startLine, place.lineAt(start + node.length));
    });
    return [...header, ...papers];
  });
  const [stray] = strays;
  if (stray) {
    const line = place.lineAt(stray.base + stray.node.offset);
    context.report(notRecords(getNodeValue(stray.node), strays.length, line));
  }
  return nodes;
}

/** Whether a record is whole. Reports one that is not, and names that stand twice in it. */
function checkRecord(
  { node, base }: JsonValue,
  { text, lineAt }: JsonText,
  context: ReadContext,
): boolean {
  const start = base + node.offset;
  if (!isClosed(node, base, text)) {
    context.report(brokenRecord(text.slice(start, start + 200), lineAt(start)));
    return false;
  }
  const twice = namesTwice(node);
  if (twice.length > 0) context.report(duplicateNames(twice, lineAt(start)));
  return true;
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

const HEADER_ROLES = new Map<string, HeaderRole>([
  ['title', 'title'],
  ['name', 'title'],
  ['curator', 'curator'],
  ['date', 'date'],
]);

function readHeader(holder: Node, line: number): Header[] {
  const lines = membersOf(holder).flatMap(({ name, value }) => {
    const role = HEADER_ROLES.get(nameKey(name));
    const text = textOf(value.value);
    return role && text !== undefined ? [{ role, value: text }] : [];
  });
  return headerNode(lines, line);
}
