import { expect, test } from 'vitest';
import { createFaultFinder } from '../../scripts/check/find-faults.ts';
import { readPage } from '../../scripts/check/read-page.ts';

/** The faults of a site given by its pages, as `rule line: message`. */
function faults(pages: Record<string, string>, base = '/'): string[] {
  const files = new Set([...Object.keys(pages), 'style.css']);
  const finder = createFaultFinder({ files, base });
  for (const [path, html] of Object.entries(pages)) finder.addPage(path, readPage(html));
  return finder
    .faults()
    .map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`);
}

const page = (body: string) => `<html>\n<head><title>A page</title></head>\n<body>\n${body}</body>`;

test('a sound site has no faults', () => {
  expect(
    faults({
      'index.html': page(
        '<a href="/a/#here">a</a><a href="a/">b</a><a href="/a/index.html?q=1">c</a><link href="/style.css">' +
          '<a href="https://elsewhere.org/x">d</a><a href="mailto:a@b.org">e</a><a href="#">f</a>',
      ),
      'a/index.html': page('<p id="here"></p><a href="../">up</a>'),
    }),
  ).toEqual([]);
});

test('a broken link is named with its page and line', () => {
  expect(faults({ 'index.html': page('\n<a href="/gone/">a</a>') })).toEqual([
    'index.html:5 broken-link "/gone/" leads to no page or file of the site.',
  ]);
});

test('a page that takes readers elsewhere has to lead somewhere', () => {
  const moved = (to: string) =>
    `<title>Moved</title><meta http-equiv="refresh" content="0; url=${to}">`;
  expect(faults({ 'index.html': page(''), 'a/index.html': `<head>${moved('/')}</head>` })).toEqual(
    [],
  );
  expect(
    faults({ 'index.html': page(''), 'a/index.html': `<head>${moved('/b/')}</head>` }),
  ).toEqual(['a/index.html:1 broken-link "/b/" leads to no page or file of the site.']);
});

test('a link to a missing place on a page is broken', () => {
  expect(faults({ 'index.html': page('<a href="#gone">a</a>') })).toEqual([
    'index.html:4 broken-link "#gone" leads to a page without an element of the id "gone".',
  ]);
});

test('a link that forgets the base leads out of the site', () => {
  expect(faults({ 'index.html': page('<a href="/a/">a</a>') }, '/base/')).toEqual([
    'index.html:4 broken-link "/a/" leads out of the site, which is at /base/.',
  ]);
});

test('an id that is on a page twice is reported', () => {
  expect(faults({ 'index.html': page('<p id="a"></p>\n<p id="a"></p>') })).toEqual([
    'index.html:5 duplicate-id The id "a" is on the page more than once: links to it lead to the first.',
  ]);
});

test('a page needs a title of its own, not that of a picture', () => {
  expect(faults({ 'index.html': '<body><svg><title>Logo</title></svg></body>' })).toEqual([
    'index.html:1 missing-title The page has no title.',
  ]);
});

test('a formula that KaTeX rejected is reported with its TeX', () => {
  const body = String.raw`<p>Over <code class="math-source">\frac{</code> and more</p>`;
  expect(faults({ 'index.html': page(body) })).toEqual([
    String.raw`index.html:4 rejected-math KaTeX cannot set "\frac{"; it is shown as source text. Correct the TeX.`,
  ]);
});

test('links that are no addresses are reported and stop nothing', () => {
  expect(
    faults({ 'index.html': page('<a href="http://[">a</a><a href="/%E0%A4%A/">b</a>') }),
  ).toHaveLength(2);
});
