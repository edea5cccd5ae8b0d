import { expect, test } from 'vitest';
import { findTags } from '../../plugins/restore/tags.ts';
import { shownWith } from '../support/shown.ts';

test.each([
  ['<PRE_TAG>word</POST_TAG> by word', 'word by word'],
  ['<PRE_TAG>a <PRE_TAG>b</POST_TAG> c</POST_TAG>', 'a b c'],
  ['<p>One.</p><p>Two.</p>', 'One.  Two.'],
  ['one <br/> two<br>', 'one two'],
  ['H<sub>2</sub>O at 10<sup>-3</sup>', 'H₂O at 10⁻³'],
])('%s reads %s', (received, shown) => {
  expect(shownWith(findTags, received)).toBe(shown);
});

test.each([
  'a < b and b > c',
  'ends its <think> with </think>',
  'the tokens <image>, <SEG>, <eos> and <p>',
  'List<T> and <p>a</div>',
  'triples <subject, predicate, object>',
])('%s holds no stray tag', (text) => {
  expect(findTags(text)).toEqual([]);
});
