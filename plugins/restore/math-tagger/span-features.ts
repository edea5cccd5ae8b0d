import type { Candidate } from './candidate.ts';
import type { Candidates } from './candidates.ts';

const SINGLE_LETTER = /^[A-Za-z]$/;
const WORD = /^[A-Za-z]+$/;
const SCRIPT = /[\\^_{]/;
const COMMAND =
  /epsilon|ell|Omega|Theta|geq|leq|infty|rightarrow|cdot|lambda|theta|mathcal|mathbb|langle|rangle|sqrt|frac|nabla|subseteq|alpha|sigma|gamma|delta|times|approx|sim|pm|log/;

/** Characters around a candidate in which another one supports it. */
const NEAR = 80;

/** How likely a candidate has to be to count as a find, and as a sure one. */
const LIKELY = 0.5;
const SURE = 0.9;

/**
 * What speaks for each candidate of a text to be a formula: itself, the other candidates, and the text.
 *
 * @returns One list of numbers a candidate, all of the same length.
 */
export function spanFeatures(text: string, { tokens, prior, found }: Candidates): number[][] {
  const pieces = found.map(({ start, end }) => text.slice(start, end));
  const signs = countSigns(text);
  const company = new Company(found, pieces);
  let token = 0;
  return found.map((candidate, index) => {
    const piece = pieces[index] ?? '';
    while ((tokens[token]?.end ?? Infinity) <= candidate.start) token++;
    let behind = token;
    while ((tokens[behind]?.start ?? Infinity) < candidate.end) behind++;
    return [
      candidate.highest,
      candidate.mean,
      candidate.lowest,
      piece.length,
      behind - token,
      Number(SINGLE_LETTER.test(piece)),
      Number(SCRIPT.test(piece)),
      Number(COMMAND.test(piece)),
      Number(/\d/.test(piece)),
      Number(/[\u0370-\u03ff]/.test(piece)),
      Number(/[=<>≤≥]/.test(piece)),
      WORD.test(piece) ? piece.length : 0,
      Number(tokens[token]?.isGlued ?? false),
      Number(tokens[behind]?.isGlued ?? false),
      prior,
      text.length,
      found.length,
      ...signs,
      ...company.of(index),
    ];
  });
}

/** Candidates counted together. */
class Tally {
  count = 0;
  sum = 0;
  highest = 0;
  likely = 0;
  sure = 0;

  add({ highest }: Candidate): void {
    this.count++;
    this.sum += highest;
    this.highest = Math.max(this.highest, highest);
    if (highest > LIKELY) this.likely++;
    if (highest > SURE) this.sure++;
  }
}

/** What the other candidates of a text say of one: those with the same text, and the rest. */
class Company {
  readonly #found: readonly Candidate[];
  readonly #pieces: readonly string[];
  readonly #byPiece = new Map<string, Tally>();
  readonly #all = new Tally();
  readonly #tex = new Tally();
  /** The two texts with the highest probability. */
  readonly #top: [string, Tally][];

  constructor(found: readonly Candidate[], pieces: readonly string[]) {
    this.#found = found;
    this.#pieces = pieces;
    for (const [index, candidate] of found.entries()) {
      const piece = pieces[index] ?? '';
      const same = this.#byPiece.get(piece) ?? new Tally();
      this.#byPiece.set(piece, same);
      for (const tally of [same, this.#all]) tally.add(candidate);
      if (looksLikeTex(piece)) this.#tex.add(candidate);
    }
    this.#top = [...this.#byPiece].sort(([, a], [, b]) => b.highest - a.highest).slice(0, 2);
  }

  of(index: number): number[] {
    const piece = this.#pieces[index] ?? '';
    const own = this.#found[index]?.highest ?? 0;
    const same = this.#byPiece.get(piece) ?? new Tally();
    const restSum = this.#all.sum - same.sum;
    const others = same.count - 1;
    return [
      others,
      others > 0 ? (same.sum - own) / others : -1,
      others > 0 ? same.highest : 0,
      restSum,
      this.#top.find(([other]) => other !== piece)?.[1].highest ?? 0,
      restSum / this.#all.count,
      this.#all.likely - same.likely,
      this.#all.sure - same.sure,
      this.#tex.sum - (looksLikeTex(piece) ? same.sum : 0),
      this.#highestNear(index, piece),
    ];
  }

  #highestNear(index: number, piece: string): number {
    const { start } = this.#found[index] ?? { start: 0 };
    let highest = 0;
    for (const step of [-1, 1]) {
      for (let at = index + step; ; at += step) {
        const other = this.#found[at];
        if (!other || Math.abs(other.start - start) >= NEAR) break;
        if (this.#pieces[at] !== piece) highest = Math.max(highest, other.highest);
      }
    }
    return highest;
  }
}

function looksLikeTex(piece: string): boolean {
  return COMMAND.test(piece) || SCRIPT.test(piece);
}

/** How often a text has signs of TeX, Greek letters, a typesetter's punctuation, and remains of TeX. */
function countSigns(text: string): number[] {
  const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
  return [
    count(/[\^{]/g),
    count(/[\u0370-\u03ff]/g),
    count(/[\u2013-\u201f\ufb00-\ufb06]/g),
    count(/[`~\\]|--/g),
  ];
}
