import { expect, test } from 'vitest';
import annotateLinks from '../../plugins/annotate/links.ts';
import type { Digest } from '../../plugins/digest-tree.ts';
import { classifyLink } from '../../src/library/links.ts';

function links(value: string): string[] {
  const tree: Digest = {
    type: 'digest',
    children: [
      { type: 'paper', children: [{ type: 'title', children: [{ type: 'text', value }] }] },
    ],
  };
  annotateLinks()(tree);
  const [paper] = tree.children;
  const nodes = paper?.type === 'paper' ? paper.children[0].children : [];
  return nodes.flatMap((node) => (node.type === 'span' ? [node.value] : []));
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
  ['https://notgithub.com/a', 'web'],
])('%s leads to %s', (url, kind) => {
  expect(classifyLink(url).kind).toBe(kind);
});
