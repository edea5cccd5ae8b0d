import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { FieldMap } from '../reader.ts';
import { isFieldName, nameKey, namesOf } from '../records/field-names.ts';
import { isEmpty } from '../records/values.ts';

/** Where the records of a JSON value are. */
interface FoundRecords {
  /** In their order; `key` is the name that holds a record in an object keyed by names. */
  records: { node: Node; key?: string }[];
  /** What stands in the list of records and is none. */
  strays: Node[];
  /** The object around the list, which may say what the list is. */
  holder?: Node;
  /** The names of other lists of things that have titles. */
  otherLists: string[];
}

/** The usual names of the list of records, where an object has several lists. */
const LIST_NAMES = [
  ...['papers', 'records', 'articles', 'publications', 'works', 'preprints', 'entries', 'items'],
  ...['results', 'docs', 'hits', 'notes', 'data', 'list'],
];

/** Names that tell a paper from a list with a title of its own. */
const PAPER_NAMES = new Set([...namesOf('abstract'), ...namesOf('authors')]);

/** How many values of a list are looked at to see whether it is one of records. */
const SAMPLE = 50;

const NOTHING: FoundRecords = { records: [], strays: [], otherLists: [] };

interface Member {
  name: string;
  value: Node;
}

/** A list of objects in an object. */
interface List extends Member {
  isTitled: boolean;
}

/**
 * Finds the records of a value: the list that it is or that stands in it, one level or two down; the values
 * of an object keyed by names; or the value itself.
 *
 * @param fieldMap May say where a record has its title, which tells a record from other objects.
 */
export function findRecords(root: Node, fieldMap: FieldMap = {}): FoundRecords {
  if (root.type === 'array') return recordsOf([root]);
  if (root.type !== 'object') return { ...NOTHING, strays: [root] };
  const hasTitle = (node: Node) => isTitled(node, fieldMap['title']);
  const isPaper =
    hasTitle(root) && membersOf(root).some(({ name }) => PAPER_NAMES.has(nameKey(name)));
  const found = findIn(root, hasTitle, isPaper);
  if (found) return { ...found, holder: root };
  const inMembers = hasTitle(root)
    ? []
    : membersOf(root).flatMap(({ value }) => findIn(value, hasTitle, false) ?? []);
  if (inMembers.length === 0) return { ...NOTHING, records: [{ node: root }] };
  return {
    records: inMembers.flatMap(({ records }) => records),
    strays: inMembers.flatMap(({ strays }) => strays),
    otherLists: inMembers.flatMap(({ otherLists }) => otherLists),
    holder: root,
  };
}

/** The records that an object holds; nothing where it holds none. */
function findIn(
  holder: Node,
  hasTitle: (node: Node) => boolean,
  isPaper: boolean,
): FoundRecords | undefined {
  const lists = listsIn(holder, hasTitle);
  const chosen = chooseLists(lists, isPaper);
  if (chosen.length > 0) {
    const others = lists.filter((list) => list.isTitled && !chosen.includes(list));
    return {
      ...recordsOf(chosen.map(({ value }) => value)),
      otherLists: others.map(({ name }) => name),
    };
  }
  const keyed = hasTitle(holder) ? [] : keyedRecords(holder, hasTitle);
  return keyed.length > 0 ? { ...NOTHING, records: keyed } : undefined;
}

/** The members of an object; none for another value. */
export function membersOf(node: Node): Member[] {
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children: [name, value] = [] }) =>
    name && value ? { name: String(name.value), value } : [],
  );
}

/** One list with a usual name or, where there is none, all whose objects have titles. */
function chooseLists(lists: readonly List[], isInPaper: boolean): List[] {
  const named = LIST_NAMES.flatMap((name) => lists.filter((list) => nameKey(list.name) === name));
  const best = named.find((list) => list.isTitled);
  if (best) return [best];
  if (isInPaper) return [];
  const titled = lists.filter((list) => list.isTitled);
  return titled.length > 0 ? titled : named.slice(0, 1);
}

function listsIn(holder: Node, hasTitle: (node: Node) => boolean): List[] {
  return membersOf(holder).flatMap(({ name, value }) => {
    if (value.type !== 'array' || isFieldName(name)) return [];
    const isNamed = LIST_NAMES.includes(nameKey(name));
    const sample = (value.children ?? []).slice(0, SAMPLE);
    const isList = sample.some(({ type }) => type === 'object') || (isNamed && sample.length === 0);
    return isList ? { name, value, isTitled: sample.some(hasTitle) } : [];
  });
}

function keyedRecords(holder: Node, hasTitle: (node: Node) => boolean): FoundRecords['records'] {
  const members = membersOf(holder).filter(({ value }) => value.type === 'object');
  return members.slice(0, SAMPLE).some(({ value }) => hasTitle(value))
    ? members.map(({ name, value }) => ({ node: value, key: name }))
    : [];
}

function recordsOf(lists: readonly Node[]): FoundRecords {
  const all = lists.flatMap(({ children = [] }) => children);
  return {
    records: all.filter(({ type }) => type === 'object').map((node) => ({ node })),
    strays: all.filter(({ type }) => type !== 'object'),
    otherLists: [],
  };
}

function isTitled(node: Node, path: string | undefined): boolean {
  const titles =
    path === undefined
      ? membersOf(node).filter(({ name }) => namesOf('title').includes(nameKey(name)))
      : [{ value: findNodeAtLocation(node, path.split('.')) }];
  return titles.some(({ value }) => value?.type === 'string' && !isEmpty(value.value));
}
