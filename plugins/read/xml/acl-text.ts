import { textOf, type XmlElement, type XmlNode } from './elements.ts';
import { writeStyle } from './markup-text.ts';

const COMMANDS = new Map([
  ['i', 'emph'],
  ['b', 'textbf'],
]);

/**
 * A title or an abstract of the Anthology as text with TeX: `<tex-math>` is a formula, `<i>` and `<b>` set words
 * apart, of all other markup only the words are kept.
 *
 * The signs of the text itself are no TeX there. A dollar is written `\$` where another dollar or a formula stands
 * in the same text, with which it would make a formula; the other signs stay as they are.
 */
export function aclText(element: XmlElement): string {
  const plain = element.children.map(plainPart).join('');
  const dollars = plain.split('$').length - 1;
  const makesFormulas = dollars > 1 || (dollars === 1 && holdsFormula(element));
  const write = (node: XmlNode): string => {
    if (typeof node === 'string') return makesFormulas ? node.replace(/(?<!\\)\$/g, '\\$') : node;
    if (node.name === 'tex-math') return formula(textOf(node));
    const inner = node.children.map(write).join('');
    const command = COMMANDS.get(node.name);
    return command ? writeStyle(command, inner) : inner;
  };
  return element.children.map(write).join('');
}

function plainPart(node: XmlNode): string {
  if (typeof node === 'string') return node;
  return node.name === 'tex-math' ? '' : node.children.map(plainPart).join('');
}

function holdsFormula(node: XmlNode): boolean {
  return typeof node !== 'string' && (node.name === 'tex-math' || node.children.some(holdsFormula));
}

/** Some formulas came with their dollars, or have them around words within. */
function formula(text: string): string {
  const tex = text.trim().replace(/^\$([^$]*)\$$/, '$1');
  if (tex === '') return '';
  return /(?<!\\)\$/.test(tex) ? `\\(${tex}\\)` : `$${tex}$`;
}
