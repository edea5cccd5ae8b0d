import { parse } from 'yaml';
import { draftOf, hasWebLink, isContents, startsEntry } from './entries.ts';
import { entryColumn, readEntryTable } from './entry-table.ts';
import { htmlText } from './html-text.ts';
import type { PaperSink } from './paper-sink.ts';
import { paperSections } from './paper-headings.ts';
import type { Definitions } from './parse-chunk.ts';
import { readItem } from './read-item.ts';
import { textOf } from './runs.ts';
import { editionOf, isFurnitureHeading, type Part, type Section } from './sections.ts';
import { isPaperTable, paperTableNodes } from './table.ts';

/** Reads the sections of a document in their order. */
export function readSections(
  sections: readonly Section[],
  definitions: Definitions,
  sink: PaperSink,
): void {
  const papers = paperSections(sections);
  const reading: Reading = { sink, definitions, abstractsBelow: hasAbstractsBelowItems(sections) };
  let hasTitle = false;
  let furnitureDepth = Infinity;
  for (const section of sections) {
    const { heading, depth, body } = section;
    if (heading) {
      if (depth <= furnitureDepth) furnitureDepth = isFurnitureHeading(heading) ? depth : Infinity;
      if (papers.has(section)) sink.open(draftOf(heading.runs, heading.chunk.line), 'heading');
      else {
        readHeading(heading, depth === 1 && !hasTitle, sink);
        hasTitle ||= depth === 1;
      }
    }
    const isFurniture = depth >= furnitureDepth;
    const lastEntry = body.findLastIndex(isEntryPart);
    body.forEach((part, index) => {
      const isIntroduction = part.chunk.kind !== 'item' && index < lastEntry;
      readPart(part, { ...reading, isFurniture: isFurniture || isIntroduction });
    });
    sink.close();
  }
}

interface Reading {
  sink: PaperSink;
  definitions: Definitions;
  /** Whether abstracts stand below the items of a list and not within. */
  abstractsBelow: boolean;
}

function readHeading(heading: Part, isTitle: boolean, sink: PaperSink): void {
  const edition = editionOf(heading);
  const text = textOf(heading.runs);
  sink.close();
  if (edition !== undefined) sink.edition = edition;
  const role = edition !== undefined ? 'date' : isTitle ? 'title' : 'furniture';
  sink.addHeader(role, edition ?? text, heading.chunk.line);
}

function readPart(
  { chunk, parsed, runs }: Part,
  reading: Reading & { isFurniture: boolean },
): void {
  const { sink, definitions, isFurniture } = reading;
  const { kind, line, lines } = chunk;
  const endLine = line + lines.length - 1;
  const text = lines.join('\n');
  if (kind === 'front-matter') readFrontMatter(lines, sink);
  else if (kind === 'rule') sink.close();
  else if (kind === 'definition') return;
  else if (kind === 'table' && isPaperTable(chunk, sink.context)) {
    sink.addPapers(paperTableNodes(chunk, sink.edition, definitions, sink.context));
  } else if (kind === 'table' && entryColumn(chunk) !== -1) {
    readEntryTable(chunk, definitions, sink);
  } else if (kind === 'item' && parsed) {
    const [list] = parsed.nodes;
    const items = list?.type === 'list' ? list.children : [];
    for (const item of items) readItem(item, { parsed, line, isFurniture }, sink);
  } else if (kind === 'paragraph' && parsed) readParagraph({ chunk, parsed, runs }, reading);
  else if (kind === 'html' || kind === 'code') {
    const words = kind === 'html' ? htmlText(text) : text;
    if (isFurniture || !/https?:\/\/|@[a-z]+\{/i.test(text))
      sink.addHeader('furniture', words, line);
    else sink.addText(words, line, endLine);
  } else sink.addText(text, line, endLine);
}

function readParagraph(
  { chunk, runs }: Part,
  { sink, abstractsBelow, isFurniture }: Reading & { isFurniture: boolean },
): void {
  const { line, lines } = chunk;
  const endLine = line + lines.length - 1;
  const text = textOf(runs);
  const above = sink.draft('heading');
  if (!above && startsEntry(runs)) {
    const draft = draftOf(runs, line);
    draft.endLine = endLine;
    sink.open(draft, 'paragraph');
    return;
  }
  const open = above ?? sink.draft('paragraph', ...(abstractsBelow ? (['item'] as const) : []));
  if (open) {
    open.addRuns(runs, { isBelow: true });
    open.endLine = endLine;
  } else if (isFurniture || sink.isEmpty || isContents(runs) || text.trim() === '') {
    sink.addHeader('furniture', text, line);
  } else {
    sink.addText(text, line, endLine);
  }
}

function isEntryPart({ chunk, runs }: Part): boolean {
  return chunk.kind === 'table' || (chunk.kind === 'item' && hasWebLink(runs));
}

/** Whether most items with a link have a paragraph right below them. */
function hasAbstractsBelowItems(sections: readonly Section[]): boolean {
  let items = 0;
  let followed = 0;
  for (const { body } of sections) {
    body.forEach((part, index) => {
      if (part.chunk.kind !== 'item' || !hasWebLink(part.runs)) return;
      items += 1;
      const next = body[index + 1];
      if (next?.chunk.kind === 'paragraph' && !startsEntry(next.runs)) followed += 1;
    });
  }
  return items > 0 && followed >= items / 2;
}

const ROLES = { title: 'title', date: 'date', author: 'curator', authors: 'curator' } as const;

/** What the document says of itself above its text, in YAML. */
function readFrontMatter(lines: readonly string[], sink: PaperSink): void {
  for (const [index, line] of lines.entries()) {
    const [, name = '', value = ''] = /^(title|date|authors?):\s*(\S.*)$/i.exec(line) ?? [];
    const role = Object.entries(ROLES).find(([key]) => key === name.toLowerCase())?.[1];
    if (role) sink.addHeader(role, plainScalar(value), index + 1);
    else if (!/^(?:---|\.\.\.)?\s*$/.test(line)) sink.addHeader('furniture', line, index + 1);
  }
}

/** The text of a value in YAML; as it is written where it is no plain one. */
function plainScalar(value: string): string {
  try {
    const parsed: unknown = parse(value, { schema: 'failsafe' });
    return typeof parsed === 'string' ? parsed : value;
  } catch {
    return value;
  }
}
