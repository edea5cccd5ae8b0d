import { expect, test } from 'vitest';
import { parseSidecar } from '../../src/library/sidecar.ts';

const parse = (value: unknown) => () => parseSidecar(value, 'week.sidecar.yaml');

test('an empty sidecar says nothing', () => {
  expect(parseSidecar(null, 'week.sidecar.yaml')).toEqual({ papers: [] });
});

test('an unknown key is named with its path and the nearest known one', () => {
  expect(
    parse({ papers: [{ title: 'One', arxive: '2110.06197' }] }),
  ).toThrowErrorMatchingInlineSnapshot(
    `[DataError: papers[0].arxive: unknown key. Did you mean "arxiv"?]`,
  );
});

test('a misspelt key is told before the key that is missing for it', () => {
  expect(parse({ papers: [{ titel: 'One' }] })).toThrowErrorMatchingInlineSnapshot(
    `[DataError: papers[0].titel: unknown key. Did you mean "title"?]`,
  );
  expect(parse({ papers: [{}] })).toThrowErrorMatchingInlineSnapshot(
    `[DataError: papers[0].title: is missing.]`,
  );
});

test('an arXiv id that YAML read as a number says how to write it', () => {
  expect(
    parse({ papers: [{ title: 'One', arxiv: 2110.06197 }] }),
  ).toThrowErrorMatchingInlineSnapshot(
    `[DataError: papers[0].arxiv: has to be a text: put the arXiv id in quotes.]`,
  );
});

test('an arXiv id with its version is refused, since versions are one paper', () => {
  expect(
    parse({ papers: [{ title: 'One', arxiv: '2110.06197v2' }] }),
  ).toThrowErrorMatchingInlineSnapshot(
    `[DataError: papers[0].arxiv: has to be like "2110.03336".]`,
  );
});
