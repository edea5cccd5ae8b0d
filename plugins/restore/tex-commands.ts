import type { Span } from '../../src/library/text/rich-text.ts';
import { nodesToPlain } from '../../src/library/tex/tex-nodes.ts';
import { SHORTHANDS } from '../../src/library/tex/tex-symbols.ts';
import { parseTexText } from '../../src/library/tex/tex-text.ts';
import { addingSpans } from '../rich-texts.ts';
import { findSpans } from './find-spans.ts';
import { byStart } from '../../src/library/text/extents.ts';

/**
 * `\%`, `\&`, `\,`, `\ `. Not the backslash before a bracket, which may be mathematics, nor `\-` and `mAP\@1`, which
 * some authors write for the sign itself.
 */
const SPECIAL = /(?<!\\)\\(?:[%&#_{}$,/;:!\\ ]|(?<=[.)]\\)@)/g;

/** The backslash of a price whose dollar was taken for the end of a formula: `\150K`. Not a group of a pattern. */
const PRICE = /(?<=^|[\s(~<>])\\(?=\d+(?:[.,]\d|[KMB]\b|\d)|\d [a-z])/g;

/** `object\'s`: an apostrophe that was escaped, not an accent on an s. */
const APOSTROPHE = /(?<=\p{L})\\'(?=(?:s|t|re|ve|ll|d|m)\b)/gu;

const ACCENT =
  /\{?\\(?:["'`^~=.](?:\{(?:\\[ij]|[a-zA-Z]?)\}|\\[ij](?![a-zA-Z]) ?|[a-zA-Z])|[cvuHkr](?:\{[a-zA-Z]\}| [a-zA-Z](?! ))|[cvuHkr]\{\\[ij]\})\}?/g;

const WORD =
  /\{\\([a-zA-Z]+)\s*\}|\\([a-zA-Z]{2,})(?![a-zA-Z]|\{[^}])(?:\{\})?(?:[_^](?:\{[^{}$]*\}|[a-zA-Z0-9]))*/g;

/** Gives back the letters and signs that TeX commands stand for, where the commands were left in the text. */
export default function restoreTexCommands() {
  return addingSpans(findTexCommands);
}

/**
 * The commands of a text that stand for a letter or a sign: `\%`, `\"o`, `{\deg}`, `\ie`, `\textgreater`.
 * Those that authors defined for themselves (`\method`) stay, for nobody else knows what they say.
 */
export function findTexCommands(text: string): Span[] {
  const found = [
    ...findSpans(text, APOSTROPHE, () => ({ tex: "'", kind: 'accent' })),
    ...findSpans(text, PRICE, () => ({ tex: '\\$', kind: 'accent', confidence: 0.9 })),
    ...findSpans(text, SPECIAL, ([tex]) => ({ tex, kind: 'accent' })),
    ...findSpans(text, ACCENT, (match) => readAccent(text, match)),
    ...findSpans(text, WORD, (match) => readWord(text, match)),
  ];
  return found
    .sort(byStart)
    .filter(({ start }, index, all) => index === 0 || start >= (all[index - 1]?.end ?? 0));
}

type Reading = Pick<Span, 'tex' | 'kind'> & Partial<Span>;

function readAccent(text: string, { 0: match, index }: RegExpExecArray): Reading | undefined {
  const opens = match.startsWith('{');
  const inner = opens ? match.slice(1) : match;
  const isGroup = opens && isBalanced(inner.slice(0, -1)) && inner.endsWith('}');
  const tex = isGroup ? match : isBalanced(inner) ? inner : inner.slice(0, -1);
  const start = index + (opens && !isGroup ? 1 : 0);
  if (nodesToPlain(parseTexText(tex)) === tex) return undefined;
  // `\"word\"` is a quotation that a program escaped.
  const quoted = /^\\["']/.test(tex) && !/[\p{L}{]/u.test(text[start - 1] ?? '');
  if (quoted && new RegExp(`\\\\${tex[1] ?? ''}(?![a-zA-Z{\\\\])`).test(text)) return undefined;
  return { tex, kind: 'accent', start, end: start + tex.length };
}

function readWord(text: string, match: RegExpExecArray): Reading | undefined {
  const [whole, grouped, bare = ''] = match;
  const tex = grouped === undefined ? whole : `\\${grouped}`;
  const [node, ...more] = parseTexText(tex);
  if (more.length > 0) return undefined;
  if (node?.type === 'math') return { tex: node.tex, kind: 'math', confidence: 0.9 };
  if (node && (node.type !== 'text' || node.value.includes('\\'))) return undefined;
  const end = match.index + whole.length;
  const shown = node?.value ?? '';
  // A command takes the space behind it; a shorthand takes only the full stop that it has itself.
  const taken = /[.°]$/.test(shown) ? (shown.endsWith('.') ? /^\./ : /^$/) : /^ +(?=\S)/;
  const extra = bare === '' ? 0 : (taken.exec(text.slice(end, end + 9))?.[0].length ?? 0);
  // Shorthands are no commands of LaTeX; the name of one that is must not meet what follows.
  const name = grouped ?? /[a-zA-Z]+/.exec(bare)?.[0] ?? '';
  const proper = bare === '' || whole.endsWith('}') ? whole : `${whole}{}`;
  return { tex: SHORTHANDS.has(name) ? shown : proper, kind: 'accent', end: end + extra };
}

function isBalanced(tex: string): boolean {
  return tex.split('{').length === tex.split('}').length;
}
