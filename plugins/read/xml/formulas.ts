import { textOf, type XmlElement } from './elements.ts';
import { texOfMathml } from './mathml.ts';

/**
 * The TeX of an element that is a formula: MathML, a source that MathJax sets, or a picture of one.
 *
 * @returns Nothing for any other element.
 */
export function formulaIn(element: XmlElement): string | undefined {
  if (element.name === 'math') {
    const tex = texOfMathml(element);
    return tex === undefined ? undefined : bareFormula(tex);
  }
  if (element.name === 'tex-math' || isTexScript(element)) return bareFormula(textOf(element));
  const { attributes } = element;
  const isPicture =
    element.name === 'img' && /\b(?:latex|tex|math)/i.test(attributes.get('class') ?? '');
  return isPicture ? bareFormula(attributes.get('alt') ?? '') : undefined;
}

/** Whether an element holds the source of a formula for MathJax. */
export function isTexScript({ name, attributes }: XmlElement): boolean {
  return name === 'script' && /^math\/tex\b/.test(attributes.get('type') ?? '');
}

const DELIMITED = [
  /^\$\$([^]*)\$\$$/,
  /^\$([^]*)\$$/,
  /^\\\(([^]*)\\\)$/,
  /^\\\[([^]*)\\\]$/,
  /^\{\\(?:display|text)style([^]*)\}$/,
];

/** A formula in one line without what may stand around it. */
function bareFormula(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const tex = line.replace(/%? ?<!\[CDATA\[|%? ?\]\]>/g, '').trim();
  const inner = DELIMITED.map((pattern) => pattern.exec(tex)?.[1]).find(
    (found) => found !== undefined,
  );
  return (inner ?? tex).trim();
}
