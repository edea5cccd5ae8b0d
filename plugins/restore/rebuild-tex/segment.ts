import { letterCost, nameCost, commandCost, NEVER, type Neighbours } from './costs.ts';
import { commands, longestCommand, names, proseWords, type CommandRole } from './words.ts';

/** `kin [K]`: what has something on its right is no word. */
const MEMBER = /^[a-zA-Z]in$/;
/** `mum`: a unit with its prefix. */
const MICRO = /^mu(?:Hz|as|[msglLMAVWKFCJNTU])$/;

/** A run of letters, or a command that lost its backslash. */
export interface Piece {
  text: string;
  /** What the command does; absent for letters. */
  role?: CommandRole;
}

/** The longest run that is split: no glued formula is longer, and the cost of splitting grows with it. */
const LONGEST_RUN = 60;

/**
 * Splits a run of letters into the commands and letters that were glued when the backslashes went:
 * `nlog` into `n` and `log`. A run that is a name or a word of prose stays one piece.
 *
 * @param word Letters only.
 */
export function segment(word: string, around: Neighbours): Piece[] {
  const whole: Piece[] = [{ text: word }];
  if (word.length < 2 || word.length > LONGEST_RUN) return whole;
  if (MEMBER.test(word) && !commands.has(word) && around.operandAfter && !around.behindScript)
    return [{ text: word.slice(0, 1) }, { text: 'in', role: 'relation' }];
  if (MICRO.test(word) && !around.inScript)
    return [{ text: 'mu', role: 'symbol' }, { text: word.slice(2) }];
  if (names.has(word) || (proseWords.has(word) && !commands.has(word))) return whole;

  // costs[i]: the cheapest way to read the first i letters; steps[i]: the length of its last piece.
  const costs = new Float64Array(word.length + 1).fill(NEVER);
  const steps = new Uint8Array(word.length + 1);
  const isLetter = new Uint8Array(word.length + 1);
  costs[0] = 0;
  for (let start = 0; start < word.length; start++) {
    const paid = costs[start] as number;
    const letter = paid + letterCost(word, start, isLetter[start] === 1);
    if (letter < (costs[start + 1] as number)) {
      costs[start + 1] = letter;
      steps[start + 1] = 1;
      isLetter[start + 1] = 1;
    }
    const last = Math.min(word.length, start + longestCommand);
    for (let end = start + 2; end <= last; end++) {
      const text = word.slice(start, end);
      const role = commands.get(text);
      if (role === undefined) continue;
      const cost = paid + commandCost({ text, role, word, start, end }, around);
      if (cost < (costs[end] as number)) {
        costs[end] = cost;
        steps[end] = end - start;
        isLetter[end] = 0;
      }
    }
  }
  if ((costs[word.length] as number) >= nameCost(word)) return whole;
  return piecesOf(word, steps);
}

function piecesOf(word: string, steps: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  for (let end = word.length; end > 0; end -= steps[end] as number) {
    const step = steps[end] as number;
    const text = word.slice(end - step, end);
    const first = pieces[0];
    if (step > 1) pieces.unshift({ text, role: commands.get(text) as CommandRole });
    else if (first && first.role === undefined) first.text = text + first.text;
    else pieces.unshift({ text });
  }
  return pieces;
}
