import { segment, type Piece } from './segment.ts';
import type { Level, Token, TokenKind } from './tokens.ts';
import { commands, type CommandRole } from './words.ts';

/** The smallest part of a formula that is written as a whole. */
export interface Atom {
  kind: Exclude<TokenKind, 'word'> | 'command' | 'letters';
  /** As it stands in the source. */
  text: string;
  level: Level;
  /** Of a command. */
  role?: CommandRole;
  /** Of a brace: the index of its partner, or -1. */
  partner: number;
  /** Cut out of a longer run of letters. */
  split: boolean;
  /** Within the argument of an alphabet, which has set its letters already. */
  styled: boolean;
}

/** The characters that touch a formula, or empty strings. */
export interface Surroundings {
  before: string;
  after: string;
}

/** The commands that are read from letters: all of them, those that take no argument, or none. */
export type Reading = 'all' | 'plain' | 'none';

const WITH_ARGUMENT: ReadonlySet<CommandRole | undefined> = new Set<CommandRole>([
  'accent',
  'alphabet',
  'fraction',
  'root',
  'size',
  'switch',
]);

/** The atoms of a formula: its tokens, with the runs of letters split into commands and letters. */
export function atomsOf(tokens: readonly Token[], reading: Reading, around: Surroundings): Atom[] {
  const atoms: Atom[] = [];
  const isFenced = ['left', 'right'].every((word) =>
    tokens.some(({ kind, text }) => kind === 'word' && text.includes(word)),
  );
  tokens.forEach((token, index) => {
    if (token.kind !== 'word') {
      atoms.push({ ...token, kind: token.kind, partner: -1, split: false, styled: false });
      return;
    }
    const pieces =
      reading === 'none' ? [{ text: token.text }] : split(tokens, index, isFenced, around);
    for (const { text, role } of pieces) {
      const isCommand = role !== undefined && (reading === 'all' || !WITH_ARGUMENT.has(role));
      atoms.push({
        kind: isCommand ? 'command' : 'letters',
        text,
        level: token.level,
        role: isCommand ? role : undefined,
        partner: -1,
        split: pieces.length > 1,
        styled: false,
      });
    }
  });
  pairBraces(atoms);
  markStyled(atoms);
  return atoms;
}

const OPERAND_END = /[\p{L}\p{N})\]}|'’*!%∞+]/u;
const OPERAND_START = /[\p{L}\p{N}([{|\\<∞+−–-]/u;
/** Words that are names when they fill a script, and relations elsewhere. */
const NAMES_IN_SCRIPTS =
  /^(?:in|to|le|ge|ne|ll|gg|lg|not|hat|bar|text|vec|dot|tilde|big|left|right|mid|middle|mod|over|sec|sim|real|it|ni|neg|land|cap|cup|div|int|Re|Im|Pr|exp|arg|check|diamond|natural|sharp|flat|square|triangle|bold|gets|wr)$/;

function split(
  tokens: readonly Token[],
  index: number,
  isFenced: boolean,
  around: Surroundings,
): Piece[] {
  const { text, level } = tokens[index] as Token;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const inner = (token: Token | undefined): boolean =>
    token === undefined || token.kind === 'open' || token.kind === 'close';
  if (level === 'braced script') {
    const fills = inner(before) && after?.kind === 'close';
    if (fills && NAMES_IN_SCRIPTS.test(text)) return [{ text }];
    // `sum_{sin S}` sums over members; a sine has no place there.
    if (text === 'sin' && before?.kind === 'open' && after?.kind === 'space')
      return [{ text: 's' }, { text: 'in', role: 'relation' }];
  }
  if (isProse(tokens[index - 2]) && isProse(tokens[index + 2]) && text.length < 4)
    return [{ text }];
  // What an alphabet takes is letters.
  if (before?.kind === 'open' && commands.get(tokens[index - 2]?.text ?? '') === 'alphabet')
    return [{ text }];
  if (
    level === 'bare script' &&
    /^(?:in|to|le|ge|ne|ll|gg|max|min|log|exp|sup|inf|text|hat|arg)$/.test(text)
  ) {
    return text === 'text' && after?.kind === 'open' ? [{ text, role: 'alphabet' }] : [{ text }];
  }
  return segment(text, {
    operandBefore: OPERAND_END.test((neighbour(tokens, index, -1) ?? around.before).slice(-1)),
    operandAfter: OPERAND_START.test((neighbour(tokens, index, 1) ?? around.after).slice(0, 1)),
    behindScript: before?.kind === 'script',
    inScript: level !== 'line',
    isFenced,
    next: after?.text.slice(0, 1) ?? '',
  });
}

/** The nearest token that is no space, as text. */
function neighbour(tokens: readonly Token[], index: number, step: 1 | -1): string | undefined {
  const near = tokens[index + step];
  return (near?.kind === 'space' ? tokens[index + 2 * step] : near)?.text;
}

/** A word of prose, or at least none of mathematics. */
function isProse(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    token.text.length > 2 &&
    !commands.has(token.text) &&
    !/^[A-Z]+$/.test(token.text)
  );
}

function markStyled(atoms: readonly Atom[]): void {
  atoms.forEach((atom, open) => {
    if (atom.kind !== 'open' || atoms[open - 1]?.role !== 'alphabet') return;
    for (let index = open + 1; index < atom.partner; index++) (atoms[index] as Atom).styled = true;
  });
}

function pairBraces(atoms: readonly Atom[]): void {
  const open: number[] = [];
  atoms.forEach((atom, index) => {
    if (atom.kind === 'open') open.push(index);
    if (atom.kind !== 'close') return;
    const start = open.pop();
    if (start === undefined) return;
    atom.partner = start;
    (atoms[start] as Atom).partner = index;
  });
}
