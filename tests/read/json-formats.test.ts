import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cslJson } from '../../plugins/read/csl-json.ts';
import { jsonLines } from '../../plugins/read/json-lines.ts';
import { json } from '../../plugins/read/json.ts';
import { openreview } from '../../plugins/read/openreview.ts';
import { papersApi } from '../../plugins/read/papers-api.ts';
import { HEAD_LENGTH, type Format } from '../../plugins/read/reader.ts';
import { outlineOf, readWith } from './formats/outline.ts';
import { damaged } from './hostile.ts';
import { fixturesOf } from './read-fixtures.ts';

const formats = [openreview, cslJson, papersApi, jsonLines, json];
const cases = formats.flatMap((format) =>
  fixturesOf(format.id).map((fixture) => ({ id: format.id, format, ...fixture })),
);
const documents = cases.map(({ document }) => document);

/** The formats that claim a document. */
const claimsOf = (document: string) =>
  formats.filter((format) => format.recognise(document.slice(0, HEAD_LENGTH))).map(({ id }) => id);

describe.each(cases)('$id/$name', ({ format, id, document, expected }) => {
  test('is recognised by its own format alone, and read as expected', () => {
    expect(claimsOf(document)).toEqual([id]);
    expect(JSON.parse(JSON.stringify(outlineOf(format, document)))).toEqual(expected);
  });

  test('gives the same in pieces of any size', () => {
    const whole = readWith(format, document);
    for (const pieceLength of [1, 2, 7, 100]) {
      expect(readWith(format, document, { pieceLength })).toEqual(whole);
    }
  });

  test('is read alike with a byte-order mark', () => {
    expect(outlineOf(format, `\ufeff${document}`)).toEqual(outlineOf(format, document));
  });
});

const filler = 'x'.repeat(HEAD_LENGTH);

describe('a document is claimed by one format', () => {
  test.each<[document: string, id: string]>([
    ['{"title": "A"}', 'json-lines'],
    ['{"title": "A"}\n{"title": "B"', 'json-lines'],
    ['\n\n{"title": "A"}\r\n\r\n{"title": "B"}\r\n', 'json-lines'],
    ['{"title": "A", "authors": [{"name": "Mara Lind"}], "links": [{"name": "x"}]}', 'json-lines'],
    [`{"title": "A", "abstract": "${filler}"}\n{"title": "B"}`, 'json-lines'],
    ['{"title": "A", "abst', 'json-lines'],
    ['{\n  "title": "A"\n}\n{\n  "title": "B"\n}', 'json'],
    ['{"papers": [{"title": "A"}]}', 'json'],
    [`{"data": {"items": [{"title": "A", "abstract": "${filler}"}]}}`, 'json'],
    ['// a comment\n[{"title": "A"}]', 'json'],
    ['[]', 'json'],
    ['["a text"]', 'json'],
    ['{"title": "A"},\n{"title": "B"},\n', 'json'],
    ['['.repeat(HEAD_LENGTH), 'json'],
    ['[{"id": "1", "type": "paper", "title": "A"}]', 'json'],
    ['[{"id": "1", "type": "book", "title": "A", "author": [{"literal": "B"', 'csl-json'],
    ['{"id": "1", "type": "article", "title": "A", "issued": {"raw": "2024"}}', 'csl-json'],
    ['[{"paper": {"id": "2404.00001", "title": "A"', 'papers-api'],
    ['{"notes": [{"content": {"title": "A"}, "forum": "a"', 'openreview'],
    ['{"content": {"title": {"value": "A"}, "authorids": {"value": []}}}', 'openreview'],
  ])('%#', (document, id) => {
    expect(claimsOf(document)).toEqual([id]);
  });

  test.each([
    '',
    '   ',
    '{',
    '[1] A reference\n\nIt says something.',
    '[A title between brackets]\n\nAn abstract.',
    '["Quoted" words begin this abstract]',
    '{A title between braces}',
    "[{'title': 'A'}]",
    '{\\bf A title}\n\nAn abstract.',
    '@article{a, title = {A}}',
    'TY  - JOUR',
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title></entry></feed>',
    'title,authors\nA,B',
    '# A list\n\n- [A](https://example.org)',
  ])('nobody claims %j', (document) => {
    expect(claimsOf(document)).toEqual([]);
  });
});

