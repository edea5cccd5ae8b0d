import { expect, test } from 'vitest';
import { dateInWords } from '../../src/site/date-words.ts';
import { linksElsewhere } from '../../src/site/elsewhere.ts';
import { foreignLanguage } from '../../src/site/language.ts';
import { publicationLines } from '../../src/site/publication-words.ts';
import { placesInWords, provenanceInWords } from '../../src/site/source-words.ts';

test.each([
  ['2024-05-01', '1 May 2024'],
  ['2024-05', 'May 2024'],
  ['2024', '2024'],
  ['May 5', 'May 5'],
  ['2024-13-01', '2024-13-01'],
  ['2024-02-31', '2024-02-31'],
  ['to appear', 'to appear'],
])('the date %s reads %s', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});

test.each([
  ['fr', { tag: 'fr', name: 'French' }],
  ['zh-hans', { tag: 'zh-Hans', name: 'Simplified Chinese' }],
  ['en', undefined],
  ['en-GB', undefined],
  ['qq', undefined],
  ['no language', undefined],
  [undefined, undefined],
])('the language %s is named where it is another than that of the site', (tag, language) => {
  expect(foreignLanguage(tag)).toEqual(language);
});

test.each([
  [
    { venue: 'ICML 2021', series: 'PMLR', volume: '139', pages: '11-20' },
    ['ICML 2021', 'PMLR 139, pages 11–20'],
  ],
  [
    { venue: 'Looms', volume: '2', number: '3', pages: 'e17' },
    ['Looms', 'Volume 2, number 3, e17'],
  ],
  [{ venue: 'Looms', pages: '1--9', publisher: 'Press' }, ['Looms', 'Pages 1–9', 'Press']],
  [{ type: 'thesis' as const, publisher: 'York' }, ['Thesis', 'York']],
  [{ type: 'journal' as const }, []],
  [{}, []],
])('a publication is told line by line: %j', (publication, lines) => {
  expect(publicationLines(publication)).toEqual(lines);
});

test('links are named by what they lead to, and cut where they are long', () => {
  const long = `https://www.example.org/${'folder/'.repeat(20)}`;
  expect(
    linksElsewhere({
      identifiers: {
        arxiv: '2401.00001',
        doi: '10.1/x',
        acl: '2023.acl-long.1',
        openreview: 'abcdef',
      },
      links: [
        { kind: 'demo', url: 'https://demo.example.org/' },
        { kind: 'web', url: long },
      ],
    }),
  ).toEqual([
    { text: 'arXiv:2401.00001', address: 'https://arxiv.org/abs/2401.00001' },
    { text: 'doi:10.1/x', address: 'https://doi.org/10.1/x' },
    {
      text: 'ACL Anthology: 2023.acl-long.1',
      address: 'https://aclanthology.org/2023.acl-long.1/',
    },
    { text: 'OpenReview', address: 'https://openreview.net/forum?id=abcdef' },
    { text: 'Demo: demo.example.org', address: 'https://demo.example.org/' },
    { text: expect.stringMatching(/^Web: example\.org\/.{42}…$/) as string, address: long },
  ]);
});

test('sources are told by place, and what each of them gave', () => {
  expect(
    placesInWords([
      { digest: 'week-1.txt', line: 5 },
      { digest: 'records.jsonl', line: 9 },
      { digest: 'week-1.txt', line: 20 },
    ]),
  ).toBe('Lines 5 and 20 of week-1.txt, line 9 of records.jsonl');
  expect(
    provenanceInWords({
      authors: 'records.jsonl:9',
      doi: 'records.jsonl:9',
      arxiv: 'week-1.sidecar.yaml',
    }),
  ).toEqual([
    'From line 9 of records.jsonl: authors and DOI',
    'From week-1.sidecar.yaml: arXiv id',
  ]);
});
