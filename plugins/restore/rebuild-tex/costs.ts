import { ambiguous, commands, type CommandRole } from './words.ts';

/** What stands on either side of a run of letters. */
export interface Neighbours {
  /** Something that a relation or a script can follow. */
  operandBefore: boolean;
  /** Something that a relation or a function can have on its right. */
  operandAfter: boolean;
  /** Right behind `^` or `_`. */
  behindScript: boolean;
  /** Anywhere within a script. */
  inScript: boolean;
  /** The formula has both `left` and `right`. */
  isFenced: boolean;
  /** The character right behind the run, or the empty string. */
  next: string;
}

/** A part of a run of letters that spells a command. */
interface Cut {
  text: string;
  role: CommandRole;
  word: string;
  start: number;
  /** Exclusive. */
  end: number;
}

/** A letter on its own, and what one more beside it adds: products of two letters are common, longer ones rare. */
const LETTER = 1;
const LETTER_BESIDE_LETTER = 1.3;
/** Capitals in a row: a name, and one thing. */
const CAPITAL_BESIDE_CAPITAL = 0.9;
/** A command whose letters are no other word, and one whose letters are. */
const CLEAR_COMMAND = 0.6;
const AMBIGUOUS_COMMAND = 1;
/** What it adds to cut such a word out of a longer run, where nothing else speaks for it. */
const CUT_OUT = 0.6;
/** What a bracket behind `left` or `right` is worth where the formula has both. */
const FENCE_CERTAINTY = 1.5;
/** A letter glued behind a command. */
const GLUED_LETTER = 0.5;
/** A short relation with something on both sides of it. */
const JOINING = 0.3;
/** What no split can pay. */
export const NEVER = 99;

/** What it costs to read the whole run as one name or as a product of letters. */
export function nameCost(word: string): number {
  return word.length <= 2 ? word.length : 1.5 + 0.47 * (word.length - 1);
}

/** What a letter costs on its own. */
export function letterCost(word: string, at: number, besideLetter: boolean): number {
  if (!besideLetter) return LETTER;
  return isUpper(word[at]) && isUpper(word[at - 1]) ? CAPITAL_BESIDE_CAPITAL : LETTER_BESIDE_LETTER;
}

/** What it adds that a lower-case letter is glued behind a command: that letter has lost a wrapper of its own, which is rare. */
function gluedCost(word: string, end: number): number {
  if (end === word.length || isUpper(word[end]) || commandFollows(word, end)) return 0;
  return GLUED_LETTER;
}

/**
 * What it costs to read a part of a run as a command, beside what is around it.
 *
 * @returns `NEVER` where it cannot be one.
 */
export function commandCost(cut: Cut, around: Neighbours): number {
  const { text, role, word, start, end } = cut;
  const isFirst = start === 0;
  const isLast = end === word.length;
  const isAmbiguous = ambiguous.has(text);
  const base = isAmbiguous ? AMBIGUOUS_COMMAND : CLEAR_COMMAND;
  if (isFirst && isLast) return isOutOfPlace(text, role, around) ? NEVER : base;
  if (role === 'switch') return NEVER;
  if (role === 'size') return sizeCost(cut, around);
  if (text === 'not') return commandFollows(word, end) ? base : NEVER;
  const glued = gluedCost(word, end);
  const cost = glued + base + (isAmbiguous ? (around.inScript ? 2 : 1) * CUT_OUT : 0);
  switch (role) {
    case 'relation':
    case 'binary':
      if (isFirst && around.behindScript && isAmbiguous) return NEVER;
      // `ngeq 1` at the start of a formula is `n\geq 1`: a relation has something on its left.
      if (isFirst && isOutOfPlace(text, role, around)) return NEVER;
      return isBetweenOperands(cut, around) ? JOINING : cost;
    case 'mark':
      return isFirst && around.behindScript ? glued + base : cost;
    case 'accent':
    case 'alphabet':
    case 'root':
    case 'fraction':
      if (isLast && (isOutOfPlace(text, role, around) || around.next === '(')) return NEVER;
      return isFirst ? glued + base : cost;
    case 'function':
      // A letter can stand right behind it in a wrapper only, which functions rarely have behind them.
      if (!isLast) return cost + (commandFollows(word, end) ? 0 : GLUED_LETTER);
      return around.operandAfter || /^[\^_]/.test(around.next) ? base : base + CUT_OUT;
    default:
      return cost;
  }
}

function sizeCost({ text, word, end }: Cut, around: Neighbours): number {
  const isFollowed =
    end === word.length ? DELIMITER.test(around.next) : FENCE.test(word.slice(end));
  if (!isFollowed) return NEVER;
  return around.isFenced && /^(?:left|right)$/.test(text) ? -FENCE_CERTAINTY : 0;
}

const DELIMITER = /[([{|.<>)\]}/]/;
const FENCE = /^(?:[lr]?[vV]ert|[lr](?:angle|ceil|floor|brace|brack))/;
const ARGUMENT_START = /[\s\d{\u0370-\u03ff|(]/;

/** One command, or a letter and another command: which, its left side tells. */
const LETTER_AND_OPERATOR = /^(?:ngeq|nleq|nmid|nparallel|nsubseteq|ncong|rtimes|ltimes)$/;

/** Whether a command that wants something behind it stands where nothing of the kind is. */
function isOutOfPlace(text: string, role: CommandRole, around: Neighbours): boolean {
  switch (role) {
    case 'size':
      return !DELIMITER.test(around.next) && around.next !== ' ';
    case 'root':
      return around.next !== '' && around.next !== '[' && !ARGUMENT_START.test(around.next);
    case 'accent':
    case 'alphabet':
    case 'fraction':
      return around.next !== '' && !ARGUMENT_START.test(around.next);
    case 'switch':
      return !/\s/.test(around.next);
    case 'relation':
      // Two letters with a script are two variables: `ne^2`.
      if (text.length === 2 && ambiguous.has(text) && /^[\^_]/.test(around.next)) return true;
      return LETTER_AND_OPERATOR.test(text) && !around.operandBefore && around.operandAfter;
    case 'binary':
      if (text === 'mp') return around.behindScript || /^[\^_)]/.test(around.next);
      return LETTER_AND_OPERATOR.test(text) && !around.operandBefore && around.operandAfter;
    case 'symbol':
      return text === 'not' && !/^[=<>\s]/.test(around.next);
    case 'mark':
      return text === 'top' && !around.inScript;
    default:
      return false;
  }
}

/** Whether a short relation cut out of a run joins two things: `kin [K]`, `nto infty`, `xinX`. */
function isBetweenOperands({ text, word, start, end }: Cut, around: Neighbours): boolean {
  if (!/^(?:in|to|le|ll|ne|sim|mid)$/.test(text)) return false;
  const left =
    start === 0
      ? around.operandBefore
      : start === 1 ||
        (start === 2 && !/^(?:in|to|le)$/.test(text)) ||
        commands.has(word.slice(0, start));
  const right =
    end === word.length
      ? around.operandAfter
      : commandFollows(word, end) || (end === word.length - 1 && isUpper(word[end]));
  return left && right;
}

function commandFollows(word: string, at: number): boolean {
  for (let end = at + 2; end <= word.length; end++)
    if (commands.has(word.slice(at, end))) return true;
  return false;
}

function isUpper(letter = ''): boolean {
  return letter >= 'A' && letter <= 'Z';
}
