import type { Extent } from '../../src/library/text/extents.ts';
import { COMMAND, DOLLAR_PAIR } from '../../src/library/tex/strip-tex.ts';
import { foldSpace } from '../../src/library/tex/traced-text.ts';

/** A formula of a stripped text, with the TeX that its author wrote between the dollars. */
interface Formula extends Extent {
  tex: string;
}

/** A text as a papers page shows it, and what was between its dollars. */
export interface LabelledText {
  id: string;
  text: string;
  /** Sorted, apart. */
  formulas: Formula[];
  /** What was between dollars and is no mathematics, or none that matters: numbers, emphasis, prices. */
  unscored: Extent[];
}

const NUMBER = /^(?:[\p{Nd}.,]+(?:\\?%)?|[\p{Nd}.,]+\s*\\%|(?:[^\p{L}\p{N}_]|\p{Nd}|_){0,3})$/u;
const FORMATTING =
  /^\\(?:text|textbf|textit|texttt|textsc|textrm|emph|mathbf|mathrm|mathit|mathsf|mathtt|bf|it|rm)\s*\{?[^}]*\}?$/u;
const PROSE = /(?:\s[a-z]{3,}){4,}/;

/**
 * Strips a text and keeps track of its formulas. A number before a lone `\times` belongs to its formula.
 *
 * @param tex The text with its TeX; white space is folded.
 */
export function labelText(id: string, tex: string): LabelledText {
  const { text, formulas: found } = stripTracing(foldSpace(tex));
  const formulas: Formula[] = [];
  const unscored: Extent[] = [];
  for (const { tex: inner, ...extent } of found) {
    const { start, end } = trimmed(text, extent);
    if (start >= end) continue;
    const formula = inner.trim();
    if (isUnscored(formula)) {
      unscored.push({ start, end });
      continue;
    }
    const factor = formula.startsWith('\\times') ? /\p{Nd}[\p{Nd}.,]*\s?$/u : undefined;
    const number = factor?.exec(text.slice(0, start))?.[0] ?? '';
    formulas.push({ start: start - number.length, end, tex: number + formula });
  }
  return { id, text, formulas, unscored };
}

function isUnscored(formula: string): boolean {
  const isNumber = NUMBER.test(formula) && !/[\^_<>=]/.test(formula);
  return isNumber || FORMATTING.test(formula) || PROSE.test(formula.replace(/\\[a-zA-Z]+/g, ''));
}

function trimmed(text: string, { start, end }: Extent): Extent {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) };
}

/** What `stripTex` does, and where the dollars were. */
function stripTracing(tex: string): { text: string; formulas: Formula[] } {
  let shown = '';
  const origins: number[] = [];
  const keep = (from: number, to: number) => {
    shown += tex.slice(from, to);
    for (let at = from; at < to; at++) origins.push(at);
  };
  let last = 0;
  for (const { 0: whole, 1: argument = '', index } of tex.matchAll(COMMAND)) {
    keep(last, index);
    last = index + whole.length;
    keep(last - 1 - argument.length, last - 1);
  }
  keep(last, tex.length);
  let text = '';
  const formulas: Formula[] = [];
  last = 0;
  for (const { 0: whole, 1: inner = '', index } of shown.matchAll(DOLLAR_PAIR)) {
    text += shown.slice(last, index);
    last = index + whole.length;
    const start = text.length;
    text += inner.replaceAll('\\', '');
    const from = (origins[index] ?? 0) + 1;
    formulas.push({ start, end: text.length, tex: tex.slice(from, origins[last - 1]) });
  }
  return { text: text + shown.slice(last), formulas };
}
