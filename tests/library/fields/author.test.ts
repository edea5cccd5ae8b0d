import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  authorOf,
  findOrcid,
  namePartsOf,
  parseName,
  parseNames,
  type Author,
} from '../../../src/library/fields/author.ts';

/** `given|particle|family|suffix`, without the parts that are missing; the name where it has no parts. */
function written({ name, given, particle, family, suffix }: Author): string {
  const known = Object.entries({ given, particle, family, suffix });
  const parts = known.filter(([, value]) => value !== undefined);
  return parts.length === 0 ? name : parts.map(([part, value]) => `${part[0]}:${value}`).join(' ');
}

test.each([
  ['Ada Lace', 'g:Ada f:Lace'],
  ['  Ada \n B.\tLace ', 'g:Ada B. f:Lace'],
  ['Lace, Ada', 'g:Ada f:Lace'],
  ['Bo van den Berg', 'g:Bo p:van den f:Berg'],
  ['van den Berg, Bo', 'g:Bo p:van den f:Berg'],
  ['van den Berg, Jr., Bo', 'g:Bo p:van den f:Berg s:Jr.'],
  ['Berg, Jr., Bo, B.', 'g:Bo B. f:Berg s:Jr.'],
  ['Jean de La Seam', 'g:Jean p:de f:La Seam'],
  ['Bo B. De Seam', 'g:Bo B. f:De Seam'],
  ['Bo De La Seam', 'g:Bo f:De La Seam'],
  ['Bo Van Den Berg Jr.', 'g:Bo f:Van Den Berg s:Jr.'],
  ['Bo San Berg', 'g:Bo San f:Berg'],
  ['De Berg', 'g:De f:Berg'],
  ['Le Van Nguyễn', 'g:Le Van f:Nguyễn'],
  ['Bo De Seam Berg', 'g:Bo De Seam f:Berg'],
  ['Bo Berg Jr.', 'g:Bo f:Berg s:Jr.'],
  ['Bo Berg, III', 'g:Bo f:Berg s:III'],
  ['Plato', 'f:Plato'],
  ['Plato,', 'f:Plato'],
  ['bell lace', 'p:bell f:lace'],
  ['Xi II', 'g:Xi f:II'],
  ['Ñandú, Éva', 'g:Éva f:Ñandú'],
  ['The Anh Lace', 'g:The Anh f:Lace'],
  ['The Loom Collaboration', 'The Loom Collaboration'],
  ['University of Selvedge', 'University of Selvedge'],
  ['Knots, Inc.', 'Knots, Inc.'],
])('the name %j is %s', (text, expected) => {
  expect(written(parseName(text)!)).toBe(expected);
});

test.each(['', ' ', ',', ' , , '])('%j is no name', (text) => {
  expect(parseName(text)).toBeUndefined();
});

test.each([
  ['Ada Lace and Bo Berg', ['g:Ada f:Lace', 'g:Bo f:Berg']],
  ['Ada Lace, Bo Berg, and Cy Dell', ['g:Ada f:Lace', 'g:Bo f:Berg', 'g:Cy f:Dell']],
  ['Ada Lace, Bo Berg & Cy Dell', ['g:Ada f:Lace', 'g:Bo f:Berg', 'g:Cy f:Dell']],
  ['Lace, Ada', ['g:Ada f:Lace']],
  ['Lace, Ada and Berg, Bo', ['g:Ada f:Lace', 'g:Bo f:Berg']],
  ['Lace, Ada; van Berg, Bo; and Dell, Cy', ['g:Ada f:Lace', 'g:Bo p:van f:Berg', 'g:Cy f:Dell']],
  ['Lace, A., Berg, B.-C., & Dell, C. D.', ['g:A. f:Lace', 'g:B.-C. f:Berg', 'g:C. D. f:Dell']],
  ['Lace, A, van Berg, BC', ['g:A f:Lace', 'g:BC p:van f:Berg']],
  ['Ada Lace, Bo Berg, Jr.', ['g:Ada f:Lace', 'g:Bo f:Berg s:Jr.']],
  ['Ada Lace et al.', ['g:Ada f:Lace']],
  ['Ada Lace et.al.', ['g:Ada f:Lace']],
  ['Ada Lace, Bo Berg, et al', ['g:Ada f:Lace', 'g:Bo f:Berg']],
  ['Ada Lace and others', ['g:Ada f:Lace']],
  ['Ada Lace, …', ['g:Ada f:Lace']],
  ['Ada\n  Lace\n  and\n  Bo Berg', ['g:Ada f:Lace', 'g:Bo f:Berg']],
  ['The Loom Collaboration and Ada Lace', ['The Loom Collaboration', 'g:Ada f:Lace']],
  ['Lace A, Berg B', ['g:Lace f:A', 'g:Berg f:B']],
  ['', []],
])('the names in %j are %j', (text, expected) => {
  expect(parseNames(text).map(written)).toEqual(expected);
});

test('an author is named by the parts that are there', () => {
  expect(authorOf({ given: '', family: 'Lace', suffix: 'Jr.' })).toEqual({
    name: 'Lace Jr.',
    family: 'Lace',
    suffix: 'Jr.',
  });
  expect(authorOf({ given: '' })).toBeUndefined();
});

test.each<[Author, string | undefined]>([
  [{ name: 'Ada Lace', orcid: '0000-0002-1825-0097' }, 'g:Ada f:Lace'],
  [{ name: 'Ada Lace', family: 'Ada Lace' }, 'f:Ada Lace'],
  [{ name: 'Plato' }, undefined],
  [{ name: 'The Loom Collaboration' }, undefined],
])('to cite %o, its parts are %s', (author, expected) => {
  const parts = namePartsOf(author);
  expect(parts && written({ name: '', ...parts })).toBe(expected);
});

test('an ORCID is found in an address', () => {
  expect(findOrcid('https://orcid.org/0000-0002-1694-233x')).toBe('0000-0002-1694-233X');
  expect(findOrcid('0000-0002-1694')).toBeUndefined();
});

describe('whatever comes', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('A', 'b', ' ', ',', ';', '.', 'and', ' and ', '\n', 'Jr.'),
  });

  test('a name has no white space around it, and its parts make it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const author of parseNames(text)) {
          expect(author.name).toBe(author.name.trim());
          expect(authorOf(author)?.name ?? author.name).toBe(author.name);
        }
      }),
    );
  });

  test.each(['a ', ', ', ' ', ';', 'and ', 'A., ', '.'])(
    'many times %j are read in time',
    (piece) => {
      const start = performance.now();
      parseNames(`x${piece.repeat(2e5)}y`);
      expect(performance.now() - start).toBeLessThan(3_000);
    },
  );
});
