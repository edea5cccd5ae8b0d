import { Shape, signShape, type WordFacts } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The shapes that speak for mathematics by themselves. */
const STRONG: ReadonlySet<number> = new Set([signShape('^'), Shape.greek, Shape.mathSign]);
const UNDERSCORE = signShape('_');
const OPEN_BRACE = signShape('{');

/** What a whole text says about the mathematics in it. */
export interface Evidence {
  /** Whether each token speaks for mathematics by itself. */
  isStrong: boolean[];
  /** How many tokens do, as a bin. */
  strong: number;
  /** Its traces of TeX, its Unicode mathematics and its typesetter's punctuation, as one number. */
  style: number;
  /** How many letters stand alone in it, and how many different ones, as one number. */
  letters: number;
  /** How the text's words speak for mathematics, as a bin: see `prior.ts`. */
  prior: number;
  /** How often each short word stands beside something strong. */
  supported: ReadonlyMap<string, number>;
  /** How often each short word occurs. */
  occurrences: ReadonlyMap<string, number>;
}

/** A count as one of six bins: 0, 1, 2, 3 to 4, 5 to 9, more. */
export function countBin(count: number): number {
  if (count < 3) return count;
  if (count < 5) return 3;
  return count < 10 ? 4 : 5;
}

/** @param prior The log odds that a text with these words holds mathematics. */
export function gatherEvidence(tokens: readonly Token[], prior: number): Evidence {
  const isStrong = tokens.map((_, index) => isStrongAt(tokens, index));
  const supported = new Map<string, number>();
  const occurrences = new Map<string, number>();
  for (const [index, { word }] of tokens.entries()) {
    if (!isShort(word)) continue;
    occurrences.set(word.text, (occurrences.get(word.text) ?? 0) + 1);
    if (isSupportedAt(tokens, isStrong, index)) {
      supported.set(word.text, (supported.get(word.text) ?? 0) + 1);
    }
  }
  return {
    isStrong,
    strong: countBin(isStrong.filter(Boolean).length),
    style: styleOf(tokens, isStrong),
    letters: lettersOf(tokens),
    prior: [-4, -2.5, -1.2, 0, 1.2, 2.5, 4].filter((edge) => prior >= edge).length,
    supported,
    occurrences,
  };
}

/** Whether a short word stands beside something that speaks for mathematics. */
export function isSupportedAt(
  tokens: readonly Token[],
  isStrong: readonly boolean[],
  index: number,
): boolean {
  const before = tokens[index - 1]?.word.text;
  const next = tokens[index + 1];
  return (
    isStrong[index - 1] === true ||
    isStrong[index + 1] === true ||
    before === '=' ||
    next?.word.text === '=' ||
    (next?.isGlued === true && ['(', '*', '+'].includes(next.word.text))
  );
}

function isStrongAt(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word;
  if (!word) return false;
  if (word.isTelling || STRONG.has(word.shape)) return true;
  if (word.shape === OPEN_BRACE) return tokens[index + 1]?.isGlued === true;
  const before = tokens[index - 1];
  return word.shape === UNDERSCORE && before !== undefined && before.word.text.length < 3;
}

/** A word that can be the name of a quantity. */
function isShort({ shape, text }: WordFacts): boolean {
  if (shape === Shape.lowerLetter || shape === Shape.upperLetter) return true;
  return text.length < 4 && (shape === Shape.rare || shape === Shape.allCaps);
}

function styleOf(tokens: readonly Token[], isStrong: readonly boolean[]): number {
  let tex = 0;
  let unicode = 0;
  let isTypeset = 0;
  let leavesTex = 0;
  for (const [index, { word }] of tokens.entries()) {
    const code = word.text.charCodeAt(0);
    if (word.shape === Shape.greek || word.shape === Shape.mathSign) unicode++;
    else if (isStrong[index]) tex++;
    if ((code >= 0x2013 && code <= 0x201f) || (code >= 0xfb00 && code < 0xfb07)) isTypeset = 1;
    if (word.text === '`' || word.text === '\\' || word.text === '~') leavesTex = 1;
  }
  return countBin(Math.max(tex, leavesTex)) * 16 + Math.min(3, unicode) * 2 + isTypeset;
}

function lettersOf(tokens: readonly Token[]): number {
  const found = tokens.filter(({ word, isGlued }, index) => {
    if (word.shape !== Shape.lowerLetter && word.shape !== Shape.upperLetter) return false;
    if (['a', 'A', 'I', 's'].includes(word.text)) return false;
    const next = tokens[index + 1];
    const isInitial = next?.isGlued === true && next.word.text === '.';
    return !isInitial && (!isGlued || tokens[index - 1]?.word.text === '(');
  });
  const different = new Set(found.map(({ word }) => word.text));
  return countBin(found.length) * 8 + countBin(different.size);
}
