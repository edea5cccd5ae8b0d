const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** The part of a document that is still needed, while its pieces come in. Offsets are those of the document. */
export class SourceWindow {
  #text = '';
  /** Where the window begins. */
  #offset = 0;
  /** The line breaks before this offset are counted. */
  #counted = 0;
  #line = 1;
  /** Whether what is counted ends in a return, to which a newline can belong. */
  #endsInReturn = false;

  add(piece: string): void {
    this.#text += piece;
  }

  slice(start: number, end: number): string {
    return this.#text.slice(start - this.#offset, end - this.#offset);
  }

  /** The line of an offset, from 1; no offset before an earlier one can be asked for. */
  lineAt(offset: number): number {
    for (; this.#counted < offset; this.#counted += 1) {
      const code = this.#text.charCodeAt(this.#counted - this.#offset);
      if (code === RETURN || (code === NEWLINE && !this.#endsInReturn)) this.#line += 1;
      this.#endsInReturn = code === RETURN;
    }
    return this.#line;
  }

  /** Forgets what lies before an offset. */
  forget(before: number): void {
    if (before === this.#offset) return;
    this.lineAt(before);
    this.#text = this.slice(before, Infinity);
    this.#offset = before;
  }
}
