import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../plugins/read/markdown.ts';
import { outlineOf, readWith } from './formats/outline.ts';
import { damaged } from './hostile.ts';
import { fixturesOf } from './read-fixtures.ts';

const fixtures = fixturesOf('markdown');
const documents = fixtures.map(({ document }) => document);

test.each(fixtures)('$name is recognised and read as expected', ({ document, expected }) => {
  expect(markdown.recognise(document)).toBe(true);
  expect(JSON.parse(JSON.stringify(outlineOf(markdown, document)))).toEqual(expected);
});

describe('what is no list of papers is not recognised', () => {
  const pages = new URL('./fixtures/', import.meta.url);
  const texts = readdirSync(pages).filter((name) => name.endsWith('.txt'));

  test.each(texts)('%s', (name) => {
    expect(markdown.recognise(readFileSync(new URL(name, pages), 'utf8'))).toBe(false);
  });

  test.each([
    '',
    '- Looms\n- Weft\n',
    'Looms\n\nWe weave graphs. See [the code](https://a.example.org) and [the data of it](https://b.example.org).\n',
    'Looms\n\nWe have two parts:\n\n- [a first part](https://a.example.org)\n- [a second part](https://b.example.org)\n',
    '- https://arxiv.org/abs/2404.01234\n- https://arxiv.org/abs/2404.01235\n',
    '# Looms\n\n[Our page](https://example.org)\n',
    '{"title": "[Looms of Two](https://example.org)"}\n{"title": "[Weft of Two](https://example.org)"}\n',
    '| a | b |\n|---|---|\n| c | d |\n',
  ])('%j', (document) => {
    expect(markdown.recognise(document)).toBe(false);
  });
});

const entry = (title: string) => outlineOf(markdown, `- ${title}\n`).papers;

describe('an entry', () => {
  test.each([
    ['[Looms of Two](https://a.example.org)', 'Looms of Two'],
    ['**Looms**: [paper](https://a.example.org)', 'Looms'],
    ['**Survey:** [Looms of Two](https://a.example.org)', 'Looms of Two'],
    ['[**Looms** of Two](https://a.example.org)', 'Looms of Two'],
    ['*Looms of the Two* [paper](https://a.example.org)', 'Looms of the Two'],
    ['Looms of Two ([paper](https://a.example.org))', 'Looms of Two'],
    ['Looms of Two - Mara Lind [pdf](https://a.example.org)', 'Looms of Two'],
    ['[ICLR 2024](https://a.example.org) Looms of Two', 'Looms of Two'],
    ['🔥 [Looms of Two](https://a.example.org)', 'Looms of Two'],
    [
      '[Looms, $\\{x_i\\}_{i}$ and $a*b*c$](https://a.example.org)',
      'Looms, $\\{x_i\\}_{i}$ and $a*b*c$',
    ],
    ['[Looms \\$5](https://a.example.org)', 'Looms $5'],
    ['[Looms of Two (ICLR 2024)](https://a.example.org)', 'Looms of Two'],
    ['[Looms (of Two)](https://a.example.org)', 'Looms (of Two)'],
  ])('%s has the title %s', (source, title) => {
    expect(entry(source).map((paper) => paper['title'])).toEqual([title]);
  });

  test.each([
    ['[Looms of Two](https://a.example.org), Mara Lind and Ana Cruz', ['Mara Lind', 'Ana Cruz']],
    ['[Looms of Two](https://a.example.org) - M. Lind, ICLR, 2024', ['M. Lind']],
    ['[Looms of Two](https://a.example.org). Lind et al. Loom Letters 2024', ['Lind']],
    [
      '[Looms of Two](https://a.example.org) - A. Müller; J. van der Berg',
      ['A. Müller', 'J. van der Berg'],
    ],
    ['[Looms of Two](https://a.example.org) Graph Learning', undefined],
    ['[Looms of Two](https://a.example.org): We weave, we cut, and we do it all again.', undefined],
  ])('%s has the authors %j', (source, names) => {
    const [paper] = entry(source);
    const authors = paper?.['authors'] as { name: string }[] | undefined;
    expect(authors?.map(({ name }) => name)).toEqual(names);
  });
});

const hidden = fc.constantFrom(
  '- [Looms of Two](https://a.example.org)',
  '- **Weft**. Ana Cruz. [[pdf](https://b.example.org/w.pdf)]',
  '- [Paper](https://c.example.org)',
  '- a remark of five words',
);

test('every item is a paper, unplaced or reported', () => {
  fc.assert(
    fc.property(fc.array(hidden, { minLength: 1, maxLength: 12 }), (items) => {
      const { papers, unplaced = [], doubts = [] } = outlineOf(markdown, items.join('\n'));
      const untitled = doubts.filter((doubt) => doubt.includes('record-without-title'));
      expect(papers.length + unplaced.length + untitled.length).toBe(items.length);
    }),
  );
});

describe('whatever comes', { timeout: 60_000 }, () => {
  test('pieces give what the whole gives', () => {
    fc.assert(
      fc.property(damaged(documents), fc.integer({ min: 1, max: 50 }), (document, pieceLength) => {
        const whole = readWith(markdown, document);
        expect(readWith(markdown, document, { pieceLength })).toEqual(whole);
      }),
    );
  });

  test('nothing is thrown', () => {
    const anything = fc.oneof(damaged(documents), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(anything, (document) => {
        markdown.recognise(document);
        readWith(markdown, document);
      }),
      { numRuns: 200 },
    );
  });

  test('an entry among the lines is not lost', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...documents), place, (document, at) => {
        const lines = document.split(/\r?\n/);
        const index = Math.floor(at * (lines.length + 1));
        const item = '- [Marginalia of Weavers](https://arxiv.org/abs/2412.09999)';
        const { nodes, doubts } = readWith(markdown, lines.toSpliced(index, 0, item).join('\n'));
        expect(JSON.stringify([nodes, doubts])).toContain('Marginalia');
      }),
      { numRuns: 200 },
    );
  });
});

describe('no document hangs the reader', () => {
  test.each([
    ['emphasis', '- ' + '**a_ '.repeat(2e5)],
    ['emphasis on many lines', '- **a_ b*c [d](\n'.repeat(2e4)],
    ['brackets', '- ' + '[a]('.repeat(2e5)],
    [
      'nested items',
      Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'),
    ],
    ['quotations', '> '.repeat(5e4) + 'a'],
    ['ticks', Array.from({ length: 500 }, (_, length) => '`'.repeat(length)).join(' ')],
    ['dollars', '- [a](http://b.c) ' + '$a '.repeat(2e5)],
    ['definitions', '[a]: http://b.c\n'.repeat(1e5) + '- [a][a]\n'.repeat(1e3)],
    ['comments', '<!-- '.repeat(2e5)],
    ['tags', '<a '.repeat(2e5)],
    ['bars', `| title |\n| --- |\n${'|'.repeat(1e6)}`],
    ['spaces', `a${' '.repeat(1e6)}|\n${'-'.repeat(1e6)} ${' '.repeat(1e6)}x|`],
    ['blank lines', `- [a](http://b.c)\n${'\n'.repeat(1e6)}x`],
    ['years', '- [a](http://b.c) ' + '2024. '.repeat(3000)],
    ['paragraphs', 'Some words of a text.\n\n'.repeat(2e4)],
  ])('%s', { timeout: 20_000 }, (_, document) => {
    markdown.recognise(document);
    expect(readWith(markdown, document).nodes).toBeDefined();
  });
});
