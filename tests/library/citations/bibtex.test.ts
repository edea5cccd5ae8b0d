import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtex } from '../../../plugins/read/bibtex.ts';
import { toBibtex } from '../../../src/library/citations/to-bibtex.ts';
import { toRis } from '../../../src/library/citations/to-ris.ts';
import type { Paper } from '../../../src/library/paper.ts';
import { nodesToPlain } from '../../../src/library/tex/tex-nodes.ts';
import { parseTexText } from '../../../src/library/tex/tex-text.ts';
import { toPlainText } from '../../../src/library/text/plain-text.ts';
import { outlineOf } from '../../read/formats/outline.ts';
import { plain } from '../../support/digests.ts';
import { body, citedFields, hostileText, paperWith, person, publicationOf } from './papers.ts';

test('a conference paper has its fields in their order', () => {
  const paper = paperWith({
    title: plain('Weft Attention'),
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
    ],
    date: '2024-05-02',
    publication: {
      type: 'conference',
      venue: 'Weaving & Felting',
      pages: '10-20',
      publisher: 'Guild',
    },
    identifiers: { arxiv: '2402.04321', doi: '10.5555/a_b', openreview: 'Wv3xT_9qLm' },
    arxivVersion: 2,
    categories: ['cs.LG', 'cs.AI'],
    keywords: ['looms', 'warp, weft'],
    comment: '12 pages, 50% of them tables',
    language: 'de',
  });
  expect(toBibtex(paper, { abstract: true })).toBe(String.raw`@inproceedings{marlow-2021-looms,
  title = {Weft Attention},
  author = {van der Linde, Jr., Ida and Okafor, Chidi and {The Loom Collaboration}},
  booktitle = {Weaving \& Felting},
  pages = {10--20},
  publisher = {Guild},
  year = {2024},
  month = may,
  day = {2},
  doi = {10.5555/a_b},
  eprint = {2402.04321v2},
  archiveprefix = {arXiv},
  primaryclass = {cs.LG},
  url = {https://openreview.net/forum?id=Wv3xT_9qLm},
  keywords = {looms, {warp, weft}},
  language = {german},
  note = {12 pages, 50\% of them tables},
  abstract = {One.

Two.},
}
`);
  expect(toBibtex(paper)).not.toContain('abstract');
});

const typed = (publication: Paper['publication'], known: Partial<Paper> = {}) =>
  toBibtex(paperWith({ publication, ...known }));

test.each([
  [{ type: 'journal', venue: 'Felt' }, '@article{', 'journal = {Felt}'],
  [{ type: 'chapter', venue: 'Felt' }, '@incollection{', 'booktitle = {Felt}'],
  [{ type: 'book', publisher: 'Vat' }, '@book{', 'publisher = {Vat}'],
  [{ type: 'thesis', publisher: 'Vat' }, '@phdthesis{', 'school = {Vat}'],
  [{ type: 'thesis' }, '@phdthesis{', 'type = {Thesis}'],
  [{ type: 'report', publisher: 'Vat' }, '@techreport{', 'institution = {Vat}'],
  [{ type: 'preprint', venue: 'bioRxiv' }, '@misc{', 'howpublished = {bioRxiv}'],
  [{ venue: 'ICLR 2022' }, '@inproceedings{', 'booktitle = {ICLR 2022},\n  year = {2022}'],
  [{ venue: 'Felt Letters', volume: '3' }, '@article{', 'journal = {Felt Letters}'],
  [{ venue: 'TMLR 2024' }, '@article{', 'journal = {TMLR 2024},\n  year = {2024}'],
  [{ venue: 'Felt and Silk 2020' }, '@misc{', 'howpublished = {Felt and Silk 2020}'],
  [{ venue: 'Felt and Silk', number: '3' }, '@article{', 'journal = {Felt and Silk}'],
  [{ venue: 'Proceedings of the Felt Letters' }, '@inproceedings{', 'booktitle = {Proceedings'],
  [{ venue: 'Felt' }, '@misc{', 'howpublished = {Felt}'],
  [{}, '@misc{', 'title = {Looms}'],
] as const)('%o is %s with %s', (publication, entry, line) => {
  expect(typed(publication)).toContain(entry);
  expect(typed(publication)).toContain(line);
});

test('a preprint is cited by its arXiv id, whose first digits are its year', () => {
  expect(typed({}, { identifiers: { arxiv: '2110.03336' } })).toBe(`@misc{marlow-2021-looms,
  title = {Looms},
  key = {Looms},
  year = {2021},
  eprint = {2110.03336},
  archiveprefix = {arXiv},
}
`);
});

test('a year that nothing names is not invented, and what stands in its place is a note', () => {
  const entry = toBibtex(paperWith({ date: 'to appear', publication: { type: 'journal' } }));
  expect(entry).not.toContain('year');
  expect(entry).toContain('note = {to appear}');
});

const span = (
  source: string,
  received: string,
  tex: string,
  kind: 'math' | 'accent' | 'emphasis',
) => {
  const start = source.indexOf(received);
  return { start, end: start + received.length, tex, kind, confidence: 1 };
};
const titleOf = (title: Paper['title']) =>
  /title = \{(.*)\},/.exec(toBibtex(paperWith({ title })))?.[1];

