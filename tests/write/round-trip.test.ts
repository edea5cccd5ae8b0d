import { parseFrontmatter } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { Text } from 'domhandler';
import { findAll, getElementsByTagName, replaceElement, textContent } from 'domutils';
import { expect, test } from 'vitest';
import { createRenderer } from '../../plugins/render/index.ts';
import { toParagraphs } from '../../plugins/write/rich-text-to-mdast.ts';
import { toMdx } from '../../plugins/write/to-mdx.ts';
import { mathToText } from '../../src/library/text/math-text.ts';
import { toPlainText } from '../../src/library/text/plain-text.ts';
import type { RichText, Span } from '../../src/library/text/rich-text.ts';
import { escapeTex } from '../../src/library/text/to-tex.ts';
import { plain } from '../support/digests.ts';

const render = createRenderer('/');

/** What a reader of the rendered page sees of a text. */
function throughThePage(text: RichText): string {
  const { html, text: words } = render(toMdx({ title: 'T' }, toParagraphs(text)));
  expect(html, 'the text became JavaScript').toBeDefined();
  expect(asRead(toPlainText(words)), 'its plain text is another').toBe(asRead(toPlainText(text)));
  const page = parseDocument(html ?? '');
  for (const formula of findAll((element) => element.attribs['class'] === 'katex', page.children)) {
    const [tex] = getElementsByTagName('annotation', formula.children);
    replaceElement(formula, new Text(mathToText(tex ? textContent(tex) : '')));
  }
  return textContent(page.children);
}

/** A text as it is shown: no control characters and none that Unicode leaves out, single spaces, no space at its ends. */
const asRead = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, ' ')
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
      expect(throughThePage(plain(text))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

const words = fc
  .array(pieces, { minLength: 1, maxLength: 4 })
  .map((parts) => asRead(parts.join('')))
  .filter((text) => text !== '');

/** What stands for more than its characters: its kind, its TeX, and what it was received as. */
const spans = fc.oneof(
  fc.constantFrom('x', 'R^n', String.raw`\frac{1}{2}`, String.raw`\text{a $b$}`).map(as('math')),
  fc.constantFrom('``', "''", '`', "'", '--', '---', '~').map(as('quote')),
  fc.constantFrom(String.raw`\"o`, String.raw`\%`, 'fi', '', '. ', '-').map(as('accent')),
  fc.tuple(fc.constantFrom('emph', 'textbf', 'texttt', 'textsc'), words).map(([name, text]) => {
    return as('emphasis')(`\\${name}{${escapeTex(text)}}`);
  }),
  words.map((text) =>
    as('emphasis')(`{\\em ${escapeTex(text)} $x^2$ \\textbf{${escapeTex(text)}}}`),
  ),
  words.map((text) => as('link')(`\\href{https://a.org/b_c?d=(e)}{${escapeTex(text)}}`)),
  fc.constantFrom(as('link')(String.raw`\url{https://a.org/b_c}`)),
  fc.constantFrom('a', '`', ' ').map((text) => as('emphasis')(`\\texttt{${escapeTex(text)}}`)),
);

function as(kind: Span['kind']) {
  return (tex: string) => ({ kind, tex });
}

test('a text with all kinds of spans reads on its page as in Unicode', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(words, spans), { minLength: 1, maxLength: 6 }), (parts) => {
      const text = plain('');
      for (const part of parts) {
        if (typeof part === 'string') {
          text.source += part;
          continue;
        }
        const start = text.source.length;
        text.source += '#';
        text.spans.push({ start, end: start + 1, ...part, confidence: 1 });
      }
      const seen = (shown: string) => shown.replace(/\s+/g, ' ').trim();
      expect(seen(throughThePage(text))).toBe(seen(toPlainText(text)));
    }),
    { numRuns: 3_000 },
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
  expect(throughThePage(plain(text))).toBe(text);
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

test('front matter comes back as the site reads it, whatever it holds', () => {
  const tempting = fc.constantFrom(
    ...['2024-01-05', '2024-01-05T10:00:00Z', '12:30:00', '012', '0x1F', '1e3', '1_000', '.5'],
    ...['N', 'y', 'no', 'yes', 'on', 'null', '~', '=', '<<', 'true', '', ' a', '- a', 'a: b', '#'],
  );
  const text = fc.oneof(
    tempting,
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary-ascii' }),
  );
  fc.assert(
    fc.property(text, text, (title, id) => {
      const data = { title, ids: [id], [`x${id}`]: title };
      expect(parseFrontmatter(toMdx(data, [])).frontmatter).toEqual(data);
    }),
    { numRuns: 1000 },
  );
});
