import type { Doubt, ReadContext } from '../reader.ts';
import { goesOnAt, readBody, type Body, type Place } from './body.ts';
import { openDocument, type BibtexDocument } from './document.ts';
import { closingOf } from './groups.ts';
import * as faults from './faults.ts';
import { Macros } from './macros.ts';
import type { Reading } from './value.ts';

/** A field with its value, as TeX. */
export interface BibtexField {
  value: string;
  /** Of the document, from 1. */
  line: number;
}

export interface BibtexEntry {
  /** In lower case: `article`. */
  type: string;
  /** Empty where there is none. */
  key: string;
  /** By their names in lower case. */
  fields: ReadonlyMap<string, BibtexField>;
  line: number;
  endLine: number;
}

/** A stretch of the document that belongs to no entry. */
export interface OutsideText {
  text: string;
  line: number;
}

/** The entries of a document and what stands between them, each in their order. */
export interface BibtexContents {
  entries: BibtexEntry[];
  outside: OutsideText[];
}

const ENTRY = /(?<!\w)@\s*([a-z][\w-]*)\s*([{(])/gi;
const ENTRY_IN_COMMENT = /(?<!\w)@\s*[a-z][\w-]*\s*[{(][^\s{}=]*\s*,/gi;
const READINGS: readonly Reading[] = ['unescaped', 'all', 'by lines'];

/**
 * Finds the entries of a BibTeX or BibLaTeX document, with macros put in.
 *
 * An entry whose braces are not balanced ends where the next one begins a line, and what can be read of it is
 * kept. That is reported, and so are entries in comments, text in entries that is no field, fields that stand
 * twice and unknown macros. The time is linear in the length of the document.
 */
export function scanBibtex(document: string, context: ReadContext): BibtexContents {
  return new Scanner(openDocument(document), context).scan();
}

class Scanner {
  readonly #document: BibtexDocument;
  readonly #context: ReadContext;
  readonly #macros: Macros;
  readonly #contents: BibtexContents = { entries: [], outside: [] };
  /** How to read what stands up to the next line that begins an entry: what failed once there is not tried again. */
  #stretch = { limit: -1, reading: 0 };
  /** Up to where a comment had no end: for those behind it, none is looked for as far. */
  readonly #openUpTo = new Set<number>();

  constructor(document: BibtexDocument, context: ReadContext) {
    this.#document = document;
    this.#context = context;
    this.#macros = new Macros(context);
  }

  scan(): BibtexContents {
    const { text } = this.#document;
    let outsideFrom = 0;
    let at = 0;
    for (let found = entryFrom(text, at); found; found = entryFrom(text, at)) {
      const before = text.slice(at, found.index);
      if (/^\s*%/.test(before.slice(before.lastIndexOf('\n') + 1))) {
        this.#report(faults.commented(1), found.index);
        at = endOfLine(text, found.index);
        continue;
      }
      this.#addOutside(outsideFrom, found.index);
      at = this.#read(found);
      outsideFrom = at;
    }
    this.#addOutside(outsideFrom, text.length);
    return this.#contents;
  }

  /** Reads what begins with an `@`; gives where it ends. */
  #read({ 0: opening, 1: name = '', index }: RegExpExecArray): number {
    const type = name.toLowerCase();
    const from = index + opening.length;
    const limit = this.#document.nextEntry(from);
    if (type === 'comment') return this.#skipComment(from, limit);
    if (type === 'preamble') return (this.#endOfGroup(from, limit) ?? from - 1) + 1;
    const closer = opening.endsWith('(') ? ')' : '}';
    const body = this.#readBody(index, { from, limit, closer, hasKey: type !== 'string' });
    const { end } = body;
    this.#reportStrays(body);
    if (type === 'string') {
      for (const { name, parts, start } of body.fields) {
        this.#macros.define(name, parts, this.#document.lineAt(start));
      }
    } else {
      const lines = { line: this.#document.lineAt(index), endLine: this.#document.lineAt(end - 1) };
      this.#contents.entries.push({ type, key: body.key, fields: this.#fields(body), ...lines });
    }
    return end;
  }

  #readBody(start: number, place: Omit<Place, 'nextValueEnd'>): Body {
    const { text, nextValueEnd } = this.#document;
    if (place.limit !== this.#stretch.limit) this.#stretch = { limit: place.limit, reading: 0 };
    for (;;) {
      const reading = READINGS[this.#stretch.reading] ?? 'by lines';
      const body = readBody(text, { ...place, nextValueEnd }, reading);
      const isWhole = body.isClosed && body.faultAt === undefined;
      if (reading === 'by lines') {
        if (!isWhole) this.#report(faults.unbalanced(body.key), body.faultAt ?? start);
        return body;
      }
      if (isWhole && goesOnAt(text, body.end) === undefined) return body;
      this.#stretch.reading += 1;
    }
  }

  #fields({ key, fields }: Body): Map<string, BibtexField> {
    const known = new Map<string, BibtexField>();
    for (const { name, parts, start } of fields) {
      const line = this.#document.lineAt(start);
      const value = this.#macros.expand(parts, line);
      if (!known.has(name)) known.set(name, { value, line });
      else if (known.get(name)?.value !== value) this.#report(faults.fieldTwice(name, key), start);
    }
    return known;
  }

  #reportStrays({ key, strays }: Body): void {
    const said = strays.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    const [first] = said;
    if (!first) return;
    const all = said.map(({ text }) => text).join(' … ');
    this.#report(faults.strayText(all, key), first.start);
  }

  /** Comments in braces may hold entries, and lines that begin with them. */
  #skipComment(from: number, limit: number): number {
    const { text } = this.#document;
    const end = this.#endOfGroup(from, text.length) ?? this.#endOfGroup(from, limit);
    if (end === undefined) return from;
    const entries = text.slice(from, end).match(ENTRY_IN_COMMENT) ?? [];
    if (entries.length > 0) this.#report(faults.commented(entries.length), from);
    return end + 1;
  }

  #endOfGroup(from: number, limit: number): number | undefined {
    const { text } = this.#document;
    if (text[from - 1] !== '{' || this.#openUpTo.has(limit)) return undefined;
    const end = closingOf(text, from - 1, limit, 'unescaped');
    if (end === undefined) this.#openUpTo.add(limit);
    return end;
  }

  #report(fault: Omit<Doubt, 'line'>, offset: number): void {
    this.#context.report({ ...fault, line: this.#document.lineAt(offset) });
  }

  #addOutside(from: number, to: number): void {
    const text = this.#document.text.slice(from, to);
    if (text.trim() !== '') {
      this.#contents.outside.push({ text, line: this.#document.lineAt(from) });
    }
  }
}

function entryFrom(text: string, at: number): RegExpExecArray | null {
  ENTRY.lastIndex = at;
  return ENTRY.exec(text);
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
