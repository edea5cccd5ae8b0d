import type {
  DigestNode,
  Header,
  HeaderLine,
  PaperEntry,
  Text,
  Title,
  Unplaced,
} from '../../digest-tree.ts';
import type { PaperFields } from '../../../src/library/fields/paper-fields.ts';
import { joinFields } from './join-fields.ts';
import { cleanText, positionOf, type Line } from './lines.ts';
import type { Segment } from './segment.ts';
import type { Furniture } from './wordings.ts';

/** What the nodes are made from: the document and, for each visible line, what was found. */
export interface Source {
  document: string;
  lines: readonly Line[];
  furniture: readonly (Furniture | undefined)[];
}

/** Makes the nodes of a digest from its segments, which cover all its lines in order. */
export function buildNodes(source: Source, segments: readonly Segment[]): DigestNode[] {
  const builder = new TreeBuilder(source);
  for (const segment of segments) builder.add(segment);
  return builder.finish();
}

class TreeBuilder {
  readonly #source: Source;
  readonly #children: DigestNode[] = [];
  #paper: PaperEntry | undefined;
  /** Lines of furniture whose owner, the page or the open paper, shows only in what follows. */
  #furniture: HeaderLine[] = [];
  /** Whether identifiers stand above the titles of their papers: as the first one does. */
  #identifiersAbove: boolean | undefined;
  /** What is known of the paper whose title is still to come. */
  #ahead: PaperFields = {};

  constructor(source: Source) {
    this.#source = source;
  }

  add(segment: Segment): void {
    switch (segment.label) {
      case 'furniture':
        this.#furniture.push(this.#headerLine(segment));
        break;
      case 'title':
        this.#closePaper();
        this.#paper = this.#openPaper(segment);
        break;
      case 'paragraph':
        this.#addParagraph(segment);
        break;
      case 'unplaced':
        this.#closePaper();
        this.#children.push(this.#unplaced(segment));
    }
  }

  finish(): DigestNode[] {
    this.#closePaper();
    return this.#children;
  }

  #openPaper(segment: Segment): PaperEntry {
    const children: [Text] = [this.#text(segment)];
    const title: Title = { type: 'title', children, position: this.#position(segment) };
    const paper: PaperEntry = {
      type: 'paper',
      children: [title],
      position: this.#position(segment),
    };
    addFields(paper, this.#ahead);
    this.#ahead = {};
    return paper;
  }

  #addParagraph(segment: Segment): void {
    const paper = this.#paper;
    if (!paper) throw new Error('A paragraph must follow the title of its paper.');
    const position = this.#position(segment);
    paper.children.push(...this.#takeHeader(), {
      type: 'paragraph',
      children: [this.#text(segment)],
      position,
    });
    if (paper.position) paper.position.end = position.end;
  }

  #closePaper(): void {
    if (this.#paper) this.#children.push(this.#paper);
    this.#paper = undefined;
    this.#children.push(...this.#takeHeader());
  }

  /** The header that holds the furniture seen since the last node, or nothing. */
  #takeHeader(): Header[] {
    const children = this.#furniture;
    this.#furniture = [];
    const start = children[0]?.position?.start;
    const end = children.at(-1)?.position?.end;
    return start && end ? [{ type: 'header', children, position: { start, end } }] : [];
  }

  #headerLine(segment: Segment): HeaderLine {
    const found = this.#source.furniture[segment.from];
    if (found?.fields) this.#takeFields(found.fields);
    return {
      type: 'headerLine',
      role: found?.role ?? 'furniture',
      value: found?.value ?? this.#value(segment),
      position: this.#position(segment),
    };
  }

  #takeFields(fields: PaperFields): void {
    const paper = this.#paper;
    if (fields.identifiers) {
      this.#identifiersAbove ??= paper === undefined;
      if (this.#identifiersAbove) this.#ahead = joinFields(this.#ahead, fields);
    }
    if (!paper || (fields.identifiers && this.#identifiersAbove)) return;
    // Below its abstract begins what stands above the next paper.
    const isOver = paper.children.some((part) => part.type === 'paragraph');
    if (!(fields.authors && isOver)) addFields(paper, fields);
  }

  #text(segment: Segment): Text {
    return { type: 'text', value: this.#value(segment), position: this.#position(segment) };
  }

  #unplaced(segment: Segment): Unplaced {
    return { type: 'unplaced', value: this.#value(segment), position: this.#position(segment) };
  }

  #value(segment: Segment): string {
    const { start, end } = this.#ends(segment);
    return cleanText(this.#source.document.slice(start.start, end.end));
  }

  #position(segment: Segment) {
    const { start, end } = this.#ends(segment);
    return positionOf(start, end);
  }

  #ends(segment: Segment): { start: Line; end: Line } {
    const start = this.#source.lines[segment.from];
    const end = this.#source.lines[segment.to - 1];
    if (!start || !end) throw new RangeError('A segment must lie within the lines.');
    return { start, end };
  }
}

function addFields(paper: PaperEntry, fields: PaperFields): void {
  if (Object.keys(fields).length === 0) return;
  paper.data = { ...paper.data, fields: joinFields(paper.data?.fields ?? {}, fields) };
}
