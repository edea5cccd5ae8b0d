import { expect, test } from 'vitest';
import { papersPage } from '../../plugins/read/papers-page/index.ts';
import { outlineOf } from './formats/outline.ts';
import { fixturesOf } from './read-fixtures.ts';

test.each(fixturesOf('papers-page'))('$name is read as expected', ({ document, expected }) => {
  expect(JSON.parse(JSON.stringify(outlineOf(papersPage, document)))).toEqual(expected);
});
