import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMATS, recogniseFormat } from '../../../plugins/read/formats.ts';
import { readDigest } from '../../../scripts/io/read-digest.ts';
import { DataError } from '../../../src/library/data-error.ts';
import { readWith } from './outline.ts';

const folder = import.meta.dirname;
const documents = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
  .filter((file) => !file.endsWith('.expected.yaml'))
  .map((file) => readFileSync(file, 'utf8'));

/** A document that somebody cut, pasted into or typed over. */
const damaged = fc
  .tuple(
    fc.constantFrom(...documents),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(200),
        put: fc.oneof(
          fc.constantFrom(
            '{',
            '}',
            '"',
            '\n\n',
            '<',
            '>',
            '</entry>',
            '@',
            '$',
            '\\',
            ',',
            '\t',
            ']',
          ),
          fc.string({ unit: 'binary', maxLength: 20 }),
        ),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([document, edits]) =>
    edits.reduce((text, { at, length, put }) => {
      const from = Math.floor(at * text.length);
      return text.slice(0, from) + put + text.slice(from + length);
    }, document),
  );

test.each(FORMATS.map((format) => [format.id, format] as const))(
  '%s reads any document of any format without a throw, in pieces as whole',
  (_, format) => {
    fc.assert(
      fc.property(damaged, fc.integer({ min: 1, max: 3000 }), (document, pieceLength) => {
        const whole = readWith(format, document);
        expect(readWith(format, document, { pieceLength })).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  },
);

test('any text has a format, and the same whatever follows the head', () => {
  fc.assert(
    fc.property(fc.oneof(damaged, fc.string({ unit: 'binary', maxLength: 400 })), (text) => {
      expect(FORMATS).toContain(recogniseFormat(text));
    }),
    { numRuns: 500 },
  );
});

test('any bytes are a digest of any format, or refused with a reason', async () => {
  const bytes = fc.oneof(
    damaged.map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ maxLength: 400 }),
  );
  const format = fc.option(fc.constantFrom(...FORMATS.map(({ id }) => id)), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.integer({ min: 1, max: 5000 }),
      format,
      async (value, length, id) => {
        async function* pieces() {
          for (let at = 0; at < value.length; at += length) yield value.subarray(at, at + length);
        }
        const digest = await readDigest(pieces(), { name: 'a', path: 'a', format: id }).catch(
          (error: unknown) => {
            expect(error).toBeInstanceOf(DataError);
            return undefined;
          },
        );
        for (const { title, line } of digest?.records ?? []) {
          expect(title).not.toBe('');
          expect(line).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 300 },
  );
});
