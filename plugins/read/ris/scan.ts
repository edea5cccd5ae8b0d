/** A tag with its value; further lines of it stand behind line breaks. */
interface RisField {
  tag: string;
  value: string;
  /** Of the document, from 1. */
  line: number;
}

export interface RisRecord {
  fields: RisField[];
  line: number;
  endLine: number;
  /** Whether a line says where it ends. */
  isEnded: boolean;
}

/** Lines in a row that belong to no record. */
export interface RisText {
  text: string;
  line: number;
  endLine: number;
}

const TAGS = new Set(
  (
    'TY ER A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DO DP ED EP ET ID IS J1 J2 ' +
    'JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST T1 T2 T3 TA TI TT ' +
    'U1 U2 U3 U4 U5 UR VL VO Y1 Y2'
  ).split(' '),
);

/** Whether the format has a tag. */
export function isRisTag(tag: string): boolean {
  return TAGS.has(tag);
}

const TAG_LINE = /^([A-Z][A-Z0-9])(\s{0,3})-(\s|$)?(.*)$/s;

/**
 * Reads the tag of a line and its value. Two spaces before the hyphen make any tag; with others, which some
 * programs write, it has to be one of the format.
 *
 * @returns Nothing for a line that goes on with the value above it.
 */
export function readTag(line: string): { tag: string; value: string } | undefined {
  const [, tag, space, gap, value = ''] = TAG_LINE.exec(line) ?? [];
  if (tag === undefined) return undefined;
  const isTag = space === '  ' || (isRisTag(tag) && gap !== undefined);
  return isTag ? { tag, value: value.trim() } : undefined;
}

/** Finds the records of a document, and the texts that belong to none, in their order. */
export function scanRis(document: string): (RisRecord | RisText)[] {
  const found: (RisRecord | RisText)[] = [];
  let record: RisRecord | undefined;
  const lines = document.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    const field = readTag(content);
    if (field?.tag === 'ER') {
      if (record) Object.assign(record, { isEnded: true, endLine: line });
      record = undefined;
    } else if (field) {
      if (!record || field.tag === 'TY') {
        record = { fields: [], line, endLine: line, isEnded: false };
        found.push(record);
      }
      record.fields.push({ ...field, line });
      record.endLine = line;
    } else if (record) {
      const last = record.fields.at(-1);
      if (last) last.value += `\n${content.trim()}`;
      if (content.trim() !== '') record.endLine = line;
    } else if (content.trim() !== '') {
      addText(found, content, line);
    }
  }
  return found;
}

function addText(found: (RisRecord | RisText)[], text: string, line: number): void {
  const last = found.at(-1);
  if (last && 'text' in last && last.endLine === line - 1) {
    last.text += `\n${text}`;
    last.endLine = line;
  } else {
    found.push({ text, line, endLine: line });
  }
}
