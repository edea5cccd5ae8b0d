import { expect, test } from 'vitest';
import { findQuotes } from '../../plugins/restore/quotes.ts';
import { shownWith } from '../support/shown.ts';

test.each([
  ["a ``world model'' of", 'a “world model” of'],
  ['a ``world model" of', 'a “world model” of'],
  ['a ``world model`` of', 'a “world model” of'],
  ["a ''world model'' of", 'a “world model” of'],
  ["the `black box' problem, `don't know' too", "the ‘black box’ problem, ‘don't know’ too"],
  ['from 2--3 points -- on average---so', 'from 2–3 points – on average—so'],
  ['a human--object scene', 'a human–object scene'],
  [
    'Fig.~2 of Claude~4.5 (2)~a model~(CLIP)',
    'Fig.\u00a02 of Claude\u00a04.5 (2)\u00a0a model\u00a0(CLIP)',
  ],
])('%s reads %s', (received, shown) => {
  expect(shownWith(findQuotes, received)).toBe(shown);
});

test.each([
  ['an apostrophe', "the models' parameters, don't, rock 'n' roll"],
  ['a straight quotation', 'we call it "safe" and "sound"'],
  ['seconds and primes', "a 5'' screen, f' and f''"],
  ['code', 'models such as `o4-mini` and ```py```'],
  ['a slip', 'the model`s parameters'],
  ['an option', 'run it with --flag or (--no-cache)'],
  ['a rule', 'above ---- below, <!-- a -->, a --> b'],
  ['about', 'at ~100 (~50%), over ~ 3'],
  ['a home folder', 'in ~/data and https://a.org/~user--x'],
  ['a range', '7.33~8.26 BLEU, 10~50x, 0.5%~4%'],
  ['a relation', 'x ~ y, x~p(x), r~0.9'],
])('%s stays', (_, text) => {
  expect(findQuotes(text)).toEqual([]);
});
