import { stopWords } from '../tf-idf/stop-words.ts';

/** The words that spell out a short form, as places in the text that they were looked for in. */
export interface LongForm {
  start: number;
  end: number;
  /** 0 where each letter begins a word and no word is left over. */
  cost: number;
}

/** Where a long form has to stand, and what may follow it there. */
export type Anchor = 'at the end' | 'at the start' | 'at the start of a sentence';

/** What it costs to pass over a word, and over one like "of". */
const SKIPPED = 0.8;
const SKIPPED_MINOR = 0.15;
/** What a letter costs that begins no word: behind the one before, and further on in the word. */
const NEXT_INNER = 0.35;
const INNER = 0.6;
/** Of that, what a small letter costs: the v of "TinvNN" claims less than a capital. */
const SMALL = 0.4;
/** A word that stands for a short form alone has to be long, like "electroencephalography". */
const LONE_WORD = 12;

const DIGIT_WORDS: Readonly<Record<string, readonly string[]>> = {
  '2': ['to', 'two', 'too'],
  '3': ['three'],
  '4': ['for', 'four'],
};

/**
 * Finds the words of a text that a short form stands for: `GNN` and "on graph neural network" gives the last three.
 * After A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text",
 * PSB 2003, but it weighs where in their words the letters stand.
 *
 * @param text Up to a few dozen words; what is beyond the twice as many as the short form has letters is not looked at.
 * @returns Nothing where no words fit well.
 */
export function spellOut(short: string, text: string, anchor: Anchor): LongForm | undefined {
  const singular = short.replace(/(?<=\p{Lu})['’]?s$/u, '');
  const fits = variants(singular).flatMap((letters) => {
    const fit = fitLetters(letters, short, text, anchor);
    return fit ?? [];
  });
  return fits.sort((a, b) => a.cost - b.cost)[0];
}

/** The letters of a short form; where a digit follows one, also with that letter so many times: `M3AE`. */
function variants(short: string): string[][] {
  const plain = lettersOf(short);
  const repeated = short
    .normalize('NFKC')
    .replace(/(\p{Lu})([23])/gu, (_, letter: string, times: string) =>
      letter.repeat(Number(times)),
    );
  return repeated === short ? [plain] : [plain, lettersOf(repeated)];
}

function lettersOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]/gu) ?? [];
}

function fitLetters(
  letters: readonly string[],
  short: string,
  text: string,
  anchor: Anchor,
): LongForm | undefined {
  const words = wordsNear(text, letters.length, anchor);
  if (letters.length < 2 || words.some(({ written }) => written === short)) return undefined;
  const costs = align(letters, words, anchor);
  const starts = anchor === 'at the end' ? words.keys() : [0].values();
  let best: LongForm | undefined;
  for (const at of starts) {
    const fit = costs.begin(at);
    const first = words[at];
    const last = words[fit.last];
    if (!first || !last || fit.cost > allowed(letters.length, fit.last === at)) continue;
    if (fit.last === at && last.end - first.start < LONE_WORD) continue;
    if (!best || fit.cost <= best.cost) {
      best = { start: first.start, end: last.end, cost: fit.cost };
    }
  }
  return best;
}

/** The less letters, the likelier it is that any words fit. */
function allowed(letters: number, isLone: boolean): number {
  if (letters === 2) return isLone ? 0 : 0.35;
  if (letters === 3) return isLone ? 1.25 : 0.95;
  return 0.3 * letters;
}

interface LongWord {
  written: string;
  plain: string;
  start: number;
  end: number;
  isMinor: boolean;
}

function wordsNear(text: string, letters: number, anchor: Anchor): LongWord[] {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: written, index }) => {
    const plain = written.toLowerCase();
    return {
      written,
      plain,
      start: index,
      end: index + written.length,
      isMinor: stopWords.has(plain) && plain.length < 5,
    };
  });
  const most = Math.min(letters + 5, 2 * letters);
  return anchor === 'at the end' ? words.slice(-most) : words.slice(0, most);
}

interface Fit {
  cost: number;
  /** The last word that a letter stands for. */
  last: number;
}

const NO_FIT: Fit = { cost: Infinity, last: -1 };

/** For each word and letter, the cheapest way to spell the letters from there on with the words from there on. */
function align(letters: readonly string[], words: readonly LongWord[], anchor: Anchor) {
  const isSmallCheap = letters.filter((letter) => /\p{Lu}/u.test(letter)).length > 1;
  const rest = words.map(() => new Array<Fit>(letters.length + 1).fill(NO_FIT));
  const fitFrom = (word: number, letter: number): Fit =>
    rest[word]?.[letter] ?? (letter === letters.length ? { cost: 0, last: -1 } : NO_FIT);

  const begin = (at: number, from = 0): Fit => {
    const word = words[at];
    let best = NO_FIT;
    if (!word) return best;
    let place = -1;
    let cost = 0;
    for (let letter = from; letter < letters.length; letter += 1) {
      const next = placeOf(letters[letter] ?? '', word, place);
      if (next === undefined) break;
      cost += costOf(letters[letter] ?? '', word, place, next, isSmallCheap);
      place = next;
      const behind = fitFrom(at + 1, letter + 1);
      if (cost + behind.cost < best.cost) {
        best = { cost: cost + behind.cost, last: Math.max(at, behind.last) };
      }
    }
    return best;
  };

  for (let at = words.length - 1; at >= 0; at -= 1) {
    const row = rest[at];
    if (!row) continue;
    const skip = words[at]?.isMinor ? SKIPPED_MINOR : SKIPPED;
    for (let letter = 0; letter <= letters.length; letter += 1) {
      const isDone = letter === letters.length;
      const behind = fitFrom(at + 1, letter);
      const isFree = isDone && anchor === 'at the start of a sentence';
      const passed = isFree ? behind : { ...behind, cost: behind.cost + skip };
      const taken = isDone ? NO_FIT : begin(at, letter);
      row[letter] = taken.cost <= passed.cost ? taken : passed;
    }
  }
  return { begin };
}

/** Where a letter stands in a word behind a place; the first letter has to begin it. */
function placeOf(letter: string, { plain }: LongWord, behind: number): number | undefined {
  const small = letter.toLowerCase();
  if (behind >= 0) {
    const found = plain.indexOf(small, behind + 1);
    return found < 0 ? undefined : found;
  }
  if (plain.startsWith(small) || DIGIT_WORDS[letter]?.includes(plain)) return 0;
  return small === 'x' && plain.startsWith('ex') ? 1 : undefined;
}

function costOf(
  letter: string,
  { written }: LongWord,
  behind: number,
  at: number,
  isSmallCheap: boolean,
): number {
  if (behind < 0 || /\p{Lu}/u.test(written[at] ?? '')) return 0;
  const cost = at === behind + 1 ? NEXT_INNER : INNER;
  return isSmallCheap && /\p{Ll}/u.test(letter) ? cost * SMALL : cost;
}
