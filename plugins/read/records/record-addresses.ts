import type { PaperLink } from '../../../src/library/fields/paper-fields.ts';
import { Addresses } from './addresses.ts';
import type { RecordField } from './field-names.ts';
import type { RecordView } from './record-view.ts';
import { partsOf, textOf } from './values.ts';

/** The identifiers and the links of a record: what it says outright, then what its addresses hold. */
export function readAddresses(view: RecordView): ReturnType<Addresses['fields']> {
  const addresses = new Addresses();
  for (const kind of ['arxiv', 'doi', 'acl', 'openreview'] as const) {
    view.readList(kind, asList, (value) => addresses.addIdentifier(kind, value) || undefined);
  }
  view.readIfOurs('id', (value) => addresses.addIdentifiers(value) || undefined);
  const readLinks = (field: RecordField, kind?: PaperLink['kind']) =>
    view.readList(
      field,
      asList,
      (part, name) => addresses.addAddress(inFull(part, name), kind) || undefined,
      'all names',
    );
  readLinks('url');
  readLinks('pdf', 'pdf');
  readLinks('code', 'code');
  readLinks('project', 'project');
  const version = view.readIfOurs('arxivVersion', versionOf);
  return { ...(version !== undefined && { arxivVersion: version }), ...addresses.fields() };
}

function asList(value: unknown): unknown[] {
  return partsOf(value, (text) => [text]);
}

/** Under a name like `github`, `ada/looms` is a repository there. */
function inFull(value: unknown, name: string): unknown {
  const isShort = typeof value === 'string' && /^[\w-]+\/[\w.-]+$/.test(value.trim());
  return isShort && /github/i.test(name) ? `https://github.com/${value.trim()}` : value;
}

function versionOf(value: unknown): number | undefined {
  const version = Number(textOf(value));
  return Number.isSafeInteger(version) && version > 0 ? version : undefined;
}
