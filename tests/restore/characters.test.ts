import { expect, test } from 'vitest';
import { findCharacters } from '../../plugins/restore/characters.ts';
import { shownWith } from '../support/shown.ts';

test.each([
  [
    'ligatures are their letters',
    'eﬃcient ﬂow of the ﬁrst oﬀer',
    'efficient flow of the first offer',
  ],
  [
    'soft hyphens and zero-width spaces show nothing',
    'repre\u00adsen\u200btation\ufeff',
    'representation',
  ],
  ['control characters show nothing', 'a\u0000b\u0007c\u009d', 'abc'],
  ['line separators are spaces', 'one\u2028two\u2029three', 'one two three'],
  ['directions that would reach on are dropped', '\u202ecba\u202c and \u2066x\u2069', 'cba and x'],
  ['joiners between Latin letters show nothing', 'a\u200db\u200c', 'ab'],
])('%s', (_, received, shown) => {
  expect(shownWith(findCharacters, received)).toBe(shown);
});

test.each([
  ['a no-break space', 'Fig.\u00a02'],
  ['an emoji of several', '👩\u200d🔬'],
  ['a Persian word', 'می\u200cخواهم'],
  ['a character that was lost before', 'na\ufffdve'],
  ['a line break', 'one\n\ttwo'],
])('%s stays', (_, text) => {
  expect(findCharacters(text)).toEqual([]);
});
