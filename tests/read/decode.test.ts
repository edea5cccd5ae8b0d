import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DigestDecoder } from '../../plugins/read/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

/** The text of bytes that come in pieces of a given length. */
function decodeDigest(input: Uint8Array, name: string, length = input.length || 1): string {
  const decoder = new DigestDecoder(name);
  let text = '';
  for (let at = 0; at < input.length; at += length) {
    text += decoder.write(input.subarray(at, at + length));
  }
  return text + decoder.end();
}

/** What is said about bytes that are no text. */
function complaint(input: Uint8Array): string {
  try {
    decodeDigest(input, 'week.txt');
    return 'decoded';
  } catch (error) {
    return (error as Error).message;
  }
}

test('UTF-8 is decoded to the letter', () => {
  expect(decodeDigest(utf8('Zürich\r\n論文 \u{1D4D0}\t'), 'week.txt')).toBe(
    'Zürich\r\n論文 \u{1D4D0}\t',
  );
});

test('a byte-order mark is no part of the text, in UTF-8 and in UTF-16 of both orders', () => {
  expect(decodeDigest(utf8('\uFEFFé\n'), 'week.txt')).toBe('é\n');
  expect(decodeDigest(bytes(0xff, 0xfe, 0xe9, 0, 0x0a, 0), 'week.txt')).toBe('é\n');
  expect(decodeDigest(bytes(0xfe, 0xff, 0, 0xe9, 0, 0x0a), 'week.txt')).toBe('é\n');
});

test('a byte that is not UTF-8 is named with its offset and line', () => {
  const latin1 = bytes(...utf8('Title\r\n\r\né\rcaf'), 0xe9, 0x20, 0x61);
  expect(complaint(latin1)).toMatchInlineSnapshot(
    `"This is not UTF-8: byte 0xE9 at offset 15. Save the file as UTF-8 (it may be Windows-1252 or Latin-1)."`,
  );
});

test('a byte that is not UTF-8 is found where it ends the file or follows a cut character', () => {
  expect(complaint(bytes(0x61, 0xe8, 0xab))).toMatchInlineSnapshot(
    `"This is not UTF-8: byte 0xE8 at offset 1. Save the file as UTF-8 (it may be Windows-1252 or Latin-1)."`,
  );
  expect(complaint(bytes(0xef, 0xbb, 0xbf, 0x61, 0x80))).toMatchInlineSnapshot(
    `"This is not UTF-8: byte 0x80 at offset 4. Save the file as UTF-8 (it may be Windows-1252 or Latin-1)."`,
  );
});

test('binary files are refused with what they are and what to do', () => {
  expect(complaint(utf8('%PDF-1.7 ...'))).toMatchInlineSnapshot(
    `"This is a PDF, not text. Copy its text into a .txt file."`,
  );
  expect(complaint(bytes(0x50, 0x4b, 0x03, 0x04, 0))).toMatchInlineSnapshot(
    `"This is a ZIP archive (or an office document or EPUB), not text. Copy its text into a .txt file."`,
  );
  expect(complaint(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d))).toMatchInlineSnapshot(
    `"This is a PNG image, not text. Copy its text into a .txt file."`,
  );
  expect(complaint(bytes(0xff, 0xd8, 0xff, 0xe0))).toMatchInlineSnapshot(
    `"This is a JPEG image, not text. Copy its text into a .txt file."`,
  );
  expect(complaint(utf8('one\ntwo\0'))).toMatchInlineSnapshot(
    `"There is a NUL byte at offset 7, so this is a binary file or UTF-16 without a byte-order mark. Save it as UTF-8 text."`,
  );
  expect(complaint(bytes(0xff, 0xfe, 0x00, 0xd8))).toMatchInlineSnapshot(
    `"The file begins as UTF-16 but is not valid UTF-16: a character is cut in half. Save it again as UTF-8."`,
  );
});

test('a text is the same whatever the pieces are that its bytes come in', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (value, length) => {
      expect(decodeDigest(utf8(`x${value}`), 'week.txt', length)).toBe(`x${value}`);
    }),
  );
});

test('a fault has the same offset and line whatever the pieces are', () => {
  const latin1 = bytes(...utf8('Title\r\n\r\né\rcaf'), 0xe9, 0x20, 0x61);
  for (let length = 1; length <= latin1.length; length += 1) {
    expect(() => decodeDigest(latin1, 'week.txt', length)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('byte 0xE9 at offset 15.') as string,
        place: { file: 'week.txt', line: 4 },
      }),
    );
  }
});
