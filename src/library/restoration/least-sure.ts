import type { Guess } from './restoration.ts';

/** Those of the guesses that are the least sure, in the order of the text. */
export function leastSure(guesses: readonly Guess[], most: number): Guess[] {
  if (guesses.length <= most) return [...guesses];
  const chosen = new Set([...guesses].sort((a, b) => a.confidence - b.confidence).slice(0, most));
  return guesses.filter((guess) => chosen.has(guess));
}
