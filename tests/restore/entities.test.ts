import { expect, test } from 'vitest';
import { findEntities } from '../../plugins/restore/entities.ts';
import { shownWith } from '../support/shown.ts';

test.each([
  ['R&amp;D &lt; 5 &gt; 3', 'R&D < 5 > 3'],
  ['the model&#x27;s &quot;aha&quot; &#177; 1&nbsp;%', `the model's "aha" ± 1\u00a0%`],
  ['caf&eacute; &amp;amp; tea &amp;lt;b&amp;gt;', 'café & tea <b>'],
])('%s reads %s', (received, shown) => {
  expect(shownWith(findEntities, received)).toBe(shown);
});

test.each([
  'AT&T and R&D; Q&A; a && b',
  '&unknown; &; &#; &#xZZ;',
  '&#0; and &#7;',
  'https://a.org/?a=1&lt;=2',
])('%s holds no character reference', (text) => {
  expect(findEntities(text)).toEqual([]);
});
