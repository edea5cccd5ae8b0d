import type { ChildNode, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import katex, { type KatexOptions } from 'katex';

/**
 * How KaTeX reads every formula of Sheaf: it runs no command that makes links or
 * loads files, and a macro that expands for ever stops early.
 */
export const katexOptions = {
  trust: false,
  maxExpand: 100,
  maxSize: 20,
  strict: 'ignore',
} as const satisfies KatexOptions;

/** Whether KaTeX can set a formula. */
export function isValidTex(tex: string): boolean {
  return texFault(tex) === undefined;
}

/** What asks for a font that KaTeX may not have: bold typewriter, for one. It says so only when letters are measured. */
const OTHER_FONTS = /\\text(?:tt|sf)\b/;

/** Why KaTeX cannot set a formula, as it says it; nothing where it can. */
export function texFault(tex: string): string | undefined {
  const output = OTHER_FONTS.test(tex) ? 'htmlAndMathml' : 'mathml';
  try {
    katex.renderToString(tex, { ...katexOptions, output, throwOnError: true });
    return undefined;
  } catch (error) {
    return error instanceof Error
      ? error.message.replace(/^KaTeX parse error: | at (?:position|end of input).*$/gs, '')
      : String(error);
  }
}

/**
 * A formula as one line of Unicode text, for page titles, feeds and the search index.
 *
 * It is read off KaTeX's MathML, so that text and picture never differ.
 *
 * @param tex The formula, without its dollars.
 * @returns The text; the TeX itself where KaTeX rejects it.
 * @example mathToText('\\mathbb{R}^n \\times S_2') // => 'ℝⁿ×S₂'
 */
export function mathToText(tex: string): string {
  const mathml = toMathml(tex);
  if (mathml === undefined) return tex;
  return textOf(parseDocument(mathml, { xmlMode: true }).children)
    .replace(/(?<=[\p{L}\p{N})])\u2062|\u2061(?=[\p{L}\p{N}])/gu, ' ')
    .replace(/[\u2061\u2062]/g, '')
    .normalize('NFC')
    .trim();
}

function toMathml(tex: string): string | undefined {
  try {
    return katex.renderToString(tex, { ...katexOptions, output: 'mathml', throwOnError: true });
  } catch {
    // A parse error, or one of KaTeX's own limits: either way there is no formula.
    return undefined;
  }
}

function textOf(nodes: readonly ChildNode[]): string {
  return nodes.map(nodeText).join('');
}

function nodeText(node: ChildNode): string {
  if (node.type === 'text') return node.data;
  if (!('children' in node) || !('name' in node)) return '';
  const [first, second, third] = node.children.map((child) => nodeText(child));
  const base = first ?? '';
  switch (node.name) {
    case 'annotation':
      return '';
    case 'mi':
      return styled(node);
    case 'mspace':
      return ' ';
    case 'msup':
      return base + script(second, SUPERSCRIPTS, '^');
    case 'msub':
    case 'munder':
      return base + script(second, SUBSCRIPTS, '_');
    case 'msubsup':
    case 'munderover':
      return base + script(second, SUBSCRIPTS, '_') + script(third, SUPERSCRIPTS, '^');
    case 'mover':
      return base + (ACCENTS[second ?? ''] ?? script(second, SUPERSCRIPTS, '^'));
    case 'mfrac':
      return `${grouped(base)}/${grouped(second ?? '')}`;
    case 'msqrt':
      return `√${grouped(textOf(node.children))}`;
    case 'mroot':
      return `${script(second, SUPERSCRIPTS, '^')}√${grouped(base)}`;
    default:
      return textOf(node.children);
  }
}

/** A letter or a name. `R` in blackboard bold is `ℝ`; other alphabets keep their plain letters, which people search for. */
function styled(node: Element): string {
  const text = textOf(node.children);
  // KaTeX puts U+2061 behind the name of a function; U+2062 marks where it may need a space before it.
  if (text.length > 1) return `\u2062${text}`;
  return node.attribs['mathvariant'] === 'double-struck' ? (DOUBLE_STRUCK[text] ?? text) : text;
}

function grouped(text: string): string {
  return [...text].length > 1 ? `(${text})` : text;
}

function script(text = '', table: Record<string, string>, mark: string): string {
  const letters = [...text].map((letter) => table[letter]);
  return letters.every((letter) => letter !== undefined)
    ? letters.join('')
    : `${mark}${grouped(text)}`;
}

const table = (from: string, to: string): Record<string, string> => {
  const letters = [...to];
  return Object.fromEntries([...from].map((letter, index) => [letter, letters[index] ?? letter]));
};

const SUPERSCRIPTS = table(
  '0123456789+−-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδ∗*⊤′',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟ**ᵀ′',
);
const SUBSCRIPTS = table(
  '0123456789+−-=()aehijklmnoprstuvxβγρφχ',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ',
);
const DOUBLE_STRUCK = table('ABCDEFGHIJKLMNOPQRSTUVWXYZ', '𝔸𝔹ℂ𝔻𝔼𝔽𝔾ℍ𝕀𝕁𝕂𝕃𝕄ℕ𝕆ℙℚℝ𝕊𝕋𝕌𝕍𝕎𝕏𝕐ℤ');
const ACCENTS: Record<string, string> = {
  '~': '\u0303',
  '^': '\u0302',
  ˉ: '\u0304',
  '‾': '\u0304',
  '˙': '\u0307',
  '⃗': '\u20d7',
};
