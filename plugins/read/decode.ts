import { DataError } from '../../src/library/data-error.ts';

interface Signature {
  bytes: readonly number[];
  kind: string;
}

/** First bytes of files that people hand in by mistake, from the formats' specifications. */
const SIGNATURES: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: 'a PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'a ZIP archive (or an office document or EPUB)' },
  { bytes: [0x1f, 0x8b], kind: 'a gzip archive' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], kind: 'a JPEG image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: 'a GIF image' },
  { bytes: [0x52, 0x49, 0x46, 0x46], kind: 'a RIFF file, such as a WebP image' },
];

/**
 * Turns the bytes of a digest into text: UTF-8, or UTF-16 with a byte-order mark. The mark itself
 * is removed; nothing else changes.
 *
 * @param name How messages call the file.
 * @throws {DataError} Where the bytes are no such text: what they are, at which byte and line, and what to do.
 */
export function decodeDigest(bytes: Uint8Array, name: string): string {
  const signature = SIGNATURES.find((candidate) => startsWith(bytes, candidate.bytes));
  if (signature) {
    throw new DataError(`This is ${signature.kind}, not text. Copy its text into a .txt file.`, {
      file: name,
    });
  }
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes, 'utf-16le', name);
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes, 'utf-16be', name);
  const text = decodeUtf8(bytes, name);
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    throw new DataError(nulReason(text, nul), { file: name, line: lineAt(text, nul) });
  }
  return text;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return bytes.length >= prefix.length && prefix.every((byte, index) => bytes[index] === byte);
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new DataError(
      'The file begins as UTF-16 but is not valid UTF-16: a character is cut in half. ' +
        'Save it again as UTF-8.',
      { file: name },
    );
  }
}

function decodeUtf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const valid = longestValidPrefix(bytes);
    const offset = new TextEncoder().encode(valid).length;
    const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    throw new DataError(
      `This is not UTF-8: byte 0x${byte} at offset ${offset}. ` +
        'Save the file as UTF-8 (it may be Windows-1252 or Latin-1).',
      { file: name, line: lineAt(valid, valid.length) },
    );
  }
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

function nulReason(text: string, nul: number): string {
  const offset = new TextEncoder().encode(text.slice(0, nul)).length;
  return (
    `There is a NUL byte at offset ${offset}, so this is a binary file or ` +
    'UTF-16 without a byte-order mark. Save it as UTF-8 text.'
  );
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
