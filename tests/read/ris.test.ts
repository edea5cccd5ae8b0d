import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ris } from '../../plugins/read/ris.ts';
import { outlineOf, readWith } from './formats/outline.ts';
import { damaged } from './hostile.ts';
import { fixturesOf } from './read-fixtures.ts';

const fixtures = fixturesOf('ris');
const documents = fixtures.map(({ document }) => document);
const paperOf = (lines: string, type = 'JOUR') =>
  outlineOf(ris, `TY  - ${type}\nTI  - Looms\n${lines}\nER  - \n`).papers[0];

test.each(fixtures)('$name is recognised and read as expected', ({ document, expected }) => {
  expect(ris.recognise(document.replace('\ufeff', ''))).toBe(true);
  expect(JSON.parse(JSON.stringify(outlineOf(ris, document)))).toEqual(expected);
});

describe('a document is recognised by its first tag', () => {
  test.each([
    'TY  - JOUR',
    '\r\n\r\nTY - CONF\r\n',
    'TY  -JOUR\nTI  - x',
    'Provider: Looms\nDatabase: Weft\n\nTY  - JOUR',
    'TI  - A Record without a Type',
    'TY  -',
  ])('%j', (document) => {
    expect(ris.recognise(document)).toBe(true);
  });

  test.each([
    '',
    'Looms\n\nTY  - JOUR',
    'AI - a promise\n\nWe weave.',
    'AU - only one space\nTI - here',
    'PMID- 123\nTI  - Looms',
    'Note: see below',
    '@article{key, title = {x}}',
    '{"TY": "JOUR"}',
    '- TY  - JOUR',
    'title,TY\nx,JOUR',
  ])('not %j', (document) => {
    expect(ris.recognise(document)).toBe(false);
  });
});

test.each([
  ['PY  - 2024', '2024'],
  ['PY  - 2024///', '2024'],
  ['Y1  - 2024/05//', '2024-05'],
  ['DA  - 2024/05/07/Spring', '2024-05-07'],
  ['PY  - 2024\nDA  - 2024/05/07', '2024-05-07'],
  ['DA  - 2023/05/07\nPY  - 2024', '2024'],
  ['PY  - 2024 May 7', '2024-05-07'],
  ['PY  - to appear', 'to appear'],
])('the date of %j is %s', (lines, date) => {
  expect(paperOf(lines)).toMatchObject({ date });
});

test.each([
  ['Lace, Ada', [{ name: 'Ada Lace', given: 'Ada', family: 'Lace' }]],
  [
    'van Berg, Bo, Jr.',
    [{ name: 'Bo van Berg Jr.', given: 'Bo', particle: 'van', family: 'Berg', suffix: 'Jr.' }],
  ],
  ['Berg, III, Bo', [{ name: 'Bo Berg III', given: 'Bo', family: 'Berg', suffix: 'III' }]],
  ['Berg,, III', [{ name: 'Berg III', family: 'Berg', suffix: 'III' }]],
  ['Knots and Ropes,', [{ name: 'Knots and Ropes' }]],
  ['The Loom Collaboration', [{ name: 'The Loom Collaboration' }]],
  ['Ada Lace', [{ name: 'Ada Lace', given: 'Ada', family: 'Lace' }]],
  [
    'Lace, A.; Berg, B.',
    [
      { name: 'A. Lace', given: 'A.', family: 'Lace' },
      { name: 'B. Berg', given: 'B.', family: 'Berg' },
    ],
  ],
])('the authors in %j', (value, authors) => {
  expect(paperOf(`AU  - ${value}`)).toMatchObject({ authors });
});

test.each([
  ['SP  - 10\nEP  - 20', '10-20'],
  ['SP  - 10--20', '10-20'],
  ['SP  - e7', 'e7'],
  ['SP  - 10-20\nEP  - 20', '10-20'],
  ['EP  - 20', '20'],
])('the pages of %j are %s', (lines, pages) => {
  expect(paperOf(lines)).toMatchObject({ publication: { pages } });
});

test.each([
  'UR  - https://arxiv.org/abs/2110.03336',
  'AN  - arXiv:2110.03336',
  'DO  - 10.48550/arXiv.2110.03336',
  'JO  - ArXiv\nVL  - abs/2110.03336',
  'T2  - arXiv preprint arXiv:2110.03336\nPB  - arXiv',
])('%j is a preprint', (lines) => {
  expect(paperOf(lines)).toEqual({
    title: 'Looms',
    line: 1,
    publication: { type: 'preprint' },
    identifiers: { arxiv: '2110.03336' },
  });
});

test('a line that is no tag goes on with the value above it', () => {
  expect(paperOf('AB  - One\ntwo\nAI - three.\n\n  Four.\nN1  - x')).toMatchObject({
    abstract: 'One two AI - three.\n\nFour.',
    comment: 'x',
  });
});

describe('whatever comes', () => {
  test('pieces give what the whole gives', () => {
    fc.assert(
      fc.property(damaged(documents), fc.integer({ min: 1, max: 50 }), (document, pieceLength) => {
        expect(readWith(ris, document, { pieceLength })).toEqual(readWith(ris, document));
      }),
    );
  });

  test('nothing is thrown', () => {
    const anything = fc.oneof(damaged(documents), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(anything, (document) => {
        ris.recognise(document);
        readWith(ris, document);
      }),
      { numRuns: 500 },
    );
  });

  test('every record is a paper, or is reported', () => {
    fc.assert(
      fc.property(damaged(documents), (document) => {
        const lines = document.replace(/^\ufeff/, '').split(/\r\n?|\n/);
        const starts = lines.flatMap((line, index) => (/^TY  - /.test(line) ? [index + 1] : []));
        const { nodes, doubts } = readWith(ris, document);
        const untitled = doubts.filter(({ rule }) => rule === 'record-without-title');
        const said = [
          ...nodes.map(({ position }) => position?.start.line),
          ...untitled.map(({ line }) => line),
        ];
        expect(starts.filter((start) => !said.includes(start))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('no document hangs the reader', () => {
  test.each([
    ['a million empty lines', `TY  - JOUR\nAB  - x${'\n'.repeat(1e6)}`],
    ['lines that go on', `TY  - JOUR\nTI  - x\nAB  - ${'word\n'.repeat(2e5)}`],
    ['records without an end', 'TY  - JOUR\nTI  - x\n'.repeat(5e4)],
    ['ends without a record', 'ER  - \n'.repeat(2e5)],
    ['tags that nobody knows', `TY  - JOUR\n${'ZZ  - x\n'.repeat(2e5)}`],
    ['authors', `TY  - JOUR\nTI  - x\n${'AU  - Lace, Ada\n'.repeat(5e4)}`],
    ['a long list of names', `TY  - JOUR\nTI  - x\nAU  - ${'Lace, A., '.repeat(5e4)}`],
    ['text between records', `ER  - \n${'words\n'.repeat(2e5)}`],
    ['white space', `TY  - JOUR\nTI  - x\nAU  - a${' '.repeat(1e6)}b\nKW  -${' '.repeat(1e6)}c`],
  ])('%s', { timeout: 30_000 }, (_, document) => {
    const start = performance.now();
    readWith(ris, document);
    ris.recognise(document.slice(0, 65_536));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
