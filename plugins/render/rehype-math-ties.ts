import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** The class of a formula with what belongs to it on the line. */
const TIED_CLASS = 'tied';

/** What no line may end with before a formula: `(`, `non`, `±`. Scripts that write without spaces break anywhere. */
const BEFORE = /[\p{Ps}\p{Pi}\p{S}\p{Script=Latin}\p{N}"'/]{1,24}$/u;

/** What no line may begin with behind one: `),`, `th`, the hyphen of `-means`. */
const BEHIND = /^[\p{Pe}\p{Pf}\p{Po}\p{S}\p{Script=Latin}\p{N}]{0,24}\p{Pd}?/u;

/**
 * Keeps a formula on one line with the brackets and marks next to it. A browser would break there: for
 * it, a formula is a row of boxes. Goes behind rehype-katex.
 */
export default function rehypeMathTies() {
  return (tree: Root): void => {
    visit(tree, 'element', (element: Element) => {
      if (hasClass(element, 'katex') || hasClass(element, TIED_CLASS)) return SKIP;
      if (element.children.some(isFormula)) element.children = tie(element.children);
      return undefined;
    });
  };
}

function isFormula(node: ElementContent): node is Element {
  return node.type === 'element' && hasClass(node, 'katex');
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function tie(children: readonly ElementContent[]): ElementContent[] {
  const pieces = children.flatMap((node, index) =>
    node.type === 'text'
      ? cut(node, children[index - 1], children[index + 1])
      : [{ node, isTied: isFormula(node) }],
  );
  const tied: ElementContent[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    const [only] = run;
    if (only && run.length === 1) tied.push(only);
    else if (only) tied.push(tieOf(run));
    run = [];
  };
  for (const { node, isTied } of pieces) {
    if (isTied) {
      run.push(node);
    } else {
      endRun();
      tied.push(node);
    }
  }
  endRun();
  return tied;
}

interface Piece {
  node: ElementContent;
  isTied: boolean;
}

/** A text between formulas: what belongs to the one before, the rest, and what belongs to the one behind. */
function cut(
  { value }: Text,
  previous: ElementContent | undefined,
  next: ElementContent | undefined,
): Piece[] {
  const behind = previous && isFormula(previous) ? (BEHIND.exec(value)?.[0] ?? '') : '';
  const rest = value.slice(behind.length);
  const before = next && isFormula(next) ? (BEFORE.exec(rest)?.[0] ?? '') : '';
  const parts = [behind, rest.slice(0, rest.length - before.length), before];
  return parts.flatMap((part, index) =>
    part === '' ? [] : [{ node: { type: 'text', value: part }, isTied: index !== 1 }],
  );
}

function tieOf(children: ElementContent[]): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: [TIED_CLASS] },
    children: children.map((node) => (isFormula(node) ? withBreaks(node) : node)),
  };
}

/** Marks where KaTeX lets a formula break, behind a sign: all else that is tied stays in one line. */
function withBreaks(formula: Element): Element {
  const children = formula.children.map((node) =>
    node.type === 'element' && hasClass(node, 'katex-html')
      ? { ...node, children: node.children.flatMap((base, at) => (at > 0 ? [wbr(), base] : base)) }
      : node,
  );
  return { ...formula, children };
}

function wbr(): Element {
  return { type: 'element', tagName: 'wbr', properties: {}, children: [] };
}
