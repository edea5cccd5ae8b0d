import { expect, test } from 'vitest';
import { dateOf, monthOf, normaliseDate, yearOf } from '../../../src/library/fields/date.ts';
import type { PaperFields } from '../../../src/library/fields/paper-fields.ts';
import { yearOfPaper } from '../../../src/library/fields/year.ts';

test.each([
  ['2024', '2024'],
  ['2024-05', '2024-05'],
  ['2024/5', '2024-05'],
  ['2024.5.1', '2024-05-01'],
  ['2024-05-01T10:00:00Z', '2024-05-01'],
  ['2024-05-01 10:00', '2024-05-01'],
  ['1 May 2024', '2024-05-01'],
  ['1st  May,  2024', '2024-05-01'],
  ['May 1st, 2024', '2024-05-01'],
  ['MAY 2024', '2024-05'],
  ['May, 2024', '2024-05'],
  ['Sept. 2024', '2024-09'],
  ['01-May-2024', '2024-05-01'],
  ['2024 May 1', '2024-05-01'],
  ['2024 May', '2024-05'],
  ['Wed, 01 May 2024 00:00:00 GMT', '2024-05-01'],
  ['2024-02-29', '2024-02-29'],
])('%j is %s', (text, date) => {
  expect(normaliseDate(text)).toBe(date);
  expect(normaliseDate(date)).toBe(date);
});

test.each([
  '',
  'May 5',
  'to appear',
  'Spring 2024',
  '05/01/2024',
  '2024-13',
  '2024-00-01',
  '2023-02-29',
  '2024-05/06',
  '32 May 2024',
  'Loom 2024',
  '20240501',
])('%j is kept as it is', (text) => {
  expect(normaliseDate(text)).toBe(text);
});

test.each([
  ['2024-05-01', 2024],
  ['May 1, 2024', 2024],
  ['Spring 2024', 2024],
  ['to appear in 2024', 2024],
  ['May 5', undefined],
  ['2023/2024', undefined],
  ['12024', undefined],
  ['', undefined],
])('the year of %j is %s', (date, year) => {
  expect(yearOf(date)).toBe(year);
});

test.each([
  ['5', 5],
  ['05', 5],
  ['may', 5],
  ['Sept.', 9],
  ['DEC', 12],
  ['december', 12],
  ['13', undefined],
  ['0', undefined],
  ['ma', undefined],
  ['mayor', undefined],
  ['', undefined],
])('the month of %j is %s', (text, month) => {
  expect(monthOf(text)).toBe(month);
});

test('a date has as many parts as are known', () => {
  expect(dateOf(2024)).toBe('2024');
  expect(dateOf(2024, 5)).toBe('2024-05');
  expect(dateOf(824, 5, 7)).toBe('0824-05-07');
  expect(dateOf(2024, undefined, 7)).toBe('2024');
});

test.each<[PaperFields, number | undefined]>([
  [{ date: '2021-03', publication: { venue: 'ICLR 2022' } }, 2021],
  [{ publication: { venue: 'ICLR 2022' }, identifiers: { arxiv: '2110.03336' } }, 2022],
  [{ date: 'May 5', publication: { venue: 'ICLR 2022' } }, 2022],
  [{ publication: { venue: 'Looms of 12022' } }, undefined],
  [{ publication: { venue: 'Felt' }, identifiers: { arxiv: '2110.03336' } }, undefined],
  [
    { publication: { type: 'preprint', venue: 'arXiv' }, identifiers: { arxiv: '2110.03336' } },
    2021,
  ],
  [{ identifiers: { arxiv: '2110.03336' } }, 2021],
  [{ identifiers: { arxiv: 'math/0309136' } }, 2003],
  [{ identifiers: { arxiv: 'hep-th/9108001' } }, 1991],
  [{ identifiers: { arxiv: '2199.12345' } }, undefined],
  [{}, undefined],
])('the year of a paper with %o is %s', (fields, year) => {
  expect(yearOfPaper(fields)).toBe(year);
});
