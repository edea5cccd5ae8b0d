import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import rehypeWideMath from '../../plugins/render/rehype-wide-math.ts';

const renderer = unified()
  .use(remarkParse)
  .use(remarkMath)
  .use(remarkRehype)
  .use(rehypeKatex, { output: 'html' })
  .use(rehypeWideMath)
  .use(rehypeStringify);

const SUM = Array.from({ length: 20 }, (_, index) => `x_{${index}}`).join('+');

test.each([
  ['a formula that cannot break', `Here $\\left(${SUM}\\right)$ is.`, true],
  ['a formula that breaks behind its signs', `Here $${SUM}$ is.`, false],
  ['a long text', `Here ${'and there '.repeat(20)} is $x$.`, false],
])('a paragraph with %s can be reached by a keyboard: %#', (_, markdown, isReached) => {
  expect(String(renderer.processSync(markdown)).includes('<p tabindex="0">')).toBe(isReached);
});
