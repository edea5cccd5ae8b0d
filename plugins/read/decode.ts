import { DataError } from '../../src/library/data-error.ts';

interface Signature {
  bytes: readonly number[];
  kind: string;
}

/** First bytes of files that people hand in by mistake, from the formats' specifications. */
const SIGNATURES: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: 'a PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'a ZIP archive (or an office document or EPUB)' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], kind: 'a JPEG image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: 'a GIF image' },
  { bytes: [0x52, 0x49, 0x46, 0x46], kind: 'a RIFF file, such as a WebP image' },
];

/** How many bytes tell what a file is. */
const SIGNATURE_LENGTH = 5;

/**
 * Turns the bytes of a digest, which come in pieces of any size, into text: UTF-8, or UTF-16 with a
 * byte-order mark. The mark itself is removed; nothing else changes.
 */
export class DigestDecoder {
  readonly #name: string;
  #decoder: TextDecoder | undefined;
  /** Bytes that are not decoded: too few to tell what they are, or a character that is cut. */
  #pending: Uint8Array = new Uint8Array();
  /** How many bytes and line breaks came before those. */
  #offset = 0;
  #lineBreaks = 0;
  #endsInReturn = false;

  /** @param name How messages call the file. */
  constructor(name: string) {
    this.#name = name;
  }

  /**
   * The text of the next bytes.
   *
   * @throws {DataError} Where the bytes are no such text: what they are, at which byte and line, and what to do.
   */
  write(piece: Uint8Array): string {
    const bytes = concat(this.#pending, piece);
    if (!this.#decoder && bytes.length < SIGNATURE_LENGTH) {
      this.#pending = bytes;
      return '';
    }
    return this.#decode(bytes, false);
  }

  /**
   * The text of the bytes that are left.
   *
   * @throws {DataError} As `write` does.
   */
  end(): string {
    return this.#decode(this.#pending, true);
  }

  #decode(bytes: Uint8Array, isLast: boolean): string {
    this.#decoder ??= decoderOf(bytes, this.#name);
    const cut = isLast ? 0 : cutAtEnd(bytes, this.#decoder.encoding);
    const whole = bytes.subarray(0, bytes.length - cut);
    const text = this.#decodeWhole(whole, this.#decoder, isLast);
    this.#pending = bytes.slice(whole.length);
    this.#offset += whole.length;
    this.#countLines(text);
    return text;
  }

  #decodeWhole(bytes: Uint8Array, decoder: TextDecoder, isLast: boolean): string {
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: !isLast });
    } catch {
      throw decoder.encoding === 'utf-8' ? this.#notUtf8(bytes) : this.#notUtf16();
    }
    const nul = decoder.encoding === 'utf-8' ? text.indexOf('\0') : -1;
    if (nul !== -1) throw this.#hasNul(text, nul);
    return text;
  }

  #notUtf8(bytes: Uint8Array): DataError {
    const valid = longestValidPrefix(bytes);
    const length = new TextEncoder().encode(valid).length;
    const byte = (bytes[length] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return new DataError(
      `This is not UTF-8: byte 0x${byte} at offset ${this.#offset + length}. ` +
        'Save the file as UTF-8 (it may be Windows-1252 or Latin-1).',
      { file: this.#name, line: this.#lineAt(valid) },
    );
  }

  #notUtf16(): DataError {
    return new DataError(
      'The file begins as UTF-16 but is not valid UTF-16: a character is cut in half. ' +
        'Save it again as UTF-8.',
      { file: this.#name },
    );
  }

  #hasNul(text: string, nul: number): DataError {
    const before = text.slice(0, nul);
    const offset = this.#offset + new TextEncoder().encode(before).length;
    return new DataError(
      `There is a NUL byte at offset ${offset}, so this is a binary file or ` +
        'UTF-16 without a byte-order mark. Save it as UTF-8 text.',
      { file: this.#name, line: this.#lineAt(before) },
    );
  }

  #countLines(text: string): void {
    this.#lineBreaks += lineBreaksIn(text) - this.#halfBreak(text);
    if (text !== '') this.#endsInReturn = text.endsWith('\r');
  }

  #lineAt(before: string): number {
    return this.#lineBreaks + lineBreaksIn(before) - this.#halfBreak(before) + 1;
  }

  /** A line feed at the start belongs to the carriage return that the piece before ended with. */
  #halfBreak(text: string): number {
    return this.#endsInReturn && text.startsWith('\n') ? 1 : 0;
  }
}

/** Tells from its first bytes how a file is encoded. */
function decoderOf(bytes: Uint8Array, name: string): TextDecoder {
  const signature = SIGNATURES.find((candidate) => startsWith(bytes, candidate.bytes));
  if (signature) {
    throw new DataError(`This is ${signature.kind}, not text. Copy its text into a .txt file.`, {
      file: name,
    });
  }
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le', { fatal: true });
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

/** How many bytes at the end are the beginning of a character whose rest is still to come. */
function cutAtEnd(bytes: Uint8Array, encoding: string): number {
  // The decoder itself keeps the half of a UTF-16 character.
  if (encoding !== 'utf-8') return 0;
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}

function concat(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return bytes.length >= prefix.length && prefix.every((byte, index) => bytes[index] === byte);
}

/** The text up to the first byte that UTF-8 does not allow: a decoder does not tell where that is. */
function longestValidPrefix(bytes: Uint8Array): string {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodePrefix(bytes, middle) === undefined) invalid = middle;
    else valid = middle;
  }
  return decodePrefix(bytes, valid) ?? '';
}

function decodePrefix(bytes: Uint8Array, length: number): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    // A stream leaves out a character that is cut by the end, which is no error in a prefix.
    return decoder.decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return undefined;
  }
}

function lineBreaksIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
