import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arxivListing } from '../../plugins/read/arxiv-listing.ts';
import { outlineOf, readWith } from './formats/outline.ts';
import { damaged } from './hostile.ts';
import { fixturesOf } from './read-fixtures.ts';

const fixtures = fixturesOf('arxiv-listing');
const documents = fixtures.map(({ document }) => document);

test.each(fixtures)('$name is recognised and read as expected', ({ document, expected }) => {
  expect(arxivListing.recognise(document)).toBe(true);
  expect(JSON.parse(JSON.stringify(outlineOf(arxivListing, document)))).toEqual(expected);
});

test.each([
  '',
  'arXiv:2404.01234',
  'Title: Looms\nAuthors: Mara Lind\n\nA recipe for woven bread.',
  'Papers\narxiv:2404.01234\nLooms\nAuthors:\nMara Lind\nAbstract\nWe weave graphs.',
  'Looms\n\nWe weave graphs. The work in arXiv:2404.01234 is extended.\nComments: none.',
  '- [Looms](https://arxiv.org/abs/2404.01234)\n- [Weft](https://arxiv.org/abs/2404.01235)',
  '{"title": "Looms", "id": "arXiv:2404.01234"}',
  'title,arxiv\nLooms,arXiv:2404.01234',
])('%j is no listing', (document) => {
  expect(arxivListing.recognise(document)).toBe(false);
});

test('a year of two digits is of the archive’s own time', () => {
  const listing = (year: string) =>
    `Mon, 5 May ${year}\n[1] arXiv:2505.00001 [pdf]\nTitle: Looms\nMara Lind\n`;
  expect(outlineOf(arxivListing, listing('97')).header).toEqual({ date: 'Mon, 5 May 1997' });
  expect(outlineOf(arxivListing, listing('25')).header).toEqual({ date: 'Mon, 5 May 2025' });
});

const title = fc.option(fc.constantFrom('Looms', 'On $k$-Weaving'), { nil: undefined });
const shapes: ((title: string | undefined, id: string) => string)[] = [
  (text, id) =>
    `[1] arXiv:${id} [pdf, other]\n${text === undefined ? '' : `Title: ${text}\n`}Authors: Mara Lind\n`,
  (text, id) =>
    `2.\narXiv:${id} [pdf] cs.LG\n${text === undefined ? '' : `${text}\n`}Authors: Mara Lind\nAbstract: We weave.\n`,
  (text, id) =>
    `\\\\\narXiv:${id}\nDate: Mon, 1 Apr 2024 17:59:59 GMT   (1kb)\n\n${text === undefined ? '' : `Title: ${text}\n`}` +
    `Authors: Mara Lind\n\\\\\n  We weave.\n\\\\ ( https://arxiv.org/abs/${id} ,  1kb)\n-------------\n`,
];

test('every record is a paper, or is reported', () => {
  const record = fc.tuple(fc.constantFrom(...shapes), title);
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), (records) => {
      const parts = records.map(([shape, text], index) => shape(text, `2404.${10_000 + index}`));
      const { papers, doubts = [] } = outlineOf(arxivListing, parts.join('\n'));
      expect(papers.map((paper) => paper['title'])).toEqual(
        records.flatMap(([, text]) => text ?? []),
      );
      expect(doubts).toHaveLength(records.length - papers.length);
    }),
  );
});

describe('whatever comes', () => {
  test('pieces give what the whole gives', () => {
    fc.assert(
      fc.property(damaged(documents), fc.integer({ min: 1, max: 50 }), (document, pieceLength) => {
        const whole = readWith(arxivListing, document);
        expect(readWith(arxivListing, document, { pieceLength })).toEqual(whole);
      }),
    );
  });

  test('nothing is thrown', () => {
    const anything = fc.oneof(damaged(documents), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(anything, (document) => {
        arxivListing.recognise(document);
        readWith(arxivListing, document);
      }),
      { numRuns: 300 },
    );
  });

  test('a line in between is not lost', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...documents), place, (document, at) => {
        const lines = document.split('\n');
        const index = Math.floor(at * (lines.length + 1));
        // What goes on below a label that is no field's is left out with it, which is reported.
        fc.pre(!/^(?:MSC|ACM|Report)/.test(lines[index - 1] ?? ''));
        const { nodes, doubts } = readWith(
          arxivListing,
          lines.toSpliced(index, 0, 'Marginalia').join('\n'),
        );
        expect(JSON.stringify([nodes, doubts])).toContain('Marginalia');
      }),
      { numRuns: 300 },
    );
  });
});

describe('no listing hangs the reader', () => {
  test.each([
    ['brackets in a list of authors', `Title: A\nAuthors: ${'((1)'.repeat(1e5)}\nCite as: x`],
    ['identifiers', '[1] arXiv:2404.01234 [pdf]\nTitle: A\n'.repeat(2e4)],
    ['formats', `arXiv:2404.01234 ${'[pdf] '.repeat(1e5)}`],
    ['spaces', `arXiv:2404.01234 ${' '.repeat(1e6)}x\nTitle:${' '.repeat(1e6)}x`],
    ['buttons', `1. arXiv:2404.01234\nA\nAbstract: ${'▽ More '.repeat(1e5)}x`],
    ['a title of many lines', `Title: A\n${'b\n'.repeat(1e5)}Authors: C`],
  ])('%s', { timeout: 20_000 }, (_, document) => {
    arxivListing.recognise(document);
    expect(readWith(arxivListing, document).nodes.length).toBeGreaterThan(0);
  });
});
