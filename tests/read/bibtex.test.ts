import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutCaseBraces } from '../../plugins/read/bibtex/case-braces.ts';
import { readNames } from '../../plugins/read/bibtex/names.ts';
import { bibtex } from '../../plugins/read/bibtex.ts';
import { outlineOf, readWith } from './formats/outline.ts';
import { damaged } from './hostile.ts';
import { fixturesOf } from './read-fixtures.ts';

const fixtures = fixturesOf('bibtex');
const documents = fixtures.map(({ document }) => document);
const paperOf = (fields: string, type = 'article') =>
  outlineOf(bibtex, `@${type}{key, title = {Looms}, ${fields}}`).papers[0];
const titlesOf = (document: string) => outlineOf(bibtex, document).papers.map(({ title }) => title);
const rulesOf = (document: string) =>
  readWith(bibtex, document).doubts.map(({ rule, line }) => `${line} ${rule}`);

test.each(fixtures)('$name is recognised and read as expected', ({ document, expected }) => {
  expect(bibtex.recognise(document)).toBe(true);
  expect(JSON.parse(JSON.stringify(outlineOf(bibtex, document)))).toEqual(expected);
});

describe('a bibliography is recognised by its first entry', () => {
  test.each([
    '@article{key,',
    '\n\n  @InProceedings{10.1016/s0140(20)1, title',
    '@misc (key, title = {x})',
    '@string{jlr = {Looms}}',
    '@comment{anything}',
    '% a list\r\n% of papers\r\n@article{key,\r\n  title = {x}}',
    'This file was created with JabRef 5.9.\nEncoding: UTF8\n\n@Preamble{"x"}',
    '@article{title = {No Key}}',
    '@book{ke',
    '```bibtex\n@book{key, title={x}}\n```',
  ])('%j', (document) => {
    expect(bibtex.recognise(document)).toBe(true);
  });

  test.each([
    '',
    '% only a comment',
    'Looms\n\nWe weave graphs.\n\n@article{key, title = {Looms}}',
    '# Looms\n\n```\n@article{key, title = {Looms}}\n```',
    '@weaver wrote that {looms} are good',
    '@media screen { a { color: red } }',
    '{"title": "@article{key,"}',
    '[1, 2]',
    '<feed>@article{key,</feed>',
    'TY  - JOUR\nTI  - @article{key,',
    'title,authors\n@article{key,x',
  ])('not %j', (document) => {
    expect(bibtex.recognise(document)).toBe(false);
  });
});

test.each([
  ['{BERT}: {A} Study of {{Gated} Looms}', 'BERT: A Study of Gated Looms'],
  ['{B}ERT {Pre}{-}{Training}', 'BERT Pre-Training'],
  [String.raw`\emph{Looms} and \textcolor{red}{Weft}`, undefined],
  [String.raw`{\"O}dipus, \"{o}, \'{\i}, {\LaTeX}, {\em weft} and {weft \it warp}`, undefined],
  ['$\\mathbb{R}^{n}$ and x^{2}, a_{i}', undefined],
  ['{${n}$-{Looms}}', '${n}$-Looms'],
  ['-{}- and {-}- and {}', undefined],
  [String.raw`Sets \{a, {B}\}`, String.raw`Sets \{a, B\}`],
  ['open { and } closed } braces {', 'open  and  closed } braces {'],
])('of the braces in %j, those that only keep case are dropped', (tex, expected = tex) => {
  expect(withoutCaseBraces(tex)).toBe(expected);
});

test.each([
  ['Ada Lace and Bo van den Berg', ['Ada|Lace', 'Bo|van den|Berg']],
  ['Lace, Ada and van den Berg, Jr., Bo', ['Ada|Lace', 'Bo|van den|Berg|Jr.']],
  ['{\\"O}zg{\\"u}r, {\\\'E}va  AND\n K{\\aa}re~Lid', ['Éva|Özgür', 'Kåre|Lid']],
  ['{van den Berg}, Bo', ['Bo|van den Berg']],
  ['Bo {von} Berg', ['Bo von|Berg']],
  ['{The Loom Collaboration} and others', ['The Loom Collaboration']],
  ['{Barnes and Noble}', ['Barnes and Noble']],
  ['{Ada Lace and Bo Berg and Cy Dell}', ['Ada|Lace', 'Bo|Berg', 'Cy|Dell']],
  ['{{Knots, Inc.}} and {\\relax Yu}lia Lace', ['Knots, Inc.', 'Yulia|Lace']],
  ['family=Lace, given=Ada and given=Bo, prefix=van, family=Berg', ['Ada|Lace', 'Bo|van|Berg']],
  ['Lace, Ada; Berg, Bo', ['Ada|Lace', 'Bo|Berg']],
  ['Ada Lace, Bo Berg, Cy Dell', ['Ada|Lace', 'Bo|Berg', 'Cy|Dell']],
  ['Plato and {Madonna}', ['Plato', 'Madonna']],
  ['', []],
])('the names in %j', (value, expected) => {
  const parts = readNames(value).map(({ name, given, particle, family, suffix }) => {
    const known = [given, particle, family, suffix].filter((part) => part !== undefined);
    return known.length > 0 ? known.join('|') : name;
  });
  expect(parts).toEqual(expected);
});

