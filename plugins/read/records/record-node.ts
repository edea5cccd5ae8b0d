import type { Position } from 'unist';
import type {
  Header,
  HeaderLine,
  HeaderRole,
  PaperData,
  PaperEntry,
  Paragraph,
} from '../../digest-tree.ts';
import type { PaperFields } from '../../../src/library/fields/paper-fields.ts';
import { cleanText } from '../papers-page/lines.ts';
import type { ReadContext } from '../reader.ts';

/** One record of a format that has records. */
export interface RecordParts extends PaperData {
  /** As received, with its TeX; line breaks mean nothing. */
  title: string | undefined;
  /** As received, with its TeX; an empty line separates paragraphs, other line breaks mean nothing. */
  abstract?: string | undefined;
  /** Where the record begins in the document, from 1. */
  line: number;
  /** Where it ends; where it begins, unless given. */
  endLine?: number;
}

/**
 * Makes the node of a record, without the fields that are empty.
 *
 * @returns Nothing where the record has no title, which is reported: a paper cannot be without one.
 */
export function recordNode(record: RecordParts, context: ReadContext): PaperEntry[] {
  const { line, endLine = line, fields, edition } = record;
  const title = cleanText(record.title ?? '');
  if (title === '') {
    const named = Object.values(fields?.identifiers ?? {}).join(', ');
    context.report({
      rule: 'record-without-title',
      message: `A record${named && ` (${named})`} has no title and was left out. Give it one.`,
      line,
    });
    return [];
  }
  const position = positionOf(line, endLine);
  const paragraphs = (record.abstract ?? '').split(/\n[^\S\n]*\n/).flatMap((part): Paragraph[] => {
    const value = cleanText(part);
    if (value === '') return [];
    return [{ type: 'paragraph', children: [{ type: 'text', value, position }], position }];
  });
  const known = withoutEmpty(fields ?? {});
  const data: PaperData = {
    ...(Object.keys(known).length > 0 && { fields: known }),
    ...(edition && { edition }),
  };
  return [
    {
      type: 'paper',
      children: [
        { type: 'title', children: [{ type: 'text', value: title, position }], position },
        ...paragraphs,
      ],
      position,
      ...(Object.keys(data).length > 0 && { data }),
    },
  ];
}

/** The node of what a document says about itself: its title, its curator, its date. */
export function headerNode(
  lines: readonly { role: HeaderRole; value: string }[],
  line: number,
): Header[] {
  const position = positionOf(line, line);
  const children = lines
    .map(({ role, value }) => ({ role, value: cleanText(value) }))
    .filter(({ value }) => value !== '')
    .map((known): HeaderLine => ({ type: 'headerLine', ...known, position }));
  return children.length > 0 ? [{ type: 'header', children, position }] : [];
}

function positionOf(line: number, endLine: number): Position {
  return { start: { line, column: 1 }, end: { line: endLine, column: 1 } };
}

/** The fields that hold something. */
function withoutEmpty(fields: PaperFields): PaperFields {
  const isEmpty = (value: unknown) =>
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}
