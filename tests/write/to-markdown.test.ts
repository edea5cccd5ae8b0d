import { expect, test } from 'vitest';
import { toMarkdown } from '../../plugins/write/to-markdown.ts';
import type { Span } from '../../src/library/text/rich-text.ts';
import { plain } from '../support/digests.ts';

const whole = (source: string, kind: Span['kind'], tex: string) =>
  plain(source, [{ start: 0, end: source.length, tex, kind, confidence: 1 }]);

test.each([
  ['math', 'R^n', String.raw`\mathbb{R}^n`, String.raw`$\mathbb{R}^n$`],
  ['emphasis', 'x', String.raw`\emph{a \textbf{b} $c$ \texttt{d}}`, '*a **b** $c$ `d`*'],
  ['link', 'x', String.raw`\href{https://a.org/b}{our code}`, '[our code](https://a.org/b)'],
  ['quote', 'x', '``', '“'],
  ['accent', 'x', String.raw`\"o`, 'ö'],
] as const)('%s is written', (kind, source, tex, markdown) => {
  expect(toMarkdown(whole(source, kind, tex))).toBe(markdown);
});

test('text is escaped for Markdown, not for MDX', () => {
  expect(toMarkdown(plain('a {b} costs $5 *x* <c>\n\n# d'))).toBe(
    'a {b} costs \\$5 \\*x\\* \\<c>\n\n\\# d',
  );
});

test.each([
  ['a link that runs', 'link', String.raw`\href{javascript:alert(1)}{x}`],
  ['markup in words', 'link', String.raw`\href{https://a.org}{](javascript:alert(1)) <script>}`],
  ['code that ends itself', 'emphasis', '\\texttt{\\textasciigrave{}\\textasciigrave{} <b>}'],
] as const)('%s stays text', (_, kind, tex) => {
  expect(toMarkdown(whole('x', kind, tex))).toMatchSnapshot();
});
