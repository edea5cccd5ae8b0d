import { parseDocument } from 'htmlparser2';
import { textContent } from 'domutils';
import { expect, test } from 'vitest';
import { createRenderer } from '../../plugins/render/index.ts';

const GNN = { short: 'GNN', long: 'graph neural network', glossary: '/glossary/#gnn' };
const shown = (text: string, acronyms: unknown = [GNN], base = '/') =>
  createRenderer(base)(text, { acronyms }).html ?? '';
const link = '<a href="/glossary/#gnn" aria-label="graph neural network"></a>';

test('the first use of an acronym says what it stands for, without a word more in the text', () => {
  const html = shown('Large GNNs beat a GNN.');
  expect(html).toBe(
    `<p>Large <abbr class="acronym" tabindex="-1">GNNs${link}</abbr> beat a GNN.</p>`,
  );
  expect(textContent(parseDocument(html).children)).toBe('Large GNNs beat a GNN.');
});

test('where the long form stands beside it, the next use says it', () => {
  expect(shown('A graph neural network (GNN) is a net, and much later a GNN is used again.')).toBe(
    `<p>A graph neural network (GNN) is a net, and much later a <abbr class="acronym" tabindex="-1">GNN${link}</abbr> is used again.</p>`,
  );
});

test.each(['[GNN](https://a.org)', '`GNN`', '$GNN$', 'GNN-LEGO', 'GNN(3)', 'AGNN'])(
  'an acronym is left alone in %s',
  (text) => {
    expect(shown(text)).not.toContain('<abbr');
  },
);

test('an acronym that the glossary leaves out has no link and takes the focus itself', () => {
  expect(shown('GNN', [{ short: 'GNN', long: 'a "b" <c>' }])).toBe(
    '<p><abbr class="acronym" tabindex="0">GNN<span role="note" aria-label="a &#x22;b&#x22; <c>"></span></abbr></p>',
  );
});

test('the link leads to the glossary of a site below a path', () => {
  expect(shown('GNN', [GNN], '/papers/')).toContain('href="/papers/glossary/#gnn"');
});

test('a page whose front matter says nothing of acronyms stays as it is', () => {
  for (const acronyms of [null, 'GNN', [{ short: 1 }]]) {
    expect(shown('A GNN.', acronyms)).toBe('<p>A GNN.</p>');
  }
});
