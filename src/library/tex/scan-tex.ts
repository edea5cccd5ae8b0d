import { isValidTex } from '../text/math-text.ts';
import type { SpanKind } from '../text/rich-text.ts';
import { findFormula, type Formula } from './scan-formula.ts';
import { findTexMarks } from './tex-marks.ts';
import { MATH_SYMBOLS, SHORTHANDS, SILENT, TEXT_SYMBOLS } from './tex-symbols.ts';
import type { TexNode } from './tex-nodes.ts';
import { parseTexText } from './tex-text.ts';

/** A piece of a TeX text that stands for something richer than its characters. */
export interface TexPiece {
  /** Where it starts and ends, exclusive, in UTF-16 units. */
  start: number;
  end: number;
  kind: SpanKind;
  /** As in `Span`: a formula without its dollars, all else as it stands. */
  tex: string;
  /** Set where nothing of ours can set it: a formula with an author's own command, for example. */
  rejected?: true;
}

/**
 * Finds what a person meant as TeX in a text that still has it: formulas, words set apart,
 * quotation marks and dashes, accents and signs, links. Dollars around prose are prices and stay text.
 *
 * @param tex White space folded, as by `foldSpace`.
 * @returns Sorted and disjoint. Emphasis holds what is inside it, unless that cannot all be set:
 *   then the pieces inside stand for themselves.
 */
export function scanTex(tex: string): TexPiece[] {
  const quotes = new Map(
    findTexMarks(tex)
      // Other marks would be a correction of what the authors wrote.
      .filter((mark) => mark.tex === tex.slice(mark.start, mark.end))
      .map(({ start, end, tex: mark }) => [
        start,
        { start, end, kind: 'quote', tex: mark } as const,
      ]),
  );
  const pieces: TexPiece[] = [];
  for (let at = nextMark(tex, 0); at < tex.length;) {
    const piece = formulaAt(tex, at) ?? quotes.get(at) ?? signAt(tex, at) ?? groupAt(tex, at);
    if (piece) pieces.push(piece);
    at = nextMark(tex, piece?.end ?? at + (tex[at] === '\\' ? 2 : 1));
  }
  return pieces;
}

const MARK = /[\\${`'~-]/g;

function nextMark(tex: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(tex)?.index ?? tex.length;
}

const EMPHASIS = String.raw`\\(?:emph|text(?:it|bf|tt|sc|sl)|underline|uline)`;
const WORDS = new RegExp(String.raw`^${EMPHASIS}\{[^{}$\\]*[a-zA-Z]{2}[^{}$\\]*\}$`);
/** A character that the TeX of its author had no name for: `\unicode{x2013}`. */
const CHARACTER = /^\\unicode\{x[0-9a-fA-F]{2,6}\}$/;

function formulaAt(tex: string, at: number): TexPiece | undefined {
  const formula = findFormula(tex, at);
  if (!formula) return undefined;
  return { ...formula, ...nature(formula) };
}

function nature({ tex }: Formula): Pick<TexPiece, 'kind' | 'rejected'> {
  // Words and characters between dollars are text: it can be wrapped and found, and strips to the same.
  if (WORDS.test(tex)) return { kind: 'emphasis' };
  if (CHARACTER.test(tex) && canBeSet(tex)) return { kind: 'accent' };
  return { kind: 'math', ...(!isValidTex(tex) && { rejected: true }) };
}

/** A letter with its accent, alone or in braces. */
const LETTER = [
  String.raw`\\["'\`^~=.](?:\{\\?[a-zA-Z]\}|\\[ij](?![a-zA-Z])|[a-zA-Z])`,
  String.raw`\\[cvuHrkdbt]\{\\?[a-zA-Z]\}`,
  String.raw`\\[cvH] [a-zA-Z](?![a-zA-Z] )`,
  String.raw`\\(?:ss|aa|AA|ae|AE|oe|OE|[oOlLij])(?![a-zA-Z])(?:\{\}| (?=[a-z]))?`,
].join('|');
const SIGN = new RegExp(
  [
    String.raw`\\(?:[%&_#$\{\} ,;:!/@-]|unicode\{x[0-9a-fA-F]{2,6}\})`,
    String.raw`\{(?:${LETTER})\}`,
    LETTER,
    String.raw`\\(?<name>[a-zA-Z]+)(?:\{\}|(?<scripts>(?:[_^](?:\{[^{}$]*\}|\w))+))?`,
  ].join('|'),
  'y',
);

/** Letters and signs that are written by a command. */
function signAt(tex: string, at: number): TexPiece | undefined {
  SIGN.lastIndex = at;
  const match = SIGN.exec(tex);
  if (!match) return undefined;
  const [sign] = match;
  const { name = '', scripts = '' } = match.groups ?? {};
  const piece = { start: at, end: at + sign.length };
  if (MATH_SYMBOLS.has(name) && isValidTex(sign)) {
    return { ...piece, kind: 'math', tex: `\\${name}${scripts}` };
  }
  const isKnown = [TEXT_SYMBOLS, SHORTHANDS, SILENT].some((table) => table.has(name));
  if ((name !== '' && !isKnown) || scripts !== '') return undefined;
  return isKnown || canBeSet(sign) ? { ...piece, kind: 'accent', tex: sign } : undefined;
}

const GROUP = new RegExp(
  [
    String.raw`(?<words>${EMPHASIS}|\\footnote|\\mbox) ?(?=\{)`,
    String.raw`(?=\{ ?\\(?:em|it|bf|tt|sc|sl|(?:it|sl|sc)shape|bfseries|ttfamily)(?![a-zA-Z]))`,
    String.raw`(?<link>\\(?:url|href|[cC]ite[a-zA-Z]*))(?=\{)`,
  ].join('|'),
  'y',
);

/** Words set apart, footnotes, citations and links. */
function groupAt(tex: string, at: number): TexPiece | undefined {
  GROUP.lastIndex = at;
  const match = GROUP.exec(tex);
  const first = match && groupEnd(tex, GROUP.lastIndex);
  if (!match || first === undefined) return undefined;
  const { link } = match.groups ?? {};
  const end = link === '\\href' ? groupEnd(tex, first ?? at) : first;
  if (!end || !canBeSet(tex.slice(at, end))) return undefined;
  return { start: at, end, kind: link ? 'link' : 'emphasis', tex: tex.slice(at, end) };
}

/** Where a group in balanced braces ends that starts at an offset. */
function groupEnd(tex: string, at: number): number | undefined {
  if (tex[at] !== '{') return undefined;
  let depth = 0;
  for (let offset = at; offset < tex.length; offset += 1) {
    const character = tex[offset];
    if (character === '\\') offset += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return offset + 1;
  }
  return undefined;
}

/** Whether nothing in a piece of running text is beyond us: no rejected formula and no author's command. */
function canBeSet(tex: string): boolean {
  const isSet = (node: TexNode): boolean =>
    'children' in node
      ? node.children.every(isSet)
      : node.type !== 'text' || !/\\[a-zA-Z]|\$[^$]*\$/.test(node.value);
  return parseTexText(tex).every(isSet);
}
