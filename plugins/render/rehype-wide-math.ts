import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { EXIT, SKIP, visit } from 'unist-util-visit';

/** From this length on, in characters, a part of a formula that cannot break may be wider than a phone. */
const MAYBE_WIDE = 30;

/**
 * Lets a keyboard reach paragraphs with formulas that may be too wide for the screen: they scroll.
 * Goes behind rehype-katex.
 */
export default function rehypeWideMath() {
  return (tree: Root): void => {
    visit(tree, 'element', (element: Element) => {
      if (element.tagName !== 'p') return undefined;
      if (holdsWideFormula(element)) element.properties['tabIndex'] = 0;
      return SKIP;
    });
  };
}

function holdsWideFormula(paragraph: Element): boolean {
  let isWide = false;
  visit(paragraph, 'element', (element: Element) => {
    const { className } = element.properties;
    if (!Array.isArray(className) || !className.includes('katex-html')) return undefined;
    // It has a child for each part between which a line can break.
    isWide = element.children.some((part) => toString(part).length >= MAYBE_WIDE);
    return isWide ? EXIT : SKIP;
  });
  return isWide;
}
