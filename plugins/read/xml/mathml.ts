import { isValidTex } from '../../../src/library/text/math-text.ts';
import { textOf, type XmlElement, type XmlNode } from './elements.ts';

const LONGEST = 2000;

/**
 * The TeX of a formula in MathML: what its author wrote, where that is noted in it, else what its elements say.
 *
 * @returns Nothing where that is no formula that can be set.
 */
export function texOfMathml(math: XmlElement): string | undefined {
  const noted = annotationIn(math) ?? math.attributes.get('alttext');
  if (noted?.trim()) return noted.trim();
  const tex = texOf(math).trim();
  return tex.length <= LONGEST && isValidTex(tex) ? tex : undefined;
}

function annotationIn(element: XmlElement): string | undefined {
  for (const child of elementsIn(element)) {
    const isTex = /tex/i.test(child.attributes.get('encoding') ?? '');
    const found = child.name === 'annotation' && isTex ? textOf(child) : annotationIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

function texOf(node: XmlNode): string {
  if (typeof node === 'string') return '';
  const part = (index: number) => {
    const inner = elementsIn(node)[index];
    return inner ? `{${texOf(inner).trim()}}` : '{}';
  };
  switch (node.name) {
    case 'mi':
      return identifier(node);
    case 'mn':
    case 'mo':
      return `${escaped(textOf(node).trim())} `;
    case 'mtext':
    case 'ms':
      return `\\text{${escaped(textOf(node))}}`;
    case 'mspace':
      return '\\ ';
    case 'msup':
      return `${part(0)}^${part(1)}`;
    case 'msub':
    case 'munder':
      return `${part(0)}_${part(1)}`;
    case 'msubsup':
    case 'munderover':
      return `${part(0)}_${part(1)}^${part(2)}`;
    case 'mover':
      return accented(part(0), part(1));
    case 'mfrac':
      return `\\frac${part(0)}${part(1)}`;
    case 'msqrt':
      return `\\sqrt{${inRow(node)}}`;
    case 'mroot':
      return `\\sqrt[${part(1)}]${part(0)}`;
    case 'mfenced':
      return fenced(node);
    case 'semantics':
      return part(0);
    case 'annotation':
    case 'annotation-xml':
      return '';
    default:
      return inRow(node);
  }
}

function inRow(element: XmlElement): string {
  return elementsIn(element).map(texOf).join('');
}

function fenced(element: XmlElement): string {
  const { attributes } = element;
  const inner = elementsIn(element).map(texOf).join(',');
  return `${escaped(attributes.get('open') ?? '(')}${inner}${escaped(attributes.get('close') ?? ')')}`;
}

const ALPHABETS = new Map([
  ['bold', 'mathbf'],
  ['double-struck', 'mathbb'],
  ['script', 'mathcal'],
  ['fraktur', 'mathfrak'],
  ['normal', 'mathrm'],
]);

const FUNCTIONS = new Set(
  'arg cos cosh cot deg det dim exp gcd inf ker lim ln log max min Pr sin sinh sup tan tanh'.split(
    ' ',
  ),
);

function identifier(element: XmlElement): string {
  const text = textOf(element).trim();
  const letters = escaped(text);
  if (FUNCTIONS.has(letters)) return `\\${letters} `;
  const variant = element.attributes.get('mathvariant') ?? '';
  const alphabet = ALPHABETS.get(variant) ?? ([...text].length > 1 ? 'mathrm' : undefined);
  return alphabet ? `\\${alphabet}{${letters}}` : `${letters} `;
}

const ACCENTS = new Map([
  ['~', 'tilde'],
  ['˜', 'tilde'],
  ['^', 'hat'],
  ['ˆ', 'hat'],
  ['¯', 'bar'],
  ['‾', 'bar'],
  ['→', 'vec'],
  ['˙', 'dot'],
]);

function accented(base: string, above: string): string {
  const accent = ACCENTS.get(above.replace(/[{}\s\\]/g, ''));
  return accent ? `\\${accent}${base}` : `\\overset${above}${base}`;
}

/** Characters of a formula that TeX would read as its own. */
function escaped(text: string): string {
  return text
    .replace(/[\u2061-\u2064]/g, '')
    .replace(/[%&#_${}]/g, '\\$&')
    .replace(/[\\^~](?![%&#_${}])/g, ' ');
}