test('a text with its TeX is read as what it shows', () => {
  const source = 'Sets R^n of R&amp;D: na\u00efve {x}';
  const spans = [
    span(source, 'R^n', String.raw`\left\{\mathbb{R}^n\right.`, 'math'),
    span(source, '&amp;', String.raw`\&`, 'accent'),
  ];
  const [paper] = outlineOf(bibtex, toBibtex(paperWith({ title: { source, spans } }))).papers;
  expect(nodesToPlain(parseTexText(String(paper?.['title'])))).toBe('Sets {ℝⁿ of R&D: naïve {x}');
});

test('capitals that styles must keep are in braces', () => {
  expect(titleOf(plain('LoRA: A Study of K-Means, GPT-4 and 3D for Type B'))).toBe(
    '{LoRA}: A Study of {K}-Means, {GPT}-4 and {3D} for Type {B}',
  );
});

test('a title keeps its TeX, and other signs are escaped', () => {
  const source = 'On R^n & G\\"odel: {x} is 50% of \\emph{all}';
  const spans = [
    span(source, 'R^n', String.raw`\mathbb{R}^n`, 'math'),
    span(source, '\\"o', '\\"o', 'accent'),
    span(source, '\\emph{all}', '\\emph{all}', 'emphasis'),
  ];
  expect(titleOf({ source, spans })).toBe(
    String.raw`On {$\mathbb{R}^n$} \& {G}{\"o}del: \textbraceleft{}x\textbraceright{} is 50\% of \emph{all}`,
  );
});

test('braces that only TeX would not count are named', () => {
  const source = 'Sets x here';
  expect(titleOf({ source, spans: [span(source, 'x', '\\left\\{x\\right.', 'math')] })).toBe(
    'Sets {$\\left\\lbrace x\\right.$} here',
  );
});

test.each([
  [{ name: 'Plato' }, '{Plato}'],
  [{ name: 'Plato', family: 'Plato' }, 'Plato'],
  [{ name: 'de Vat', family: 'de Vat', given: 'Ida' }, '{de Vat}, Ida'],
  [{ name: 'Tom and Berg', given: 'Tom and', family: 'Berg' }, 'Berg, {Tom and}'],
  [{ name: 'Weavers, Inc.' }, '{Weavers, Inc.}'],
  [{ name: 'Ida Marlow' }, 'Marlow, Ida'],
])('the name %o is written %s', (author, written) => {
  expect(toBibtex(paperWith({ authors: [author] }))).toContain(`author = {${written}},`);
});

const paragraphs = fc.array(hostileText(), { maxLength: 3 }).map((texts) => texts.join('\n\n'));
const known = fc.record(
  {
    authors: fc.array(fc.oneof(person, body), { minLength: 1, maxLength: 4 }),
    date: fc.constantFrom('2021', '2021-03', '2021-03-09'),
    publication: publicationOf(hostileText()),
    identifiers: fc.record(
      {
        arxiv: fc.constantFrom('2110.03336', 'math/0309136'),
        doi: fc.constantFrom(
          '10.5555/a_b',
          '10.1002/(sici)1097<1661::aid>3.0.co;2-2',
          '10.5555/x%y&z',
        ),
        openreview: fc.constant('Wv3xT_9qLm'),
      },
      { requiredKeys: [] },
    ),
    keywords: fc.uniqueArray(hostileText(), { minLength: 1, maxLength: 3 }),
    comment: hostileText(),
    language: fc.constantFrom('en', 'de', 'pt-BR', 'cy'),
  },
  { requiredKeys: [] },
);

test('whatever a paper holds, its entry is read as the same', () => {
  fc.assert(
    fc.property(hostileText(), paragraphs, known, (title, abstract, fields) => {
      const paper = paperWith({ title: plain(title), abstract: plain(abstract), ...fields });
      const { papers, ...rest } = outlineOf(bibtex, toBibtex(paper, { abstract: true }));
      expect(rest).toEqual({});
      const [{ title: readTitle, abstract: readAbstract = '', line, ...read }] = papers as [
        Record<string, string>,
      ];
      const shown = (tex: string) => nodesToPlain(parseTexText(tex));
      expect(line).toBe(1);
      expect(shown(readTitle!)).toBe(toPlainText(paper.title));
      expect(shown(readAbstract)).toBe(abstract);
      expect(read).toEqual(citedFields(paper, fields));
    }),
    { numRuns: 1_000 },
  );
});

test.each(['A', 'Aa ', '{', '\\', '\n', 'and ', '$', ', '])(
  'a hundred thousand characters of %j are written in time',
  (piece) => {
    const text = `Aa${piece.repeat(1e5 / piece.length)}`;
    const start = performance.now();
    const paper = paperWith({
      title: plain(text),
      abstract: plain(text),
      authors: [{ name: text }],
      publication: { venue: text, pages: text },
      comment: text,
    });
    toBibtex(paper, { abstract: true });
    toRis(paper, { abstract: true });
    expect(performance.now() - start).toBeLessThan(3_000);
  },
);
