import { expect, test } from 'vitest';
import { namesInTitle } from '../../../src/library/citations/names-in-title.ts';

const namesOf = (title: string, abstract: string) => {
  const isName = namesInTitle(title, abstract);
  return title.split(/[ –-]/).filter((word, place) => place > 0 && isName(word));
};

test('a title that is written as a sentence shows its names', () => {
  expect(namesOf('Linear statistics for Coulomb gases: higher order cumulants', '')).toContain(
    'Coulomb',
  );
});

test.each([
  ['It approximates the Jones polynomial.', ['Jones']],
  ['It sees what the Weisfeiler-Leman test sees.', ['Weisfeiler', 'Leman']],
  ['It works in the 2D Fourier basis, a Gaussian one', ['Fourier']],
])('of a title in title case, the abstract tells the names: %s', (abstract, names) => {
  const title =
    'Quantum Threads for the Jones Polynomial, Weisfeiler–Leman Looms and a Fourier Basis';
  expect(namesOf(title, abstract)).toEqual(names);
});

test.each([
  ['starts a sentence', 'It weaves. Looms are fast.'],
  ['starts the text', 'Looms are fast.'],
  ['is written without a capital, too', 'The Loom of the loom: many Looms are looms.'],
  ['spells an acronym out', 'We propose Fast Looms Networks (FLN).'],
  ['starts what stands behind a colon', 'We found: Looms are fast.'],
])('a word is no name where it %s', (_, abstract) => {
  expect(namesOf('Fast Looms for Everything Woven', abstract)).toEqual([]);
});
