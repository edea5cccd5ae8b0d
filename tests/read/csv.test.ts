import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../plugins/read/csv.ts';
import { outlineOf, readWith } from './formats/outline.ts';
import { damaged } from './hostile.ts';
import { fixturesOf } from './read-fixtures.ts';

const fixtures = fixturesOf('csv');
const documents = fixtures.map(({ document }) => document);

test.each(fixtures)('$name is recognised and read as expected', ({ document, expected }) => {
  expect(csv.recognise(document)).toBe(true);
  expect(JSON.parse(JSON.stringify(outlineOf(csv, document)))).toEqual(expected);
});

describe('a table is recognised by its header', () => {
  test.each([
    'title,authors',
    '\n\nPaper Title;Venue\nWarp;Loom',
    'Name\tScore\nWarp\t3',
    'sep=;\nTitle;Year',
    '"Title","Year"\n"War',
  ])('%j', (document) => {
    expect(csv.recognise(document)).toBe(true);
  });

  test.each([
    '',
    'Title',
    'Titles, Abstracts and Other Words\n\nWe weave graphs.',
    'Title, or what a name says\n\nWe weave graphs, and cut them.',
    '{"title": "Warp", "name": "Weft"}',
    '["title", "name"]',
    '@article{title, name = {x}}',
    'TY  - JOUR\nTI  - Warp',
    '| Title | Year |\n| --- | --- |',
    'Title: Warp\nAuthors: Mara Lind, Tomás Okafor',
    'sep=;',
  ])('not %j', (document) => {
    expect(csv.recognise(document)).toBe(false);
  });
});

test('a field map names the column of the titles', () => {
  const document = 'headline,who\nWarp,Mara Lind\n';
  const fieldMap = { title: 'headline', authors: 'who' };
  expect(outlineOf(csv, document, { fieldMap }).papers).toMatchObject([
    { title: 'Warp', authors: [{ name: 'Mara Lind' }] },
  ]);
});

test('a table without a header is reported', () => {
  expect(outlineOf(csv, 'Warp,Mara Lind\n')).toEqual({
    papers: [],
    doubts: [
      '1 no-papers: The table has no header: its first line has to name the columns, one of them "title", with commas, semicolons or tabs between them.',
    ],
  });
});

test('names that every object has are names of columns like any other', () => {
  const { papers, doubts } = outlineOf(csv, 'title,__proto__,constructor\nWarp,a,b\n');
  expect(papers).toEqual([{ title: 'Warp', line: 2 }]);
  expect(doubts).toEqual([expect.stringContaining('__proto__ (1), constructor (1)')]);
});

const cell = fc.string({ unit: fc.constantFrom('a', 'B', ' ', ',', ';', '\t', '"', '\n', '=') });
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('what is written by the rules comes back, whatever the delimiter and the ends of lines', () => {
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1 });
  const delimiters = fc.constantFrom(',', ';', '\t');
  fc.assert(
    fc.property(rows, delimiters, fc.constantFrom('\n', '\r\n'), (list, delimiter, end) => {
      const titled = list.map(([title, comment]) => [`T ${title} T`, `C ${comment} C`] as const);
      const lines = titled.map((row) => row.map(quoted).join(delimiter));
      const document = [`title${delimiter}comment`, ...lines].join(end);
      const { papers, doubts } = outlineOf(csv, document);
      const folded = (text: string) => text.replace(/\s+/g, ' ');
      expect(papers.map(({ title, comment }) => [title, comment])).toEqual(
        titled.map((row) => row.map(folded)),
      );
      expect(doubts).toBeUndefined();
    }),
  );
});

describe('whatever comes', () => {
  const anything = fc.oneof(damaged(documents), fc.string({ unit: 'binary' }));

  test('pieces give what the whole gives', () => {
    fc.assert(
      fc.property(damaged(documents), fc.integer({ min: 1, max: 50 }), (document, pieceLength) => {
        expect(readWith(csv, document, { pieceLength })).toEqual(readWith(csv, document));
      }),
    );
  });

  test('nothing is thrown', () => {
    fc.assert(
      fc.property(anything, (document) => {
        csv.recognise(document);
        readWith(csv, document);
      }),
      { numRuns: 300 },
    );
  });

  test('every row is a paper, or is reported', () => {
    fc.assert(
      fc.property(damaged(documents), (rest) => {
        const lines = rest.replaceAll('"', '').split(/\r\n|\n|\r/);
        const filled = lines.filter((line) => /[^\s,]/.test(line)).length;
        const { papers, doubts = [] } = outlineOf(csv, `title,year\n${rest.replaceAll('"', '')}`);
        const left = doubts.filter((doubt) => doubt.includes('record-without-title')).length;
        expect(papers.length + left).toBe(filled);
      }),
    );
  });
});

describe('no table hangs the reader', () => {
  test.each([
    ['a mark on every line', 'title,x\n' + '"a,b\n'.repeat(5e4)],
    ['a mark on every third line', 'title,x\n' + 'a,b\n"c,d\ne,"f\n'.repeat(3e4)],
    ['marks that are closed in the next row', 'title,x\n' + '"a\n"b,c\n'.repeat(3e4)],
    ['200,000 cells in a row', `title,x\n${'a,'.repeat(2e5)}`],
    ['20,000 columns', `title${',a'.repeat(2e4)}\nb${',c'.repeat(2e4)}`],
  ])('%s', { timeout: 20_000 }, (_, document) => {
    expect(readWith(csv, document).nodes.length).toBeGreaterThan(0);
  });
});