describe('a field map', () => {
  const document = JSON.stringify({
    hits: [{ paper: { label: 'A Title' }, meta: { people: ['Mara Lind'] }, title: 'Not this' }],
  });

  test('wins over the names that are known', () => {
    const fieldMap = { title: 'paper.label', authors: 'meta.people' };
    expect(outlineOf(json, document, { fieldMap })).toEqual({
      papers: [
        { title: 'A Title', line: 1, authors: [expect.objectContaining({ name: 'Mara Lind' })] },
      ],
      doubts: [expect.stringContaining('fields-not-used: ')],
    });
  });

  test('is told where no record has its path, and where it names no field', () => {
    const fieldMap = { title: 'paper.label', doi: 'paper.doi', titel: 'paper.label' };
    expect(outlineOf(json, document, { fieldMap }).doubts).toEqual([
      expect.stringContaining('fields-not-used: '),
      '- mapped-field-missing: The field map says that "doi" is at "paper.doi", but no record has anything there. Correct the path.',
      expect.stringMatching(/^- mapped-field-unknown: .*"titel".* Use one of: title, abstract, /),
    ]);
  });

  test('finds the list of records whose titles have another name', () => {
    const fieldMap = { title: 'headline' };
    const list = JSON.stringify({ picks: [{ headline: 'A' }, { headline: 'B' }] });
    expect(outlineOf(json, list, { fieldMap }).papers).toHaveLength(2);
  });
});

describe('where the records of JSON are', () => {
  const titlesIn = (value: unknown) =>
    outlineOf(json, JSON.stringify(value)).papers.map(({ title }) => title);

  test.each<[where: string, value: unknown, titles: string[]]>([
    ['in lists by day', { a: [{ title: 'A' }], b: [{ title: 'B' }] }, ['A', 'B']],
    [
      'two levels down',
      { x: { papers: [{ title: 'A' }] }, y: { papers: [{ title: 'B' }] } },
      ['A', 'B'],
    ],
    ['under an id', { a: { title: 'A', references: [{ title: 'R' }] } }, ['A']],
    ['in the list that is named so', { topics: [{ title: 'T' }], papers: [{ title: 'A' }] }, ['A']],
    ['beside a title of the list', { title: 'L', picks: [{ title: 'A' }] }, ['A']],
    ['in a paper that has a list', { title: 'A', authors: 'B', cites: [{ title: 'C' }] }, ['A']],
  ])('%s', (_, value, titles) => {
    expect(titlesIn(value)).toEqual(titles);
  });

  test('a list that was not read is reported', () => {
    const document = '{"papers": [{"title": "A"}], "posters": [{"title": "T"}]}';
    expect(outlineOf(json, document).doubts).toEqual([expect.stringContaining('"posters"')]);
  });

  test('one after the other, as programs print them', () => {
    const document = '{\n "title": "A"\n}\n{\n "title": "B"\n}\n';
    expect(outlineOf(json, document).papers).toEqual([
      { title: 'A', line: 1 },
      { title: 'B', line: 4 },
    ]);
  });
});

test('names that every object has are names like any other', () => {
  const document = '[{"title": "A", "__proto__": {"doi": "10.1234/x"}, "constructor": "c"}]';
  const { papers, doubts } = outlineOf(json, document);
  expect(papers).toEqual([{ title: 'A', line: 1 }]);
  expect(doubts).toEqual([expect.stringContaining('__proto__ (1), constructor (1)')]);
});

test('an identifier that contradicts another is kept as a link or reported', () => {
  const document =
    '[{"title": "A", "arxiv": "2404.00001", "eprint": "x", "url": "https://arxiv.org/abs/2404.00002"}]';
  expect(outlineOf(json, document)).toMatchObject({
    papers: [
      {
        identifiers: { arxiv: '2404.00001' },
        links: [{ kind: 'web', url: 'https://arxiv.org/abs/2404.00002' }],
      },
    ],
    doubts: [expect.stringContaining('eprint (1)')],
  });
});

