import { isValidTex } from '../text/math-text.ts';
import type { TexNode } from './tex-nodes.ts';
import {
  composeAccent,
  isAccentCommand,
  MATH_SYMBOLS,
  SHORTHANDS,
  SILENT,
  TEXT_SYMBOLS,
} from './tex-symbols.ts';

/** What a command says, and how much of what stands behind its name belongs to it. */
export interface TexWord {
  node: TexNode;
  length: number;
}

/** As much as is looked at behind a command. */
export const LONGEST_REST = 60;

const SPECIAL = new Map<string, string>([
  ...[...'%&#_{}$'].map((sign) => [sign, sign] as const),
  ...[...' \\\n;:>'].map((sign) => [sign, ' '] as const),
  ...[...'/-@!'].map((sign) => [sign, ''] as const),
  [',', '\u2009'],
]);

/**
 * Reads a command that stands for letters or signs: `\"o`, `\%`, `\ldots`, `\ie`, `\alpha`.
 *
 * @param name Without its backslash.
 * @param rest What stands behind the name.
 * @returns Undefined where the command is another.
 */
export function readTexWord(name: string, rest: string): TexWord | undefined {
  const accent = isAccentCommand(name) ? readAccent(name, rest) : undefined;
  if (accent) return accent;
  const special = SPECIAL.get(name);
  if (special !== undefined) return word(special, 0);
  const empty = rest.startsWith('{}') ? 2 : 0;
  const shorthand = SHORTHANDS.get(name);
  if (shorthand !== undefined) {
    const hasStop = shorthand.endsWith('.') && rest.startsWith('.');
    return word(shorthand, hasStop ? 1 : empty);
  }
  const sign = SILENT.has(name) ? '' : TEXT_SYMBOLS.get(name);
  if (sign !== undefined) return word(sign, empty || spaceAt(rest));
  return MATH_SYMBOLS.has(name) ? readSymbol(name, rest, empty) : undefined;
}

/** How much white space a text begins with. */
export function spaceAt(rest: string): number {
  return /^ */.exec(rest)?.[0].length ?? 0;
}

// A command of letters needs braces or a space before its letter, and one of a sign does not.
const BEHIND_LETTER =
  /^(?: ?\{ ?(\\[ij]|[a-zA-Z]) ?\}| +(\\[ij](?![a-zA-Z])|[a-zA-Z](?![a-zA-Z] )))/;
const BEHIND_SIGN = /^(?:\{ ?(\\[ij]|[a-zA-Z]) ?\}|\\[ij](?![a-zA-Z]) ?|[a-zA-Z])/;

function readAccent(name: string, rest: string): TexWord | undefined {
  const match = (/[a-zA-Z]/.test(name) ? BEHIND_LETTER : BEHIND_SIGN).exec(rest);
  const letter = (match?.[1] ?? match?.[2] ?? match?.[0])?.trim();
  const composed = letter && composeAccent(name, letter);
  if (match && composed) return word(composed, match[0].length);
  return /[~^]/.test(name) && rest.startsWith('{}') ? word(name, 2) : undefined;
}

function readSymbol(name: string, rest: string, empty: number): TexWord | undefined {
  const scripts = /^(?:[_^](?:\{[^{}$]*\}|[a-zA-Z0-9+*-]))*/.exec(rest)?.[0] ?? '';
  const tex = `\\${name}${scripts}`;
  if (!isValidTex(tex)) return undefined;
  return { node: { type: 'math', tex }, length: scripts.length || empty };
}

function word(value: string, length: number): TexWord {
  return { node: { type: 'text', value }, length };
}
