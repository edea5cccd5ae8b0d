import { commands } from '../rebuild-tex/words.ts';
import type { Lexicon, WordFacts } from './lexicon.ts';

/** A word, a number or a sign of a text. */
export interface Token {
  /** In UTF-16 units. */
  start: number;
  end: number;
  word: WordFacts;
  /** Whether no white space stands before it. */
  isGlued: boolean;
}

const PIECE = /[A-Za-z]+|[0-9]+(?:[.,][0-9]+)*|\S/gu;

/** Command names that are found inside of runs of letters: `imagerightarrowtext`, `Ntimes`, `nlog`. */
const HIDDEN_COMMAND =
  /^(.*?)(leftrightarrow|rightarrow|Rightarrow|leftarrow|varepsilon|epsilon|approx|leqslant|geqslant|infty|lambda|theta|sigma|alpha|gamma|delta|omega|times|simeq|subseteq|cdots?|ldots|log|geq|leq|sim|sum|min|max|exp|ell|neq|mid)(.*)$/;

/** Longer runs of letters are no words. */
const LONGEST_WORD = 60;

/** What names end with, or begin: `Bell`, `Maxim`. */
const AS_IN_NAMES = new Set(['ell', 'max', 'mid', 'min', 'sim', 'sum']);

/** So many runs of letters are remembered; a text can hold any number of different ones. */
const MEMORY = 200_000;

/** Splits texts; runs of letters are cut where the strip glued a command or a symbol to its neighbour. */
export class Tokenizer {
  readonly #lexicon: Lexicon;
  readonly #parts = new Map<string, readonly WordFacts[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  tokenize(text: string): Token[] {
    const tokens: Token[] = [];
    let last = 0;
    for (const { 0: piece, index } of text.matchAll(PIECE)) {
      let isGlued = index === last && index > 0;
      let start = index;
      for (const word of this.#partsOf(piece)) {
        const end = start + word.text.length;
        tokens.push({ start, end, word, isGlued });
        isGlued = true;
        start = end;
      }
      last = start;
    }
    return tokens;
  }

  #partsOf(piece: string): readonly WordFacts[] {
    const known = this.#parts.get(piece);
    if (known) return known;
    const parts = cut(piece, this.#lexicon).map((part) => this.#lexicon.facts(part));
    if (piece.length <= LONGEST_WORD && this.#parts.size < MEMORY) this.#parts.set(piece, parts);
    return parts;
  }
}

function cut(piece: string, lexicon: Lexicon): string[] {
  if (piece.length > LONGEST_WORD || !/^[A-Za-z]{2}/.test(piece)) return [piece];
  const camel = /^([a-z]+)([A-Z].*)$/.exec(piece);
  const [, head = '', tail = ''] = camel ?? [];
  if (camel && (head.length === 1 || !lexicon.isProse(head))) {
    return [head, ...cutAtCommand(tail, lexicon)];
  }
  return cutAtCommand(piece, lexicon);
}

function cutAtCommand(run: string, lexicon: Lexicon): string[] {
  if (run.length < 4 || commands.has(run) || lexicon.isProse(run)) return [run];
  const [, before = '', command = '', after = ''] = HIDDEN_COMMAND.exec(run) ?? [];
  if (command === '' || (AS_IN_NAMES.has(command) && /^[A-Z][a-z]+$/.test(run))) return [run];
  const isLong = command.length > 4;
  const joins = /(?:rightarrow|times)$/.test(command);
  const mayStand = (part: string) =>
    part.length <= 1 ||
    (isLong &&
      (joins ||
        part.length <= 2 ||
        commands.has(part) ||
        lexicon.isProse(part) ||
        part === part.toUpperCase()));
  const splits = mayStand(before) && mayStand(after);
  return splits ? [before, command, after].filter((part) => part !== '') : [run];
}
