import { expect, test } from 'vitest';
import { findTexLinks } from '../../plugins/restore/tex-links.ts';
import { nodesOf } from '../../src/library/text/rich-text-nodes.ts';
import { linksOf } from '../../src/library/tex/tex-nodes.ts';
import { shownWith } from '../support/shown.ts';

test.each([
  ['at https://a.org/x{this project page}.', 'at this project page.', 'https://a.org/x'],
  ['at https://a.org/x{https://a.org/x}.', 'at https://a.org/x.', 'https://a.org/x'],
  ['at https://a.org/x{blue{here}}.', 'at here.', 'https://a.org/x'],
  ['at {https://a.org/x{here}}.', 'at {here}.', 'https://a.org/x'],
  [
    String.raw`page\href{https://a.org/x{https://a.org/x}}, and`,
    'pagehttps://a.org/x, and',
    'https://a.org/x',
  ],
  [String.raw`\href{https://a.org/a\_b}{50% off}`, '50% off', 'https://a.org/a_b'],
  [String.raw`models~\url{https://a.org/x}`, 'models~https://a.org/x', 'https://a.org/x'],
])('%s reads %s', (received, shown, url) => {
  expect(shownWith(findTexLinks, received)).toBe(shown);
  const text = { source: received, spans: findTexLinks(received) };
  expect(linksOf(nodesOf(text))).toEqual([url]);
});

test.each([
  String.raw`\href{javascript:alert(1)}{here}`,
  String.raw`\url{data:text/html,x}`,
  'https://{broken}',
  'https://a.org/x {aside}',
])('%s is no link', (text) => {
  expect(findTexLinks(text)).toEqual([]);
});