test.each([
  ['year = 2024, month = may', '2024-05'],
  ['year = {2024}, month = 5, day = 7', '2024-05-07'],
  ['year = 2024, month = may # "~7"', '2024-05-07'],
  ['year = 2024, month = "7~" # may', '2024-05-07'],
  ['year = 2024, month = {May--June}', '2024-05'],
  ['date = {2024-05/2024-06}', '2024-05'],
  ['date = {../2024-06-01}', '2024-06-01'],
  ['date = {2024-05-07?}', '2024-05-07'],
  ['date = {2024-21}', '2024'],
  ['year = {to appear}', 'to appear'],
  ['year = {May 2024}', '2024-05'],
])('the date of %s is %s', (fields, date) => {
  expect(paperOf(fields)).toMatchObject({ date });
});

test.each([
  ['journal = {arXiv preprint arXiv:2110.03336}', '2110.03336'],
  ['journal = {arXiv:2110.03336 [cs.LG]}', '2110.03336'],
  ['journal = {CoRR}, volume = {abs/2110.03336}', '2110.03336'],
  ['eprint = {2110.03336v3}, archiveprefix = {arXiv}', '2110.03336'],
  ['eprint = {0309136}, archiveprefix = {arXiv}, primaryclass = {math.GT}', 'math/0309136'],
  ['doi = {10.48550/arXiv.2110.03336}', '2110.03336'],
  ['url = {http://arxiv.org/abs/2110.03336}', '2110.03336'],
  ['note = {arXiv: 2110.03336}', '2110.03336'],
])('%s is a preprint', (fields, arxiv) => {
  const { title: _, line: __, arxivVersion: ___, categories: ____, ...known } = paperOf(fields)!;
  expect(known).toEqual({ publication: { type: 'preprint' }, identifiers: { arxiv } });
});

test('a published paper that is on arXiv too keeps its venue', () => {
  expect(paperOf('journal = {Felt}, eprint = {2110.03336}')).toMatchObject({
    publication: { type: 'journal', venue: 'Felt' },
    identifiers: { arxiv: '2110.03336' },
  });
});

test('an address may be in a command and escaped', () => {
  expect(paperOf(String.raw`howpublished = {\url{https://a.org/~b\_c\%20d}}`)).toMatchObject({
    links: [{ kind: 'web', url: 'https://a.org/~b_c%20d' }],
  });
});

describe('an entry whose braces are not balanced', () => {
  const next = '\n\n@article{b, title = {Weft}}';

  test.each([
    ['the last brace is missing', '@article{a,\n title = {Warp},\n year = 2020'],
    ['a value is open', '@article{a,\n title = {Warp,\n year = 2020\n}'],
    ['a quotation is open', '@article{a,\n title = "Warp,\n year = 2020\n}'],
    ['a value has a brace too many', '@article{a,\n title = {Warp}},\n year = 2020\n}'],
    ['the last value is cut', '@article{a,\n year = 2020,\n title = {Warp'],
  ])('keeps what can be read: %s', (_, entry) => {
    const { papers } = outlineOf(bibtex, entry + next);
    expect(papers).toMatchObject([{ title: 'Warp', date: '2020' }, { title: 'Weft' }]);
    expect(rulesOf(entry + next)).toEqual([expect.stringMatching(/^[123] unbalanced-braces$/)]);
  });

  test('is none where only a backslash makes it seem so', () => {
    const document =
      '@misc{a, file = {C:\\dir\\}, title = {Warp}}\n@misc{b, title = {Weft}, note = {one \\} brace}}';
    expect(outlineOf(bibtex, document)).toEqual({
      papers: [
        { title: 'Warp', line: 1 },
        { title: 'Weft', comment: 'one } brace', line: 2 },
      ],
    });
  });
});

test('macros are put in, whatever they are made of, and are not let grow', () => {
  const macros = Array.from(
    { length: 40 },
    (_, index) => `@string{m${index + 1} = m${index} # m${index}}`,
  );
  const document = `@string{m0 = "looms"}\n${macros.join('\n')}\n@misc{k, title = m2 # " and " # M0}`;
  expect(titlesOf(document)).toEqual(['loomsloomsloomslooms and looms']);
  expect(rulesOf(document)).toContain('9 macro-too-long');
});

test('circles of references end', () => {
  const document =
    '@misc{a, title = {A}, crossref = {b}}\n@misc{b, title = {B}, xdata = {a, b}, crossref = {a}}';
  expect(titlesOf(document)).toEqual(['A', 'B']);
});

test('a volume that is referred to is no paper, and gives neither its DOI nor its pages', () => {
  const document =
    '@inproceedings{a, title = {A}, crossref = {V}}\n' +
    '@proceedings{v, title = {Weave 24}, doi = {10.5555/v}, pages = {1-9}, date = {2024}}';
  expect(outlineOf(bibtex, document)).toEqual({
    papers: [
      { title: 'A', date: '2024', publication: { type: 'conference', venue: 'Weave 24' }, line: 1 },
    ],
  });
});