test('at most twenty names that were not read are listed', () => {
  const names = Array.from({ length: 25 }, (_, index) => [`name${index}`, 'x'] as const);
  const document = JSON.stringify([{ title: 'A', ...Object.fromEntries(names) }]);
  const [doubt] = outlineOf(json, document).doubts ?? [];
  expect(doubt?.match(/name\d+ \(1\)/g)).toHaveLength(20);
  expect(doubt).toContain(' and 5 more');
});

test('a line that is too long is reported, and the others are read', () => {
  const long = `{"title": "${'x'.repeat(16 * 2 ** 20)}"}`;
  const document = `{"title": "A"}\n${long}\n{"title": "B"}`;
  expect(outlineOf(jsonLines, document, { pieceLength: HEAD_LENGTH })).toEqual({
    papers: [
      { title: 'A', line: 1 },
      { title: 'B', line: 3 },
    ],
    doubts: [expect.stringMatching(/^2 line-too-long: /)],
  });
});

describe('hostile documents are read in time linear in their length', () => {
  const length = 200_000;
  const titles = (list: string) => `[{"title": "A", "authors": ${JSON.stringify(list)}}]`;
  test.each<[name: string, document: string]>([
    ['lists in lists', '['.repeat(length)],
    ['objects in objects', '{"a":'.repeat(length / 5)],
    ['brackets that close nothing', '[{]'.repeat(length / 3)],
    ['objects that lists cut', '{[}'.repeat(length / 3)],
    ['quotation marks', '{"a":"'.repeat(length / 6)],
    ['values in a row', '1 '.repeat(length / 2)],
    ['commas', `[${','.repeat(length)}]`],
    ['escapes', `{"a": "${'\\x'.repeat(length / 2)}`],
    ['comments', '/*'.repeat(length / 2)],
    ['many names', `{${'"a":1,'.repeat(length / 6)}"title":"A"}`],
    ['a list that was written down', titles(`['${"\\'".repeat(length / 2)}`)],
    ['a list of quotation marks', titles(`[${"'".repeat(length)} ]`)],
    ['white space', titles(`[' ${' '.repeat(length)}x`)],
    [
      'markup',
      `[{"id":"a","type":"book","DOI":"x","title":"${'<i>'.repeat(length / 6)}${'</i>'.repeat(length / 8)}"}]`,
    ],
    ['a venue', `[{"forum":"a","content":{"title":"A","venue":"${'( '.repeat(length / 2)}"}}]`],
  ])('%s', { timeout: 120_000 }, (_, document) => {
    for (const format of formats) {
      // Other programs of the machine do not count.
      const start = process.cpuUsage();
      readWith(format, document);
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
    }
  });

  test('what nests too deep is reported', () => {
    const [doubt] = outlineOf(json, '['.repeat(length)).doubts ?? [];
    expect(doubt).toMatch(/^1 broken-json: .*nest too deep/);
  });
});

const anyDocument = fc.oneof(
  { weight: 3, arbitrary: damaged(documents) },
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.array(fc.json()).map((lines) => lines.join('\n')),
);

test.each(formats)(
  '$id: whatever comes in, nothing is thrown and pieces do not matter',
  (format: Format) => {
    fc.assert(
      fc.property(anyDocument, fc.integer({ min: 1, max: 50 }), (document, pieceLength) => {
        expect(typeof format.recognise(document)).toBe('boolean');
        expect(readWith(format, document, { pieceLength })).toEqual(readWith(format, document));
      }),
    );
  },
);

const value = fc.oneof(
  fc.json().map((text): unknown => JSON.parse(text)),
  fc.string(),
  fc.integer(),
);
const anyName = fc.constantFrom('title', 'name', 'authors', 'doi', 'url', 'date', 'x', 'papers');
const anyRecord = fc.dictionary(anyName, value);

test('every record of a list is a paper or reported', () => {
  fc.assert(
    fc.property(fc.array(anyRecord), (list) => {
      for (const [format, document] of [
        [json, JSON.stringify(list, null, 1)],
        [papersApi, JSON.stringify(list)],
      ] as const) {
        const { nodes, doubts } = readWith(format, document);
        const left = doubts.filter(({ rule }) => rule === 'record-without-title');
        expect(nodes.length + left.length).toBe(list.length);
      }
    }),
  );
});
