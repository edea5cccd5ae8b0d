import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inParts, partName } from '../../plugins/publish/parts.ts';

test('parts are never larger than allowed, and hold everything in its order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.integer({ min: 1, max: 60 }),
      (texts, most) => {
        const parts = [...inParts(texts, 2, most)];
        expect(parts.flat()).toEqual(texts);
        for (const part of parts) {
          const bytes = Buffer.byteLength(part.join('--'));
          expect(part.length <= 1 || bytes <= most).toBe(true);
        }
      },
    ),
  );
});

test('a list of nothing makes one part, so that its file is there', () => {
  expect([...inParts([])]).toEqual([[]]);
});

test('the first part has the name of the whole', () => {
  expect([0, 1, 2].map((index) => partName('papers', index, '.bib'))).toEqual([
    'papers.bib',
    'papers.2.bib',
    'papers.3.bib',
  ]);
});
