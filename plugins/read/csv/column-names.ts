import { isFieldName, nameKey, namesOf } from '../records/field-names.ts';
import type { FieldMap } from '../reader.ts';

/** Names of columns that reference managers and catalogues export, and the names of fields that they stand for. */
const COLUMNS = new Map([
  ['paper', 'title'],
  ['documenttitle', 'title'],
  ['articletitle', 'title'],
  ['abstractnote', 'abstract'],
  ['sourcetitle', 'venue'],
  ['publicationtitle', 'venue'],
  ['publicationyear', 'year'],
  ['publishdate', 'date'],
  ['authorkeywords', 'keywords'],
  ['manualtags', 'keywords'],
  ['pagestart', 'firstpage'],
  ['startpage', 'firstpage'],
  ['pageend', 'lastpage'],
  ['endpage', 'lastpage'],
]);

/** Whether a column of this name holds titles, by common usage or by the field map. */
export function isTitleColumn(name: string, fieldMap: FieldMap = {}): boolean {
  const key = nameKey(name);
  return (
    namesOf('title').includes(key) ||
    COLUMNS.get(key) === 'title' ||
    (fieldMap['title'] !== undefined && name.trim() === fieldMap['title'])
  );
}

/** Whether something that a paper has can be in a column of this name. */
export function isKnownColumn(name: string): boolean {
  return isFieldName(name) || COLUMNS.has(nameKey(name));
}

/**
 * The names of a table's columns as the reader of records knows them: each is there once, and those without
 * a name are numbered.
 */
export function columnNames(header: readonly string[], fieldMap: FieldMap = {}): string[] {
  const given = new Set(header.map(nameKey));
  const mapped = new Set(Object.values(fieldMap));
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const name = cell.trim() || `column ${index + 1}`;
    const known = COLUMNS.get(nameKey(name));
    const isFree = known !== undefined && !given.has(known) && !taken.has(known);
    const chosen = isFree && !mapped.has(name) ? known : name;
    const unique = taken.has(chosen) ? `${name} (column ${index + 1})` : chosen;
    taken.add(unique);
    return unique;
  });
}
