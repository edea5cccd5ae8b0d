import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { textContent } from 'domutils';
import { expect, test } from 'vitest';
import { createRenderer } from '../../plugins/render/index.ts';
import { toParagraphs } from '../../plugins/write/rich-text-to-mdast.ts';
import { toMdx } from '../../plugins/write/to-mdx.ts';
import { plain } from '../support/digests.ts';

const render = createRenderer('/');

/** What a reader of the rendered page sees of a text. */
function throughThePage(text: string): string {
  const { html } = render(toMdx({ title: 'T' }, toParagraphs(plain(text))));
  expect(html, 'the text became JavaScript').toBeDefined();
  return textContent(parseDocument(html ?? '').children);
}

/** A text as readers give it: no control characters, single spaces, no space at its ends. */
const asRead = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();

const pieces = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...[
      'import ',
      'export default ',
      '{',
      '}',
      '{/*',
      '*/}',
      '<',
      '</a>',
      '<!--',
      '-->',
      '<>',
      '$',
      '$$',
    ],
    ...[
      '\\',
      '`',
      '```',
      '~~~',
      '*',
      '**',
      '_',
      '__',
      '#',
      '# ',
      '- ',
      '+ ',
      '1. ',
      '1) ',
      '> ',
      '>',
    ],
    ...[
      '| a | b |',
      '---',
      '===',
      '[',
      '](',
      ')',
      '![',
      '[^1]',
      '[^1]: ',
      '[a]: b',
      ':::',
      '::a[',
      '&amp;',
    ],
    ...[
      '&#123;',
      '&',
      'https://a.org/_b_',
      'www.a.org',
      'a@b.org',
      '\u00a0',
      '\u200b',
      '\u202e',
      ' ',
      '"',
      "'",
    ],
  ),
);

test('any text comes out of the page as it went in', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = asRead(parts.join(''));
      expect(throughThePage(text)).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  'import x from "y"',
  'export default {a} <b> $x$ `code` *a* _b_ [c](d)',
  '{process.exit(1)}',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '# no heading',
  '1. no list',
  '--- no front matter',
  String.raw`\alpha \{ \$`,
])('%s is only text', (text) => {
  expect(throughThePage(text)).toBe(text);
});

test('paragraphs stay apart', () => {
  const { html } = render(toMdx({}, toParagraphs(plain('One.\n\nimport Two.\n\n- Three'))));
  expect(html).toBe('<p>One.</p>\n<p>import Two.</p>\n<p>- Three</p>');
});

test('a formula and a link keep their places', () => {
  const text = plain('Over $x$ see https://a.org/b_c.', [
    { start: 5, end: 8, tex: String.raw`\frac{1}{2}`, kind: 'math', confidence: 1 },
    { start: 13, end: 30, tex: String.raw`\url{https://a.org/b_c}`, kind: 'link', confidence: 1 },
  ]);
  expect(toMdx({}, toParagraphs(text))).toContain(
    String.raw`Over $\frac{1}{2}$ see [https://a.org/b_c](https://a.org/b_c).`,
  );
});

test('front matter comes back from YAML whatever it holds', () => {
  const mdx = toMdx({ title: 'A: "b" # c\n--- {d}', ids: ['2110.06197', 'yes'] }, []);
  expect(mdx).toMatchInlineSnapshot(`
    "---
    title: |-
      A: "b" # c
      --- {d}
    ids:
      - "2110.06197"
      - yes
    ---
    "
  `);
});
