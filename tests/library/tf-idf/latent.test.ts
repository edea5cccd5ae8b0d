import { expect, test } from 'vitest';
import { latentCosine, latentVectors } from '../../../src/library/tf-idf/latent.ts';
import { termVectors } from '../../../src/library/tf-idf/vectors.ts';

/** Ten words of a subject. */
const wordsOf = (subject: string) =>
  Array.from({ length: 10 }, (_, at) => subject + String.fromCharCode(97 + at));
const [WEAVING, SAILING] = [wordsOf('weaving'), wordsOf('sailing')];

/** Texts of four of a subject's ten words each, so that some of one subject share none: enough for two dimensions. */
const texts = Array.from({ length: 24 }, (_, at) => {
  const words = at < 12 ? WEAVING : SAILING;
  const picked = Array.from(
    { length: 4 },
    (_, place) => words[(at * 3 + place * (1 + (at % 3))) % 10],
  );
  return { title: '', abstract: picked.join(', ') };
});
const only = (...words: string[]) => ({ title: '', abstract: words.join(', ') });

test('texts are near that share no word, where others use their words together', () => {
  const all = [
    ...texts,
    only(...WEAVING.slice(0, 4)),
    only(...WEAVING.slice(5, 9)),
    only(...SAILING.slice(5, 9)),
  ];
  const latent = latentVectors(termVectors(all));
  expect(latentCosine(latent, 24, 25)).toBeGreaterThan(0.5);
  expect(Math.abs(latentCosine(latent, 24, 26))).toBeLessThan(0.1);
});

test('a text is as near as can be to itself, and one without known words to none', () => {
  const latent = latentVectors(termVectors([...texts, only('gibberish')]));
  expect(latentCosine(latent, 3, 3)).toBeCloseTo(1);
  expect(latentCosine(latent, 24, 3)).toBe(0);
});

test('from few texts nothing is learnt', () => {
  for (const few of [[], texts.slice(0, 1), texts.slice(0, 9)]) {
    expect(latentVectors(termVectors(few)).dimensions).toBe(0);
  }
});
