import type { Token } from './tokens.ts';

const CLOSER_OF = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['⟨', '⟩'],
]);
const CLOSERS = new Set(CLOSER_OF.values());

/** A bracket that is open for longer than so many tokens was never closed. */
const REACH = 60;

/** How the brackets of a text lie; each array has one entry per token, -1 for none. */
export interface Brackets {
  /** The other half of a bracket. */
  partner: Int32Array;
  /** The bracket that is open around a token. */
  around: Int32Array;
}

export function matchBrackets(tokens: readonly Token[]): Brackets {
  const partner = new Int32Array(tokens.length).fill(-1);
  const around = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  const innermost = () => open.at(-1) ?? -1;
  for (const [index, { word }] of tokens.entries()) {
    // Most tokens are words outside of brackets.
    if (open.length === 0 && word.text.length > 1) continue;
    while (open.length > 0 && index - innermost() > REACH) open.pop();
    if (CLOSERS.has(word.text)) {
      const start = innermost();
      if (CLOSER_OF.get(tokens[start]?.word.text ?? '') === word.text) {
        partner[index] = start;
        partner[start] = index;
        open.pop();
      }
    }
    around[index] = innermost();
    if (CLOSER_OF.has(word.text)) open.push(index);
  }
  return { partner, around };
}
