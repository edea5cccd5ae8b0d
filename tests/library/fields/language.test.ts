import { expect, test } from 'vitest';
import { languageTag } from '../../../src/library/fields/language.ts';

test.each([
  ['en', 'en'],
  ['pt_BR', 'pt-BR'],
  ['ngerman', 'de'],
  ['fra', 'fr'],
  ['ger', 'de'],
  ['quc', 'quc'],
  ['Klingon', undefined],
  ['', undefined],
])('%j is the language %j', (text, tag) => {
  expect(languageTag(text)).toBe(tag);
});
