import type { DigestNode } from '../digest-tree.ts';
import { RepeatedKeys } from './records/repeated-keys.ts';
import { wholeDocument, type Format, type ReadContext } from './reader.ts';
import { recordNode } from './records/record-node.ts';
import { readRisRecord } from './ris/record.ts';
import { isRisTag, readTag, scanRis, type RisRecord } from './ris/scan.ts';
import { unplacedNode } from './records/unplaced-node.ts';

/** The tagged format of reference managers: `TY  - JOUR`. */
export const ris: Format = { id: 'ris', name: 'RIS', recognise, open: wholeDocument(readWhole) };

/** What databases write above the first record: `Provider: …`. */
const FILE_HEADER = /^\s*[A-Z][\w -]*:.*$/;

/** Whether the first line that is neither blank nor a header of the file is a tag that a record begins with. */
function recognise(head: string): boolean {
  for (const [line] of head.replace(/^\ufeff/, '').matchAll(/[^\r\n]+/g)) {
    const field = readTag(line);
    if (field) return field.tag === 'TY' || (/^..  -/.test(line) && isRisTag(field.tag));
    if (line.trim() !== '' && !FILE_HEADER.test(line)) return false;
  }
  return false;
}

function readWhole(document: string, context: ReadContext): DigestNode[] {
  const parts = scanRis(document);
  const records = parts.filter((part) => 'fields' in part);
  reportUnknownTags(records, context);
  const keys = new RepeatedKeys(context);
  return parts.flatMap((part, index): DigestNode[] => {
    if ('text' in part) {
      const isHeader = index === 0 && part.text.split('\n').every((line) => FILE_HEADER.test(line));
      return isHeader ? [] : unplacedNode(part.text, part, ADVICE, context);
    }
    keys.add(part.fields.find(({ tag }) => tag === 'ID')?.value.trim() || undefined, part.line);
    if (!part.isEnded) reportOpen(part, context);
    return recordNode(readRisRecord(part, context), context);
  });
}

const ADVICE = 'Put it into a record, between a line "TY  - JOUR" and a line "ER  - ".';

function reportOpen({ line }: RisRecord, context: ReadContext): void {
  context.report({
    rule: 'record-without-end',
    message:
      'This record has no line "ER  - ", so it may be cut off. What it has was read: complete it.',
    line,
  });
}

/** Once for a document: a program that has its own tags writes them into every record. */
function reportUnknownTags(records: readonly RisRecord[], context: ReadContext): void {
  const unknown = new Map<string, number>();
  for (const { tag, line } of records.flatMap(({ fields }) => fields)) {
    if (!isRisTag(tag) && !unknown.has(tag)) unknown.set(tag, line);
  }
  const [first] = unknown.values();
  if (first === undefined) return;
  context.report({
    rule: 'fields-not-used',
    message: `These tags are not known and were not read: ${[...unknown.keys()].join(', ')}. Where one holds what a field of RIS is for, use the tag of that field.`,
    line: first,
  });
}
