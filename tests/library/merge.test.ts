import { describe, expect, test } from 'vitest';
import type { DigestRecord } from '../../src/library/digest.ts';
import { mergeDigests } from '../../src/library/merge/index.ts';
import { digest, record } from '../support/digests.ts';

test('a paper that stands in two digests with the same text is one paper', () => {
  const merged = mergeDigests([
    digest('a.txt', [record('One'), record('Two')]),
    digest('b.txt', [record('Two', 'About  two.'), record('Three')]),
  ]);
  expect(merged.papers.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
  expect(merged.editions.map(({ papers }) => papers)).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test('two papers with one title and different abstracts stay two', () => {
  const merged = mergeDigests([digest('a.txt', [record('One', 'Red.'), record('One', 'Blue.')])]);
  expect(merged.papers).toHaveLength(2);
  expect(merged.findings).toEqual([]);
});

test('an arXiv id makes two texts one paper', () => {
  const merged = mergeDigests([
    digest('a.txt', [record('Old title')], {
      papers: [{ title: 'Old title', arxiv: '2110.06197' }],
    }),
    digest('b.txt', [record('New title')], {
      papers: [{ title: 'New title', arxiv: '2110.06197' }],
    }),
  ]);
  expect(merged.papers.map(({ ids }) => ids[0])).toEqual(['arxiv:2110.06197']);
});

test('a paper whose id only one of two digests knows is one paper, whichever comes first', () => {
  const knowing = digest('a.txt', [record('One')], {
    papers: [{ title: 'One', arxiv: '2110.06197', venue: 'ICLR 2022' }],
  });
  const unknowing = digest('b.txt', [record('One')]);
  for (const digests of [
    [knowing, unknowing],
    [unknowing, knowing],
  ]) {
    const { papers, editions } = mergeDigests(digests);
    expect(papers).toMatchObject([
      {
        fields: { identifiers: { arxiv: '2110.06197' }, publication: { venue: 'ICLR 2022' } },
      },
    ]);
    expect(editions.map((edition) => edition.papers)).toEqual([[0], [0]]);
  }
});

test('what the first digest knows of a paper stays when a later one says otherwise', () => {
  const knows = (name: string, venue: string) =>
    digest(name, [record('One')], { papers: [{ title: 'One', arxiv: '2110.06197', venue }] });
  const { papers } = mergeDigests([knows('a.txt', 'ICLR 2022'), knows('b.txt', 'arXiv')]);
  expect(papers[0]?.fields.publication?.venue).toBe('ICLR 2022');
});

test('two papers with one title and one text that are known as two stay two', () => {
  const known = [
    { title: 'Errata', arxiv: '2110.00001' },
    { title: 'Errata', arxiv: '2110.00002' },
  ];
  const { papers, findings } = mergeDigests([
    digest('a.txt', [record('Errata', ''), record('Errata', '')], { papers: known }),
  ]);
  expect(papers.map(({ ids }) => ids[0])).toEqual(['arxiv:2110.00001', 'arxiv:2110.00002']);
  expect(findings).toEqual([]);
});

test('a paper that a digest repeats is reported with its line', () => {
  const merged = mergeDigests([digest('a.txt', [record('One'), record('One', undefined, 7)])]);
  expect(merged.papers).toHaveLength(1);
  expect(merged.findings).toMatchObject([{ file: 'a.txt', line: 7, rule: 'paper-twice' }]);
});

test('a sidecar entry that matches no paper is reported with the nearest title', () => {
  const merged = mergeDigests([
    digest('a.txt', [record('Frame Averaging')], { papers: [{ title: 'Frame Averagign' }] }),
  ]);
  expect(merged.findings[0]?.message).toMatchInlineSnapshot(
    `"The sidecar knows "Frame Averagign", which is not in this digest. Did you mean "Frame Averaging"?"`,
  );
});

test('what a sidecar knows reaches the paper whatever the case and spacing of its title', () => {
  const { papers } = mergeDigests([
    digest('a.txt', [record('Frame Averaging: A Design')], {
      papers: [{ title: 'Frame averaging - a design', authors: ['Omri Puny'] }],
    }),
  ]);
  expect(papers[0]?.fields.authors).toEqual([{ name: 'Omri Puny', given: 'Omri', family: 'Puny' }]);
});

const TEX = record(
  String.raw`Sheep in $\mathbb{R}^n$`,
  String.raw`We \emph{count} $\log n$ sheep of \underline{\textbf{C}}orsica.`,
);
const STRIPPED = record('Sheep in R^n', String.raw`We count log n sheep of \textbf{C}orsica.`);

test.each([
  ['with its TeX first', [TEX, STRIPPED]],
  ['stripped first', [STRIPPED, TEX]],
])('a paper with its TeX in one digest and stripped in another is one paper: %s', (_, records) => {
  const { papers } = mergeDigests(records.map((record, index) => digest(`${index}.txt`, [record])));
  expect(papers.map(({ title, abstract }) => ({ title, abstract }))).toEqual([
    { title: records[0]?.title, abstract: records[0]?.abstract },
  ]);
});

test('a sidecar finds a stripped title by its TeX', () => {
  const { papers, findings } = mergeDigests([
    digest('a.txt', [STRIPPED], { papers: [{ title: TEX.title, venue: 'ICLR 2022' }] }),
  ]);
  expect(papers[0]?.fields.publication?.venue).toBe('ICLR 2022');
  expect(findings).toEqual([]);
});

test('TeX in a sidecar that is the text as received is in order', () => {
  const tex = { title: TEX.title, abstract: TEX.abstract };
  const papers = [{ title: STRIPPED.title, tex }];
  expect(mergeDigests([digest('a.txt', [STRIPPED], { papers })]).findings).toEqual([]);
});

test('TeX in a sidecar that is another text is reported with where they differ', () => {
  const tex = { abstract: TEX.abstract.replace('sheep', 'goats') };
  const papers = [{ title: STRIPPED.title, tex }];
  const { findings } = mergeDigests([digest('a.txt', [{ ...STRIPPED, line: 9 }], { papers })]);
  expect(findings).toMatchObject([{ file: 'a.txt', line: 9, rule: 'tex-differs' }]);
  expect(findings[0]?.message).toMatchInlineSnapshot(
    `"The sidecar's TeX for the abstract of "Sheep in R^n" is of another text: "We count log n sheep of \\textbf{C}orsica." came in, where the TeX has "We count log n goats of \\textbf{C}orsica.". Copy the TeX of the version that the digest shows, or remove it: until then formulas are guessed."`,
  );
});

/** Words that no other text has in this order. */
function prose(seed: number, words: number): string {
  return Array.from({ length: words }, (_, at) => `w${seed}n${at}`).join(' ');
}

const LONG = prose(1, 120);

test.each([
  ['with another title and the same abstract', 'Wolves', LONG, 'abstract'],
  [
    'with another title and an abstract that was edited',
    'Wolves',
    `${LONG} We add this.`,
    'abstract',
  ],
  [
    'with the same title and a revised abstract',
    'Sheep',
    `${prose(2, 60)} ${LONG}`,
    'title and abstract',
  ],
])('a record %s is the same paper', (_, title, abstract, match) => {
  const { papers } = mergeDigests([
    digest('a.txt', [record('Sheep', LONG)]),
    digest('b.txt', [record(title, abstract)]),
  ]);
  expect(papers.map(({ sources }) => sources)).toEqual([
    [
      { digest: 'a.txt', line: 1 },
      { digest: 'b.txt', line: 1, match },
    ],
  ]);
});

test.each([
  ['with the same title and another abstract', 'Sheep', prose(3, 120)],
  ['with another title and half of the abstract', 'Wolves', `${prose(1, 60)} ${prose(4, 60)}`],
  ['with another title and the same short abstract', 'Wolves', 'To appear.'],
])('a record %s is another paper', (_, title, abstract) => {
  const first = record('Sheep', abstract === 'To appear.' ? abstract : LONG);
  expect(mergeDigests([digest('a.txt', [first, record(title, abstract)])]).papers).toHaveLength(2);
});

describe('a record without an abstract', () => {
  const by = (...names: string[]) => ({ authors: names.map((name) => ({ name, family: name })) });
  const merge = (one: DigestRecord, other: DigestRecord) =>
    mergeDigests([digest('a.txt', [one]), digest('b.bib', [other])]);

  test('is the paper of its title where they share an author, which is reported', () => {
    const { papers, findings } = merge(
      record('Sheep', LONG, 1, by('Bell', 'Cee')),
      record('Sheep', '', 3, by('Cee')),
    );
    expect(papers).toHaveLength(1);
    expect(findings).toMatchObject([
      { file: 'b.bib', line: 3, rule: 'merged-by-title' },
      { file: 'b.bib', line: 3, rule: 'sources-differ' },
    ]);
  });

  test('is another paper where they share none', () => {
    const { papers } = merge(
      record('Sheep', LONG, 1, by('Bell')),
      record('Sheep', '', 1, by('Cee')),
    );
    expect(papers).toHaveLength(2);
  });

  test('and without authors is recognised by a title that says something', () => {
    const title = 'Counting Sheep in the Dark';
    expect(merge(record(title, LONG), record(title, '')).papers).toHaveLength(1);
    expect(merge(record('Errata', LONG), record('Errata', '')).papers).toHaveLength(2);
  });
});

test('identifiers lead from one record to another, whichever is first', () => {
  const records = [
    record('A', prose(1, 40), 1, { identifiers: { arxiv: '2401.00001' } }),
    record('B', prose(2, 40), 2, { identifiers: { doi: '10.1000/x' } }),
    record('C', prose(3, 40), 3, { identifiers: { doi: '10.1000/X', arxiv: '2401.00001' } }),
  ];
  for (const order of [records, records.toReversed()]) {
    const { papers } = mergeDigests([digest('a.bib', order)]);
    expect(papers).toHaveLength(1);
    expect(papers[0]?.ids.slice(0, 2)).toEqual(['arxiv:2401.00001', 'doi:10.1000/x']);
  }
});

test('a DOI that two arXiv papers have joins neither, and is reported', () => {
  const known = (arxiv: string) => ({ identifiers: { arxiv, doi: '10.1000/x' } });
  const { papers, findings } = mergeDigests([
    digest('a.bib', [
      record('A', 'One.', 1, known('2401.00001')),
      record('B', 'Two.', 2, known('2401.00002')),
    ]),
  ]);
  expect(papers).toHaveLength(2);
  expect(findings).toMatchObject([{ line: 2, rule: 'identifiers-contradict' }]);
});

describe('what several records say of one paper', () => {
  const ID = { identifiers: { arxiv: '2401.00001' } };
  const page = digest('page.txt', [record('Sheep!', LONG, 3, { ...ID, date: '2024' })]);
  const bib = digest(
    'refs.bib',
    [record('Sheep', '', 7, { ...ID, date: '2024-05', comment: '9 pages' })],
    undefined,
    'bibtex',
  );
  const feed = (version: number, title: string) =>
    digest(
      `v${version}.xml`,
      [record(title, LONG, version, { ...ID, arxivVersion: version })],
      undefined,
      'arxiv-atom',
    );

  test('is taken field by field from the source that is trusted most, which is named', () => {
    const [paper] = mergeDigests([page, bib]).papers;
    expect(paper).toMatchObject({
      title: 'Sheep',
      firstTitle: 'Sheep!',
      abstract: LONG,
      fields: { date: '2024-05', comment: '9 pages' },
    });
    expect(Object.fromEntries(paper!.provenance)).toMatchObject({
      title: 'refs.bib:7',
      abstract: 'page.txt:3',
      date: 'refs.bib:7',
    });
  });

  test('is reported where it differs in more than how exact it is', () => {
    const other = digest('c.ris', [record('Goats', '', 1, ID)], undefined, 'ris');
    const { findings } = mergeDigests([page, bib, other]);
    expect(findings).toMatchObject([{ file: 'c.ris', line: 1, rule: 'sources-differ' }]);
    expect(findings[0]?.message).toMatchInlineSnapshot(
      `"As the title of "Sheep" this has "Goats", and refs.bib:7 has "Sheep", which is kept. If that is wrong, correct it in overrides.yaml."`,
    );
  });

  test('is that of the newest version', () => {
    const [paper] = mergeDigests([feed(1, 'Old'), feed(2, 'New')]).papers;
    expect(paper).toMatchObject({ title: 'New', fields: { arxivVersion: 2 } });
  });

  test('is a whole abstract rather than one that was cut short', () => {
    const cut = digest('x.json', [record('Sheep', 'We count…', 1, ID)], undefined, 'json');
    expect(mergeDigests([cut, page]).papers[0]?.abstract).toBe(LONG);
  });

  test('is the publication as one source has it, and not the preprint', () => {
    const venue = (name: string, fields: object, format: string) =>
      digest(name, [record('Sheep', LONG, 1, { ...ID, publication: fields })], undefined, format);
    const [paper] = mergeDigests([
      venue('a.xml', { type: 'preprint', venue: 'arXiv', volume: '1' }, 'arxiv-atom'),
      venue('b.ris', { type: 'conference', venue: 'ICLR 2024' }, 'ris'),
      venue('c.ris', { venue: 'ICLR 2024', pages: '1-9' }, 'ris'),
    ]).papers;
    expect(paper?.fields.publication).toEqual({
      type: 'conference',
      venue: 'ICLR 2024',
      pages: '1-9',
    });
  });
});

test('records that a person set apart are a paper of their own, and keep out of others', () => {
  const same = () => record('Sheep', LONG, 1, { identifiers: { arxiv: '2401.00001' } });
  const digests = [digest('a.txt', [same()]), digest('b.txt', [same()]), digest('c.txt', [same()])];
  const { papers } = mergeDigests(
    digests,
    new Map([
      ['b.txt:1', 'p'],
      ['c.txt:1', 'p'],
    ]),
  );
  expect(papers.map(({ sources }) => sources.map(({ digest }) => digest))).toEqual([
    ['a.txt'],
    ['b.txt', 'c.txt'],
  ]);
  expect(papers[1]?.ids).toEqual(['text:part-p']);
});
