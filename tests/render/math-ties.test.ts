import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import rehypeMathTies from '../../plugins/render/rehype-math-ties.ts';

const renderer = unified()
  .use(remarkParse)
  .use(remarkMath)
  .use(remarkRehype)
  .use(rehypeKatex, { output: 'html' })
  .use(rehypeMathTies)
  .use(rehypeStringify);

/** What is tied together in a line of Markdown. */
function ties(markdown: string): string[] {
  const { children } = parseDocument(String(renderer.processSync(markdown)));
  return getElementsByTagName('span', children, true)
    .filter(({ attribs }) => attribs['class'] === 'tied')
    .map((element) => textContent(element));
}

test.each([
  ['with what follows it', 'Here $x$, and the $n$th.', ['x,', 'nth.']],
  ['with the brackets around it', 'The set ($x$), or “$y$”.', ['(x),', '“y”.']],
  ['with a hyphen, not with the word behind it', 'By $k$-means.', ['k-']],
  ['with a formula beside it', 'It is $a$/$b$ here.', ['a/b']],
  ['with no other word', 'It is $a$ here.', []],
  ['with no sentence of a script without spaces', '其中$x$表示，$y$。', ['y。']],
])('a formula is tied %s', (_, markdown, expected) => {
  expect(ties(markdown)).toEqual(expected);
});

test('lines can still break inside of a tied formula, behind its sign', () => {
  const html = String(renderer.processSync('Let ($a = b$) be.'));
  expect(html.match(/<wbr>/g)).toHaveLength(1);
});

test('text stays as it is', () => {
  const text = 'Let ($a$) be $b$-fold, 50% of *$c$!* it.';
  const html = String(renderer.processSync(text));
  expect(textContent(parseDocument(html).children)).toBe('Let (a) be b-fold, 50% of c! it.');
});
