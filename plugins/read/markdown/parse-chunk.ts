import type { RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Chunk } from './chunks.ts';
import { maskFormulas } from './mask-formulas.ts';

/** What the texts of a chunk are read with. */
export interface TextContext {
  /** Puts the formulas of a text back, which stand as signs in the tree. */
  unmask(text: string): string;
  /** The addresses that are defined elsewhere, by their identifiers in the tree. */
  addresses: ReadonlyMap<string, string>;
}

/** A chunk as a tree. */
export interface ParsedChunk extends TextContext {
  nodes: RootContent[];
}

/** Definitions of addresses, by the label that they are used by. */
export type Definitions = ReadonlyMap<string, string>;

/** Beyond these a chunk is no entry of a list: the time to parse it could grow with their square. */
const MAX_LENGTH = 20_000;
const MAX_MARKS = 1000;

const parser = unified().use(remarkParse).freeze();

/**
 * Parses one chunk.
 *
 * @returns Nothing where it is too long, or has too many marks, for a part of a list of papers.
 */
export function parseChunk({ lines }: Chunk, definitions: Definitions): ParsedChunk | undefined {
  const source = lines.join('\n');
  if (source.length > MAX_LENGTH || (source.match(/[*_`[\]<&~!]/g) ?? []).length > MAX_MARKS) {
    return undefined;
  }
  const { text, unmask } = maskFormulas(source);
  const used = [...new Set(source.match(/\[[^[\]]{1,200}\]/g) ?? [])].flatMap(
    (label) => definitions.get(labelKey(label)) ?? [],
  );
  const { children } = parser.parse([text, '', ...used].join('\n'));
  const addresses = new Map<string, string>();
  for (const node of children) {
    if (node.type === 'definition') addresses.set(node.identifier, node.url);
  }
  return { nodes: children.filter(({ type }) => type !== 'definition'), unmask, addresses };
}

/** Definitions of addresses in a document: `[1]: https://example.org`. */
export function definitionsOf(chunks: readonly Chunk[]): Definitions {
  const definitions = new Map<string, string>();
  for (const { kind, lines } of chunks) {
    const line = lines[0] ?? '';
    if (kind !== 'definition') continue;
    const key = labelKey(line.slice(0, line.indexOf(']:') + 1));
    if (!definitions.has(key)) definitions.set(key, line);
  }
  return definitions;
}

function labelKey(label: string): string {
  return label.trim().toLowerCase().replace(/\s+/g, ' ');
}
