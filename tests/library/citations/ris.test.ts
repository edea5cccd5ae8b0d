import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ris } from '../../../plugins/read/ris.ts';
import { toRis } from '../../../src/library/citations/to-ris.ts';
import { outlineOf } from '../../read/formats/outline.ts';
import { plain } from '../../support/digests.ts';
import { body, citedFields, hostileText, paperWith, person, publicationOf } from './papers.ts';

test('a journal paper has its tags in their order', () => {
  const source = 'On R^n & Gödel';
  const paper = paperWith({
    title: {
      source,
      spans: [{ start: 3, end: 6, tex: String.raw`\mathbb{R}^n`, kind: 'math', confidence: 1 }],
    },
    abstract: plain('One.\n\nTwo.'),
    authors: [
      {
        name: 'Ida van der Linde Jr.',
        given: 'Ida',
        particle: 'van der',
        family: 'Linde',
        suffix: 'Jr.',
      },
      { name: 'Chidi Okafor' },
      { name: 'The Loom Collaboration' },
      { name: 'Plato', family: 'Plato' },
    ],
    date: '2024-05',
    publication: {
      type: 'journal',
      venue: 'Felt',
      series: 'Threads',
      volume: '3',
      number: '1',
      pages: '10-20',
      publisher: 'Guild',
    },
    identifiers: { arxiv: '2402.04321', doi: '10.5555/a_b', openreview: 'Wv3xT_9qLm' },
    arxivVersion: 2,
    links: [
      { kind: 'code', url: 'https://github.com/example/looms' },
      { kind: 'pdf', url: 'https://example.org/looms.pdf' },
    ],
    keywords: ['looms', 'warp'],
    comment: '12 pages',
    language: 'de',
  });
  expect(toRis(paper, { abstract: true })).toBe(`TY  - JOUR
ID  - marlow-2021-looms
TI  - On ℝⁿ & Gödel
AU  - van der Linde, Ida, Jr.
AU  - Okafor, Chidi
AU  - The Loom Collaboration,
AU  - Plato
T2  - Felt
T3  - Threads
VL  - 3
IS  - 1
SP  - 10
EP  - 20
PB  - Guild
PY  - 2024
DA  - 2024/05//
DO  - 10.5555/a_b
AN  - arXiv:2402.04321v2
UR  - https://openreview.net/forum?id=Wv3xT_9qLm
L1  - https://example.org/looms.pdf
KW  - looms
KW  - warp
LA  - de
N1  - 12 pages
AB  - One. Two.
ER  - 
`);
  expect(toRis(paper)).not.toContain('AB  -');
});

test('a preprint is unpublished work, with the year of its arXiv id', () => {
  expect(toRis(paperWith({ identifiers: { arxiv: '2110.03336' } }))).toBe(`TY  - UNPB
ID  - marlow-2021-looms
TI  - Looms
PY  - 2021
AN  - arXiv:2110.03336
UR  - https://arxiv.org/abs/2110.03336
ER  - 
`);
});

test('what stands in the place of a date is a note', () => {
  expect(toRis(paperWith({ date: 'to appear' }))).toContain('N1  - to appear\nER  - ');
});

test('no value has a line break, so that none can begin a tag', () => {
  const record = toRis(paperWith({ comment: 'one\nER  - \r\nTY  - JOUR' }));
  expect(record).toContain('N1  - one ER - TY - JOUR\nER  - \n');
});

const MARKS = /[;,\\]|^\s*$/;
const known = fc.record(
  {
    authors: fc.array(fc.oneof(person, body), { minLength: 1, maxLength: 4 }),
    date: fc.constantFrom('2021', '2021-03', '2021-03-09'),
    publication: publicationOf(hostileText(MARKS)),
    identifiers: fc.record(
      {
        arxiv: fc.constantFrom('2110.03336', 'math/0309136'),
        doi: fc.constantFrom('10.5555/a_b', '10.1002/(sici)1097<1661::aid>3.0.co;2-2'),
        openreview: fc.constant('Wv3xT_9qLm'),
      },
      { requiredKeys: [] },
    ),
    keywords: fc.uniqueArray(hostileText(MARKS), { minLength: 1, maxLength: 3 }),
    comment: hostileText(),
    language: fc.constantFrom('en', 'de', 'pt-BR', 'cy'),
  },
  { requiredKeys: [] },
);

test('whatever a paper holds, its record is read as the same', () => {
  fc.assert(
    fc.property(hostileText(), hostileText(), known, (title, abstract, fields) => {
      // A note that repeats the abstract is read once.
      fc.pre(fields.comment !== abstract);
      const paper = paperWith({ title: plain(title), abstract: plain(abstract), ...fields });
      const read = outlineOf(ris, toRis(paper, { abstract: true }));
      expect(read).toEqual({
        papers: [{ title, abstract, line: 1, ...citedFields(paper, fields) }],
      });
    }),
    { numRuns: 1_000 },
  );
});
