/** The part of a document that is still needed, while its pieces come in. Offsets are those of the document. */
export class SourceWindow {
  #text = '';
  /** Where the window begins. */
  #offset = 0;
  /** The line breaks before this offset are counted. */
  #counted = 0;
  #line = 1;
  #endsInReturn = false;

  add(piece: string): void {
    this.#text += piece;
  }

  slice(start: number, end: number): string {
    return this.#text.slice(start - this.#offset, end - this.#offset);
  }

  /** The line of an offset, from 1; no offset before an earlier one can be asked for. */
  lineAt(offset: number): number {
    if (offset <= this.#counted) return this.#line;
    const passed = this.slice(this.#counted, offset);
    this.#line += passed.match(/\r\n?|\n/g)?.length ?? 0;
    if (this.#endsInReturn && passed.startsWith('\n')) this.#line -= 1;
    this.#endsInReturn = passed.endsWith('\r');
    this.#counted = offset;
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
