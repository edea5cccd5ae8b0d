import { expect, test } from 'vitest';
import annotateLinks from '../../plugins/annotate/links.ts';
import { classifyLink } from '../../src/library/links.ts';
import { piecesOf } from '../support/title-digest.ts';

function links(value: string): string[] {
  return piecesOf(value, annotateLinks).flatMap((piece) =>
    piece.type === 'span' ? [piece.value] : [],
  );
}

test.each([
  ['Code: https://github.com/harryjo97/GDSS.', 'https://github.com/harryjo97/GDSS'],
  ['(see https://a.org/b_c)', 'https://a.org/b_c'],
  [
    'https://en.wikipedia.org/wiki/E_(mathematics), then',
    'https://en.wikipedia.org/wiki/E_(mathematics)',
  ],
  ['at https://a.org/x?y=1#z!', 'https://a.org/x?y=1#z'],
  ['见https://a.org/论文。然后', 'https://a.org/论文'],
])('%s links to %s', (text, url) => {
  expect(links(text)).toEqual([url]);
});

test('no other scheme becomes a link', () => {
  expect(links('javascript:alert(1) ftp://a.org data:text/html,x http://')).toEqual([]);
});

test.each([
  ['https://github.com/a/b', 'code'],
  ['https://www.gitlab.com/a/b', 'code'],
  ['https://lab.github.io/project', 'project'],
  ['https://huggingface.co/datasets/a', 'data'],
  ['https://huggingface.co/spaces/a', 'demo'],
  ['https://github.com.evil.org/a', 'web'],
  ['https://zenodo.org/records/1', 'data'],
  ['https://www.kaggle.com/datasets/a/b', 'data'],
  ['https://www.kaggle.com/c/a', 'web'],
  ['https://ada-loom.hf.space/', 'demo'],
  ['https://anonymous.4open.science/r/loom', 'code'],
  ['https://sites.google.com/view/loom', 'project'],
  ['https://notgithub.com/a', 'web'],
])('%s leads to %s', (url, kind) => {
  expect(classifyLink(url).kind).toBe(kind);
});
