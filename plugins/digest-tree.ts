import type { Literal, Parent } from 'unist';
import type { PaperFields } from '../src/library/fields/paper-fields.ts';
import type { RichText, Span } from '../src/library/text/rich-text.ts';

/** A run of characters of the digest, as received but with line breaks turned into spaces. */
export interface Text extends Literal {
  type: 'text';
  value: string;
}

/** A run of characters that stands for something richer: see `Span`. */
interface SpanNode extends Literal, Omit<Span, 'start' | 'end'> {
  type: 'span';
  value: string;
}

export type Phrasing = Text | SpanNode;

/** What is known about a text as a whole. */
type TextData = Omit<RichText, 'source' | 'spans'>;

export interface Title extends Parent {
  type: 'title';
  children: Phrasing[];
  data?: TextData;
}

export interface Paragraph extends Parent {
  type: 'paragraph';
  children: Phrasing[];
  data?: TextData;
}

/** What a line of the page says: the digest's title, who curates it, when it appeared, or nothing about papers. */
export type HeaderRole = 'title' | 'curator' | 'date' | 'furniture';

/** A line of the page around the papers; `value` is what it says, without the page's wording. */
export interface HeaderLine extends Literal {
  type: 'headerLine';
  role: HeaderRole;
  value: string;
}

/** Lines of the page in a row: above the papers, between them, or within one. */
export interface Header extends Parent {
  type: 'header';
  children: HeaderLine[];
}

/** One paper: its title, then the paragraphs of its abstract, if any came with it. */
export interface PaperEntry extends Parent {
  type: 'paper';
  children: [Title, ...(Paragraph | Header)[]];
  data?: PaperData;
}

/** What a record of a digest says beside its title and abstract. */
export interface PaperData {
  fields?: PaperFields;
  /** Which edition it appeared in, where one file holds several: a date or a name. */
  edition?: string;
}

/** Text that no rule could place. It is kept and reported, never dropped. */
export interface Unplaced extends Literal {
  type: 'unplaced';
  value: string;
}

/**
 * The tree of one digest. Every node has a position in the source, and the
 * positions of the top nodes cover every non-blank line.
 */
export interface Digest extends Parent {
  type: 'digest';
  children: DigestNode[];
}

export type DigestNode = Header | PaperEntry | Unplaced;
