import type { DigestNode, PaperEntry } from '../../../plugins/digest-tree.ts';
import type { Doubt, FieldMap, Format } from '../../../plugins/read/reader.ts';

/** What a format's reader made of a document, as plain data that a person can compare with it. */
export interface Outline {
  header?: Record<string, string>;
  papers: Record<string, unknown>[];
  unplaced?: string[];
  doubts?: string[];
}

/**
 * Reads a document.
 *
 * @param pieceLength How many characters are given at a time; all, unless given.
 */
export function outlineOf(
  format: Format,
  document: string,
  { pieceLength = document.length, fieldMap }: { pieceLength?: number; fieldMap?: FieldMap } = {},
): Outline {
  const { nodes, doubts } = readWith(format, document, { pieceLength, fieldMap });
  const lines = nodes.flatMap((node) => (node.type === 'header' ? node.children : []));
  const papers = nodes.filter((node) => node.type === 'paper');
  const unplaced = nodes.filter((node) => node.type === 'unplaced');
  return {
    ...(lines.length > 0 && {
      header: Object.fromEntries(lines.map(({ role, value }) => [role, value])),
    }),
    papers: papers.map(paperOutline),
    ...(unplaced.length > 0 && { unplaced: unplaced.map(({ value }) => value) }),
    ...(doubts.length > 0 && {
      doubts: doubts.map(({ rule, line, message }) => `${line ?? '-'} ${rule}: ${message}`),
    }),
  };
}

/** The nodes and doubts of a document, which is given in pieces. */
export function readWith(
  format: Format,
  document: string,
  { pieceLength = document.length, fieldMap }: { pieceLength?: number; fieldMap?: FieldMap } = {},
): { nodes: DigestNode[]; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const report = (doubt: Doubt) => doubts.push(doubt);
  const reader = format.open({ report, ...(fieldMap && { fieldMap }) });
  const nodes: DigestNode[] = [];
  for (let at = 0; at < document.length; at += pieceLength) {
    for (const node of reader.write(document.slice(at, at + pieceLength))) nodes.push(node);
  }
  for (const node of reader.end()) nodes.push(node);
  return { nodes, doubts };
}

function paperOutline(paper: PaperEntry): Record<string, unknown> {
  const texts = (type: 'title' | 'paragraph') =>
    paper.children
      .filter((node) => node.type === type)
      .map((node) => node.children.map((child) => ('value' in child ? child.value : '')).join(''))
      .join('\n\n');
  const abstract = texts('paragraph');
  const { fields, edition } = paper.data ?? {};
  return {
    title: texts('title'),
    ...(abstract && { abstract }),
    line: paper.position?.start.line,
    ...(edition && { edition }),
    ...fields,
  };
}
