import { expect, test } from 'vitest';
import { compileDigest } from '../plugins/compile-digest.ts';
import { papersPage } from '../plugins/read/papers-page/index.ts';
import { createPaperRestorer } from '../plugins/restore/index.ts';
import { writePages } from '../plugins/write/pages.ts';
import type { DigestRecord } from '../src/library/digest.ts';
import type { Library } from '../src/library/library.ts';
import { NO_PERMALINKS } from '../src/library/permalinks/permalinks.ts';
import { linksInText } from '../src/library/text/links-in-text.ts';
import { readWith } from './read/formats/outline.ts';

const DIGEST = String.raw`Counting Sheep in $\mathbb{R}^n$

Submitted by
Ada

We count sheep. It takes time.

We then count $x_1$ of them with https://github.com/ada/sheep. It works.
`;

function onlyRecord(digest: string): DigestRecord {
  const { records } = compileDigest(readWith(papersPage, digest).nodes);
  expect(records).toHaveLength(1);
  return records[0]!;
}

test('a record has the paragraphs of its abstract, and nothing of the page around them', () => {
  expect(onlyRecord(`\n\n${DIGEST}`)).toEqual({
    title: String.raw`Counting Sheep in $\mathbb{R}^n$`,
    abstract:
      'We count sheep. It takes time.\n\nWe then count $x_1$ of them with https://github.com/ada/sheep. It works.',
    fields: {},
    line: 3,
  });
});

test('the spans of a restored record slice its text, in every paragraph', () => {
  const record = onlyRecord(DIGEST);
  const { title, abstract } = createPaperRestorer()(record);
  const slices = (text: typeof title) =>
    text.spans.map(({ start, end, tex }) => [text.source.slice(start, end), tex]);
  expect(slices(title)).toEqual([[String.raw`$\mathbb{R}^n$`, String.raw`\mathbb{R}^n`]]);
  expect(slices(abstract)).toEqual([
    ['$x_1$', 'x_1'],
    ['https://github.com/ada/sheep', String.raw`\url{https://github.com/ada/sheep}`],
  ]);
  expect(abstract.source).toBe(record.abstract);
  expect(linksInText(abstract)).toEqual([{ kind: 'code', url: 'https://github.com/ada/sheep' }]);
});

test('a paper is written as MDX with its formulas and links in their paragraphs', () => {
  const record = onlyRecord(DIGEST);
  const { title, abstract } = createPaperRestorer()(record);
  const library: Library = {
    papers: [
      {
        id: 'arxiv:2401.00001',
        slug: 'counting-sheep',
        key: 'bell-sheep',
        title,
        abstract,
        authors: [{ name: 'Ada Bell', slug: 'ada-bell' }],
        publication: {},
        identifiers: { arxiv: '2401.00001' },
        links: linksInText(abstract),
        topic: { id: 'sheep', title: 'Sheep' },
        reasons: [{ phrase: 'sheep', in: 'title', weight: 9 }],
        tags: [],
        related: [],
        editions: ['week-1'],
        source: { digest: 'week-1.txt', line: 1 },
      },
    ],
    topics: [],
    editions: [],
    report: { digests: [], merged: [], findings: [] },
    maps: { library: undefined, topics: new Map() },
    permalinks: NO_PERMALINKS,
  };
  expect(writePages(library).get('papers/sheep/counting-sheep.mdx')).toMatchInlineSnapshot(`
    "---
    title: Counting Sheep in ℝⁿ
    titleMarkdown: Counting Sheep in $\\mathbb{R}^n$
    richTitle:
      source: Counting Sheep in $\\mathbb{R}^n$
      spans:
        - start: 18
          end: 32
          tex: \\mathbb{R}^n
          kind: math
          confidence: 1
    description: We count sheep. It takes time. We then count x₁ of them with https://github.com/ada/sheep. It works.
    id: arxiv:2401.00001
    slug: counting-sheep
    key: bell-sheep
    authors:
      - name: Ada Bell
        slug: ada-bell
    publication: {}
    identifiers:
      arxiv: "2401.00001"
    links:
      - kind: code
        url: https://github.com/ada/sheep
    topic:
      id: sheep
      title: Sheep
    reasons:
      - phrase: sheep
        in: title
        weight: 9
    tags: []
    related: []
    editions:
      - week-1
    source:
      digest: week-1.txt
      line: 1
    restoration:
      formulas:
        read: 2
      received:
        title: Counting Sheep in $\\mathbb{R}^n$
        abstract: |-
          We count sheep. It takes time.

          We then count $x_1$ of them with https://github.com/ada/sheep. It works.
    ---

    We count sheep. It takes time.

    We then count $x_1$ of them with [https://github.com/ada/sheep](https://github.com/ada/sheep). It works.
    "
  `);
});
