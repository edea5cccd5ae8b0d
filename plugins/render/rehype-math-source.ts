import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** The class of a formula that KaTeX could not set: the checker looks for it. */
export const REJECTED_MATH_CLASS = 'math-source';

/** Shows what KaTeX rejects as its source text instead of as red markup. Goes behind rehype-katex. */
export default function rehypeMathSource() {
  return (tree: Root): void => {
    visit(tree, 'element', (element: Element) => {
      const { className } = element.properties;
      if (!Array.isArray(className) || !className.includes('katex-error')) return;
      element.tagName = 'code';
      element.properties = { className: [REJECTED_MATH_CLASS] };
      element.children = [{ type: 'text', value: toString(element) }];
    });
  };
}