test('words between entries are comments, and parts of entries are not', () => {
  const document = '@misc{a, title = {A}}\nSome words, see x = y.\n\n  title = "B",\n  year = 3\n';
  expect(outlineOf(bibtex, document)).toMatchObject({
    papers: [{ title: 'A' }],
    unplaced: ['title = "B", year = 3'],
    doubts: [expect.stringMatching(/^4 unplaced-text/)],
  });
});

describe('whatever comes', () => {
  const anything = fc.oneof(damaged(documents), fc.string({ unit: 'binary' }));

  test('pieces give what the whole gives', () => {
    fc.assert(
      fc.property(damaged(documents), fc.integer({ min: 1, max: 50 }), (document, pieceLength) => {
        expect(readWith(bibtex, document, { pieceLength })).toEqual(readWith(bibtex, document));
      }),
    );
  });

  test('nothing is thrown', () => {
    fc.assert(
      fc.property(anything, (document) => {
        bibtex.recognise(document);
        readWith(bibtex, document);
      }),
      { numRuns: 500 },
    );
  });

  test('every entry that begins a line is a paper, or something is said of it', () => {
    const entry = fc.constantFrom(
      '@misc{k,\n  title = {Warp},\n}',
      '@misc{k,\n  title = {Warp,\n  year = 2020\n}',
      '@misc{k,\n  title = {Wa{rp}\n',
      '@misc{k,\n  title = "Warp\n}',
      '@misc{k,\n  title = {Warp}},\n  year = {2020}}',
      '@misc{k,\n  author = {Lace, Ada}\n}',
      '@misc{k}',
      '@misc{,}',
      '@misc(k, title = {Warp})',
      '@misc(k, title = {Warp}',
      '@comment{@misc{k, title = {Warp}}}',
      '@proceedings{k, title = {Warp}}',
      '@misc k, title = {Warp}',
      '@misc{k\n  title = {Warp}\n}',
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const document = entries.join('\n\n');
        const { nodes, doubts } = readWith(bibtex, document);
        const lines = [
          ...nodes.map(({ position }) => position?.start.line),
          ...doubts.filter(({ rule }) => rule !== 'duplicate-key').map(({ line }) => line),
        ];
        const starts = entries.map(
          (_, index) =>
            entries.slice(0, index).join('\n\n').split('\n').length + (index > 0 ? 2 : 0),
        );
        expect(starts.filter((start) => !lines.includes(start))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('no bibliography hangs the reader', () => {
  test.each([
    ['a million opening braces', `@misc{k, title = ${'{'.repeat(1e6)}`],
    ['a million closing braces', `@misc{k, title = {Warp}${'}'.repeat(1e6)}`],
    ['open entries in one line', '@misc{k, title={'.repeat(5e4)],
    ['open entries on lines', '@misc{k, title={\n'.repeat(5e4)],
    ['open values on lines', `@misc{k,\n${'a = {\n'.repeat(5e4)}`],
    ['open values in a line', `@misc{k, ${'a = {'.repeat(5e4)}`],
    ['values that end in a backslash', `@misc{k, ${'a = {\\}, '.repeat(5e4)}`],
    ['open quotations', `@misc{k, ${'a = "{, '.repeat(5e4)}`],
    ['open comments', '@comment{ '.repeat(1e5)],
    ['open preambles', '@preamble{ '.repeat(1e5)],
    ['braces too many', '@misc{k}}, a={1} '.repeat(5e4)],
    ['at signs', '@'.repeat(1e6)],
    ['white space', `@misc{k,${' '.repeat(1e6)}x${'\n'.repeat(1e6)}`],
    ['white space for a key', `@misc{${' '.repeat(1e6)}x${' '.repeat(1e6)}y`],
    ['spaces on a line of their own', `@misc{k, title={x}}\n${' '.repeat(1e6)}x!`],
    ['commas', `@misc{k${','.repeat(1e6)}`],
    ['names', `@misc{k, title={x}, author={${'a and '.repeat(2e5)}b}}`],
    ['braces in names', `@misc{k, title={x}, author={${'{a} and '.repeat(1e5)}b}}`],
    ['braces in a title', `@misc{k, title={${'{a'.repeat(2e5)}${'}'.repeat(2e5)}}}`],
    ['formulas in a title', `@misc{k, title={${'$a$ {B} '.repeat(2e4)}}}`],
    [
      'references to each other',
      Array.from(
        { length: 2e4 },
        (_, index) => `@misc{k${index}, title={x}, crossref={k${index + 1}}}`,
      ).join('\n'),
    ],
    [
      'many references',
      `@misc{hub, xdata={${Array.from({ length: 1e4 }, (_, index) => `h${index}`).join()}}}\n${'@misc{k, title={x}, xdata={hub}}\n'.repeat(1e4)}`,
    ],
  ])('%s', { timeout: 30_000 }, (_, document) => {
    const start = performance.now();
    readWith(bibtex, document);
    bibtex.recognise(document.slice(0, 65_536));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
