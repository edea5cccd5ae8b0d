import { textOf, type XmlElement, type XmlNode } from './elements.ts';
import { formulaIn, isTexScript } from './formulas.ts';
import { BLOCKS, HIDDEN, SCRIPTS, STYLES } from './markup-names.ts';
import { parseHtml } from './parse-html.ts';

/** What formulas stand between until those that meet are one; texts have no such characters. */
const OPENS = '\ue000';
const CLOSES = '\ue001';

/**
 * What is in an element of a feed that may hold markup, as elements or as escaped HTML. Feeds do not say
 * reliably which, so that what looks like HTML is taken for it.
 */
export function markupNodes(element: XmlElement): XmlNode[] {
  const hasElements = element.children.some((child) => typeof child !== 'string');
  return hasElements ? element.children : parseHtml(textOf(element));
}

/** The text of an element that may hold markup. */
export function richTextOf(element: XmlElement): string {
  return markupText(markupNodes(element));
}

/**
 * The text of markup with what TeX can say of it: formulas between dollars, `\emph{…}`, raised and lowered
 * letters as formulas. An empty line separates paragraphs; all other tags are dropped.
 */
export function markupText(nodes: readonly XmlNode[]): string {
  const write = writer(holdsBlocks(nodes));
  return write(nodes)
    .replaceAll(CLOSES + OPENS, ' ')
    .replace(/[\ue000\ue001]/g, '$')
    .trim();
}

function holdsBlocks(nodes: readonly XmlNode[]): boolean {
  return nodes.some(
    (node) =>
      typeof node !== 'string' &&
      (BLOCKS.has(node.name) || node.name === 'br' || holdsBlocks(node.children)),
  );
}

/** @param isSet Whether the markup says where lines end, so that the line breaks between its words mean nothing. */
function writer(isSet: boolean): (nodes: readonly XmlNode[]) => string {
  const writeAll = (nodes: readonly XmlNode[]): string =>
    nodes.map((node, index) => (isDrawn(node, nodes[index + 1]) ? '' : write(node))).join('');

  function write(node: XmlNode): string {
    if (typeof node === 'string') return writePlain(node);
    const formula = formulaIn(node);
    if (formula !== undefined) return writeFormula(formula);
    if (HIDDEN.has(node.name) || node.attributes.get('aria-hidden') === 'true') return '';
    if (node.name === 'br') return '\n';
    const script = SCRIPTS.get(node.name);
    if (script) return writeScript(script, textOf(node).trim());
    const inner = writeAll(node.children);
    if (BLOCKS.has(node.name)) return `\n\n${inner}\n\n`;
    const command = STYLES.get(node.name);
    return command ? writeStyle(command, inner) : inner;
  }

  function writePlain(text: string): string {
    const plain = text.replace(/[\ue000\ue001]/g, '').replaceAll('\u00a0', ' ');
    return isSet ? plain.replace(/\s+/g, ' ') : plain;
  }

  return writeAll;
}

/** Whether MathJax drew it from the formula that stands next to it. */
function isDrawn(node: XmlNode, next: XmlNode | undefined): boolean {
  if (typeof node === 'string') return false;
  const drawing = /\bMathJax(?:_\w+)?/.exec(node.attributes.get('class') ?? '')?.[0];
  if (drawing === 'MathJax_Preview') return true;
  return drawing !== undefined && typeof next === 'object' && isTexScript(next);
}

function writeFormula(formula: string): string {
  if (formula === '') return '';
  // A formula that has words with a formula in them: dollars do not stand within each other.
  if (/(?<!\\)\$/.test(formula)) return `\\(${formula}\\)`;
  return OPENS + formula + CLOSES;
}

/** What is set high or low: a formula, except for a remark as long as a sentence. */
function writeScript(mark: string, text: string): string {
  if (text === '') return '';
  const isSimple = /^(?:[-+\u2212\u00b1\d.,*()/=\u2032]+|[-+\u2212]?\d*\p{L}[-+\u2212\d]*)$/u.test(
    text,
  );
  if (isSimple) return `${OPENS}${mark}{${text.replaceAll('\u2212', '-')}}${CLOSES}`;
  if (text.length > 30 || /[\\{}$%&#_^~]/.test(text)) return text;
  return `${OPENS}${mark}{\\text{${text}}}${CLOSES}`;
}

/** Sets words apart by a command, where they are in one paragraph and no brace of theirs ends it early. */
export function writeStyle(command: string, inner: string): string {
  const words = inner.trim();
  if (words === '' || /\n\s*\n/.test(words) || !hasPairedBraces(words)) return inner;
  const start = inner.indexOf(words);
  return `${inner.slice(0, start)}\\${command}{${words}}${inner.slice(start + words.length)}`;
}

function hasPairedBraces(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth >= 0; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
  }
  return depth === 0 && !text.endsWith('\\');
}
