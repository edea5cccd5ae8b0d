import type { PhrasingContent, RootContent } from 'mdast';
import { normaliseDate } from '../../../src/library/fields/date.ts';
import { DATE } from '../papers-page/wordings.ts';
import type { Chunk } from './chunks.ts';
import { parseChunk, type Definitions, type ParsedChunk } from './parse-chunk.ts';
import { phrasingOf, runsOf, textOf, type Run } from './runs.ts';

/** A chunk with what is in it. */
export interface Part {
  chunk: Chunk;
  /** Nothing where it is too long to be part of a list of papers. */
  parsed: ParsedChunk | undefined;
  /** Of its first line of text. */
  runs: Run[];
}

/** A heading and what stands below it until the next one. */
export interface Section {
  heading: Part | undefined;
  /** From 1 to 6; 0 without a heading. */
  depth: number;
  body: Part[];
}

/** Divides a document at its headings. */
export function sectionsOf(chunks: readonly Chunk[], definitions: Definitions): Section[] {
  const sections: Section[] = [{ heading: undefined, depth: 0, body: [] }];
  for (const chunk of chunks) {
    const part = partOf(chunk, definitions);
    const [node] = part.parsed?.nodes ?? [];
    if (node?.type === 'heading') sections.push({ heading: part, depth: node.depth, body: [] });
    else sections.at(-1)?.body.push(part);
  }
  return sections;
}

function partOf(chunk: Chunk, definitions: Definitions): Part {
  const isText = ['heading', 'item', 'paragraph'].includes(chunk.kind);
  const parsed = isText ? parseChunk(chunk, definitions) : undefined;
  return { chunk, parsed, runs: parsed ? runsOf(firstPhrasing(parsed.nodes), parsed) : [] };
}

/** What stands in the first paragraph, which can lie within an item. */
export function firstPhrasing(nodes: readonly RootContent[]): PhrasingContent[] {
  const [first] = nodes;
  if (first?.type === 'list') return firstPhrasing(first.children[0]?.children ?? []);
  return first?.type === 'blockquote' ? firstPhrasing(first.children) : phrasingOf(nodes);
}

const WEEK_OF_YEAR = /^(?:19|20)\d\d,? week \d{1,2}$/i;

/** The day, the month or the week that a heading is; nothing where it is none. */
export function editionOf(heading: Part | undefined): string | undefined {
  const text = textOf(heading?.runs ?? []).trim();
  return DATE.test(text) || WEEK_OF_YEAR.test(text) ? normaliseDate(text) : undefined;
}

const FURNITURE =
  /^\W*(?:contributing|contributors?|contributions?|licen[cs]e|table of contents?|contents?|toc|acknowledge?ments?|credits|star history|cit(?:ation|ing)(?: us)?|sponsors?|support|about(?: us)?|contact(?: us)?|how to contribute|faq|disclaimer|footnotes)\W*$/i;

/** Whether a heading stands above what is no part of the list. */
export function isFurnitureHeading(heading: Part | undefined): boolean {
  return FURNITURE.test(textOf(heading?.runs ?? []));
}
