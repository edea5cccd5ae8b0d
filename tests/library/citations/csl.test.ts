import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cslJson } from '../../../plugins/read/csl-json.ts';
import { toCsl } from '../../../src/library/citations/to-csl.ts';
import { authorOf } from '../../../src/library/fields/author.ts';
import type { Paper } from '../../../src/library/paper.ts';
import { outlineOf } from '../../read/formats/outline.ts';
import { plain } from '../../support/digests.ts';
import { paperWith } from './papers.ts';

test('a paper of which everything is known', () => {
  const paper = paperWith({
    key: 'weft-2024-looms',
    title: {
      source: 'Looms in R^3',
      spans: [{ start: 9, end: 12, tex: '\\mathbb{R}^3', kind: 'math', confidence: 1 }],
    },
    abstract: plain('We weave.\n\nWe prove.'),
    authors: [
      {
        name: 'Jan van der Weft Jr.',
        given: 'Jan',
        particle: 'van der',
        family: 'Weft',
        suffix: 'Jr.',
      },
      { name: 'Ines Garn' },
      { name: 'The Loom Collaboration' },
    ],
    date: '2024-04-02',
    publication: {
      type: 'journal',
      venue: 'Journal of Weaving',
      series: 'Warp',
      volume: '12',
      number: '3',
      pages: '45-67',
      publisher: 'Warp Press',
    },
    identifiers: { arxiv: '2404.01234', doi: '10.1234/looms', openreview: 'zIUyj55nXR' },
    arxivVersion: 2,
    links: [{ kind: 'web', url: 'https://example.org/' }],
    keywords: ['looms', 'graphs'],
    comment: '12 pages',
    language: 'en',
  });
  expect(toCsl(paper)).toEqual({
    id: 'weft-2024-looms',
    type: 'article-journal',
    title: 'Looms in ℝ³',
    abstract: 'We weave.\n\nWe prove.',
    author: [
      { family: 'Weft', given: 'Jan', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
      { family: 'Garn', given: 'Ines' },
      { literal: 'The Loom Collaboration' },
    ],
    issued: { 'date-parts': [[2024, 4, 2]] },
    'container-title': 'Journal of Weaving',
    'collection-title': 'Warp',
    volume: '12',
    issue: '3',
    page: '45-67',
    publisher: 'Warp Press',
    DOI: '10.1234/looms',
    URL: 'https://openreview.net/forum?id=zIUyj55nXR',
    archive: 'arXiv',
    archive_location: '2404.01234v2',
    keyword: 'looms, graphs',
    language: 'en',
    note: '12 pages',
  });
});

test('a paper of which nothing is known has nothing invented', () => {
  expect(toCsl(paperWith({ key: 'anon' }))).toEqual({
    id: 'anon',
    type: 'document',
    title: 'Looms',
  });
});

describe('single fields', () => {
  test.each<[what: string, known: Partial<Paper>, fields: object]>([
    [
      'a date that is none is written out',
      { date: 'to appear' },
      { issued: { literal: 'to appear' } },
    ],
    [
      'a report has a number, not an issue',
      { publication: { type: 'report', number: '7' } },
      { number: '7' },
    ],
    [
      'an arXiv id alone makes a preprint',
      { identifiers: { arxiv: '2404.01234' } },
      { type: 'article' },
    ],
    [
      'without a DOI, the page is the one on arXiv',
      { identifiers: { arxiv: '2404.01234' } },
      { URL: 'https://arxiv.org/abs/2404.01234' },
    ],
  ])('%s', (_, known, fields) => {
    expect(toCsl(paperWith(known))).toMatchObject(fields);
  });
});

test('the code of a paper is no page of it', () => {
  const links = [{ kind: 'code' as const, url: 'https://github.com/weft/looms' }];
  expect(toCsl(paperWith({ links }))).not.toHaveProperty('URL');
});

const words = (...list: string[]) =>
  fc.array(fc.constantFrom(...list), { minLength: 1, maxLength: 5 }).map((some) => some.join(' '));
const text = words('Weft', 'Łódź', '織機', 'R&D', '50%', 'a_b', 'of', '3D', "'s", '"x"', 'C#', '–');
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const author = fc.oneof(
  fc.constant({ name: 'The Loom Collaboration' }),
  fc
    .record({
      given: fc.constantFrom('Ada', 'J.-P.', '織', 'Ines M.'),
      particle: optional(fc.constantFrom('van der', 'de')),
      family: fc.constantFrom('Weft', 'Łódź', "O'Garn", 'Weft-Warp'),
      suffix: optional(fc.constantFrom('Jr.', 'III')),
    })
    .map((parts) => authorOf(parts)!),
);

const pages = fc.constantFrom('45-67', 'e17', 'A1-A9', '7');

const page = fc.constantFrom<Pick<Paper, 'identifiers' | 'links'>>(
  { identifiers: {}, links: [] },
  { identifiers: { acl: '2024.acl-long.12' }, links: [] },
  { identifiers: { openreview: 'zIUyj55nXR' }, links: [] },
  { identifiers: {}, links: [{ kind: 'web', url: 'https://example.org/looms?a=b' }] },
  { identifiers: {}, links: [{ kind: 'project', url: 'https://looms.github.io/' }] },
);

const fields = fc.record({
  authors: fc.array(author, { minLength: 1, maxLength: 4 }),
  date: fc.constantFrom('2024', '2024-04', '0987-12-31', 'to appear', 'Spring 2024'),
  publication: fc.record(
    { venue: text, series: text, volume: text, number: text, pages, publisher: text },
    { requiredKeys: [] },
  ),
  type: fc.constantFrom('journal', 'conference', 'preprint', 'book', 'chapter', 'thesis', 'report'),
  arxiv: optional(fc.constantFrom('2404.01234', 'math/0309136')),
  doi: optional(fc.constantFrom('10.1234/looms.7', '10.5555/(a)<b>')),
  arxivVersion: optional(fc.integer({ min: 1, max: 9 })),
  page,
  keywords: optional(fc.uniqueArray(text, { minLength: 1, maxLength: 4 })),
  comment: optional(text),
  language: optional(fc.constantFrom('en', 'pt-BR', 'zh-Hans')),
});

/** What is known of a paper, without what is not. */
const known = (value: object): object => JSON.parse(JSON.stringify(value)) as object;

test('what is written is read again', () => {
  fc.assert(
    fc.property(fields, text, optional(text), (generated, title, abstract) => {
      const { type, arxiv, doi, arxivVersion, page, publication, ...others } = generated;
      const expected = {
        ...others,
        publication: { ...publication, type } as const,
        identifiers: known({ ...page.identifiers, arxiv, doi }),
        links: page.links,
        arxivVersion: arxiv === undefined ? undefined : arxivVersion,
      };
      const paper = paperWith({
        ...(expected as Partial<Paper>),
        title: plain(title),
        abstract: plain(abstract ?? ''),
      });
      const { papers, doubts } = outlineOf(cslJson, JSON.stringify([toCsl(paper)]));
      const { identifiers, links, ...rest } = expected;
      expect(papers).toEqual([
        known({
          title,
          abstract,
          line: 1,
          ...rest,
          ...(Object.keys(identifiers).length > 0 && { identifiers }),
          ...(links.length > 0 && { links }),
        }),
      ]);
      expect(doubts).toBeUndefined();
    }),
  );
});
