import type { Element, Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { katexOptions, mathToText } from '../../../src/library/text/math-text.ts';
import type { RichText } from '../../../src/library/text/rich-text.ts';
import { toParagraphs } from '../../write/rich-text-to-mdast.ts';

const writer = unified()
  .use(remarkRehype, { handlers: { inlineMath: toCode } })
  .use(rehypeKatex, { ...katexOptions, output: 'mathml' })
  .use(plainMathml)
  .use(rehypeStringify)
  .freeze();

/** A text as HTML that needs no styles: its formulas are MathML, with their Unicode as `alttext`. */
export function toHtml(text: RichText): string {
  const root: MarkdownRoot = { type: 'root', children: toParagraphs(text) };
  return writer.stringify(writer.runSync(root) as Root);
}

/** What `rehype-katex` looks for. */
function toCode(_: unknown, { value }: InlineMath): Element {
  const className = ['language-math', 'math-inline'];
  const children = [{ type: 'text' as const, value }];
  return { type: 'element', tagName: 'code', properties: { className }, children };
}

/** Takes out what is for browsers with KaTeX's styles, and the TeX, which some programs would show as words. */
function plainMathml() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'math') describe(node);
      if (node.tagName !== 'span' || index === undefined || !parent) return undefined;
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    });
  };
}

function describe(math: Element): void {
  visit(math, 'element', (node, index, parent) => {
    if (node.tagName !== 'annotation' || index === undefined || !parent) return undefined;
    const [tex] = node.children;
    if (tex?.type === 'text') math.properties['alttext'] = mathToText(tex.value);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}
