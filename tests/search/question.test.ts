import { expect, test } from 'vitest';
import { questionHref, readAddress } from '../../src/client/search/question.ts';

test('a question survives its address', () => {
  const question = { text: 'C++ & "graphs"', topics: ['Graphs & sets', 'Theory'] };
  const address = questionHref(question);
  expect(address).toBe('/search/?q=C%2B%2B+%26+%22graphs%22&topic=Graphs+%26+sets&topic=Theory');
  expect(readAddress(address.slice('/search/'.length))).toEqual(question);
});

test('nothing asked gives the plain search page', () => {
  expect(questionHref({ text: '', topics: [] })).toBe('/search/');
  expect(readAddress('')).toEqual({ text: '', topics: [] });
});
