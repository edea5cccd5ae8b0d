import { expect, test } from 'vitest';
import { phraseKey, readPhrase } from '../../src/library/topics/phrase.ts';
import { parseTaxonomy } from '../../src/library/topics/index.ts';

test('words in brackets complete the name of a phrase and are not looked for', () => {
  expect(readPhrase('direct preference (optimization)')).toEqual({
    text: 'direct preference',
    name: 'direct preference optimization',
  });
  for (const whole of ['graph attention', 'equivarian*', 'SE(3)', '(soup)'])
    expect(readPhrase(whole)).toEqual({ text: whole, name: whole });
});

test('a phrase is the same with and without what completes it', () => {
  expect(phraseKey('direct preference (optimization)')).toBe(phraseKey('Direct-preferences'));
  const strong = 'job shop, job shop (scheduling)';
  expect(() =>
    parseTaxonomy(
      {
        fields: [{ id: 'work', title: 'Work', about: 'Work.' }],
        topics: [{ id: 'jobs', title: 'Jobs', about: 'Jobs.', parents: 'work', strong }],
      },
      'topics.yaml',
    ),
  ).toThrow('has the phrase "job shop" twice');
});
