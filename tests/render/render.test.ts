import { expect, test } from 'vitest';
import { createRenderer } from '../../plugins/render/index.ts';

const render = createRenderer('/base/');

test('mathematics is set by KaTeX, with MathML for assistive technology', () => {
  const { html, hasMath } = render('Over $x^2$.');
  expect(hasMath).toBe(true);
  expect(html).toMatch(/<span class="katex"><span class="katex-mathml"><math/);
});

test('a page without a formula says so', () => {
  expect(render(String.raw`It costs \$5.`)).toEqual({
    html: '<p>It costs $5.</p>',
    hasMath: false,
    text: { source: 'It costs $5.', spans: [] },
  });
});

test('what KaTeX rejects is shown as its source', () => {
  expect(render(String.raw`Over $\frac{$.`).html).toBe(
    String.raw`<p>Over <code class="math-source">\frac{</code>.</p>`,
  );
});

test('a formula cannot make a link or load a file', () => {
  const { html } = render(
    String.raw`$\href{javascript:alert(1)}{x}$ $\includegraphics{http://a.b/c}$`,
  );
  expect(html).not.toMatch(/<a |<img|href=/);
});

test('addresses that begin at the root lead below the base', () => {
  expect(render('[a](/papers/b/) [c](https://d.org/) [e](#f) [g](//h.org/)').html).toBe(
    '<p><a href="/base/papers/b/">a</a> <a href="https://d.org/">c</a> <a href="#f">e</a> <a href="//h.org/">g</a></p>',
  );
});

test.each([
  'import A from "a"\n\n<A />',
  'Two and {1 + 1}',
  '<PaperLink slug="a" />',
  'export const a = 1',
])('the bundler gets %s', (mdx) => {
  const { html, hasMath } = render(`${mdx}\n\n$x$`);
  expect({ html, hasMath }).toEqual({ html: undefined, hasMath: true });
});
