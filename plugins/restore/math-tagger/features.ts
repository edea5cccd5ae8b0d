import type { Brackets } from './brackets.ts';
import type { Chunks } from './chunks.ts';
import { countBin, type Evidence, isSupportedAt } from './evidence.ts';
import { mix, spread } from './hash.ts';
import { NOTHING, Shape, signShape, type WordFacts } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The hashes of features are cut to so many bits. */
export const FEATURE_BITS = 22;

const MASK = (1 << FEATURE_BITS) - 1;
const MOST_FEATURES = 96;
const OPEN_PARENTHESIS = signShape('(');
const CLOSERS = [')', ']', '}'].map(signShape);

/** A text as the features see it. */
export interface Scene {
  tokens: readonly Token[];
  brackets: Brackets;
  evidence: Evidence;
  chunks: Chunks;
}

/** Collects the features of one token after another. */
export class FeatureList {
  readonly #features = new Int32Array(MOST_FEATURES);
  #length = 0;
  #template = 0;

  /** The features of a token, as hashes of `FEATURE_BITS`. */
  of(scene: Scene, index: number): Int32Array {
    this.#length = 0;
    const near = new Near(scene, index);
    this.#words(near);
    this.#chunk(scene, index, near);
    this.#brackets(scene, index, near);
    this.#document(scene, index, near);
    return this.#features.slice(0, this.#length);
  }

  /** Features added from here on are numbered from `template`, so that no two mean the same. */
  #from(template: number): void {
    this.#template = template;
  }

  #add(a: number, b = 0, c = 0, d = 0): void {
    const hash = mix(mix(mix(mix(this.#template, a), b), c), d);
    this.#features[this.#length] = spread(hash) & MASK;
    this.#length++;
    this.#template++;
  }

  #words({ word, look, before, after, left, right }: Near): void {
    const [b1, b2, b3] = before;
    const [a1, a2, a3] = after;
    this.#from(1);
    this.#add(0);
    this.#add(word.hash);
    this.#add(look);
    this.#add(word.hash, look);
    this.#add(word.lowerCaseHash, word.shape);
    this.#add(b1.hash, left[0], word.shape);
    this.#add(a1.hash, right[0], word.shape);
    this.#add(b1.shape, look);
    this.#add(a1.shape, look);
    this.#add(b2.shape, b1.shape, left[0] * 2 + left[1], look);
    this.#add(a1.shape, a2.shape, right[0] * 2 + right[1], look);
    this.#add(b1.shape, a1.shape, look);
    this.#add(word.hash, b1.shape, a1.shape, look);
    this.#add(word.hash, a1.shape, a2.shape, right[0] * 2 + right[1]);
    this.#add(word.hash, b1.shape, b2.shape, left[0] * 2 + left[1]);
    this.#add(b1.hash, a1.hash, look);
    this.#add(b2.hash, look);
    this.#add(a2.hash, look);
    this.#add(b3.shape * 64 + b2.shape, b1.shape, look, left[1] * 2 + left[2]);
    this.#add(a1.shape * 64 + a2.shape, a3.shape, look, right[1] * 2 + right[2]);
    this.#add(b2.shape * 64 + b1.shape, a1.shape * 64 + a2.shape, look, left[1] * 2 + right[1]);
    this.#add(word.hash, b1.hash, left[0]);
    this.#add(word.hash, a1.hash, right[0]);
    this.#add(a1.hash, a2.hash, look);
    this.#add(b1.hash, b2.hash, look);
  }

  #chunk({ tokens, chunks }: Scene, index: number, { word }: Near): void {
    const from = chunks.from[index] ?? 0;
    const to = chunks.to[index] ?? 0;
    const shape = chunks.shape[index] ?? 0;
    const place = Math.min(index - from, 6);
    const rest = Math.min(to - 1 - index, 6);
    const left = tokens[from - 1]?.word ?? NOTHING;
    const right = tokens[to]?.word ?? NOTHING;
    this.#from(40);
    this.#add(shape, place, rest);
    this.#add(chunks.shape[from - 1] ?? 0, word.shape, place, rest);
    this.#add(chunks.shape[to] ?? 0, word.shape, place, rest);
    this.#add(shape, word.hash, place);
    this.#add(left.hash, word.shape, place > 0 ? 1 : 0);
    this.#add(right.hash, word.shape, rest > 0 ? 1 : 0);
    this.#add(left.hash, shape, place);
    this.#add(right.hash, shape, rest);
  }

  #brackets(
    { tokens, brackets, evidence }: Scene,
    index: number,
    { word, look, before }: Near,
  ): void {
    const isCloser = CLOSERS.includes(word.shape);
    const open = (isCloser ? brackets.partner : brackets.around)[index] ?? -1;
    this.#from(50);
    if (open < 0) {
      this.#add(look);
    } else {
      const close = brackets.partner[open] ?? -1;
      const caller = tokens[open - 1]?.word ?? NOTHING;
      const isCall = gluedAt(tokens, open);
      const follows = tokens[close + 1]?.word ?? NOTHING;
      const length = close < 0 ? 7 : Math.min(6, close - open);
      const isFollowed = close < 0 ? 1 : gluedAt(tokens, close + 1);
      this.#from(51);
      this.#add(tokens[open]?.word.shape ?? 0, caller.shape, isCall, look);
      this.#add(caller.hash, isCall, word.shape);
      this.#add(word.shape, length, isFollowed, caller.shape);
      this.#add(follows.shape, gluedAt(tokens, close + 1), look);
    }
    const close = brackets.partner[index] ?? -1;
    if (word.shape !== OPEN_PARENTHESIS || close < 0) return;
    const inside = tokens.slice(index + 1, Math.min(close, index + 20));
    const isMath = ({ word: { shape } }: Token, at: number) =>
      evidence.isStrong[index + 1 + at] === true ||
      [Shape.lowerLetter, Shape.upperLetter, Shape.command, Shape.number].some((s) => s === shape);
    const math = inside.filter(isMath).length;
    const words = inside.filter(
      (token, at) =>
        !isMath(token, at) && token.word.text.length > 2 && token.word.shape <= Shape.mixed,
    ).length;
    const follows = tokens[close + 1]?.word ?? NOTHING;
    this.#from(56);
    this.#add(countBin(math), countBin(words), before[0].shape, look);
    this.#add(countBin(math), countBin(words), follows.shape, gluedAt(tokens, close + 1));
  }

  #document({ tokens, evidence, chunks }: Scene, index: number, near: Near): void {
    const { word, look, before, after } = near;
    const [b1] = before;
    const [a1] = after;
    const { strong, style, letters, prior, isStrong, supported, occurrences } = evidence;
    const place = Math.min(index - (chunks.from[index] ?? 0), 6);
    this.#from(60);
    this.#add(prior, look);
    this.#add(prior, word.hash);
    this.#add(prior, b1.shape, a1.shape, look);
    this.#add(prior, style, look);
    this.#add(prior, b1.hash, look);
    this.#add(prior, a1.hash, look);
    this.#add(prior, chunks.shape[index] ?? 0, place);
    this.#add(letters, style >> 4, look);
    this.#add(letters, style >> 4, word.hash);
    this.#add(letters, b1.shape, a1.shape, look);
    this.#add(letters, style, look);
    this.#add(style, look);
    this.#add(style, word.hash);
    this.#add(style, b1.shape, a1.shape);
    this.#add(style, look, b1.hash);
    this.#add(style, look, a1.hash);
    this.#add(strong, look);
    this.#add(strong, word.hash);
    const occurs = occurrences.get(word.text);
    if (occurs === undefined) return;
    const own = isSupportedAt(tokens, isStrong, index) ? 1 : 0;
    const support = countBin((supported.get(word.text) ?? 0) - own);
    this.#add(support, countBin(occurs), look);
    this.#add(support, word.hash, look);
    this.#add(support, strong, b1.shape, a1.shape);
    this.#add(word.hash, strong, countBin(occurs));
  }
}

type Three<Item> = [Item, Item, Item];

/** The words around a token. */
class Near {
  readonly word: WordFacts;
  /** The shape of the token, and whether it is glued to its neighbours. */
  readonly look: number;
  /** From the nearest. */
  readonly before: Three<WordFacts>;
  readonly after: Three<WordFacts>;
  /** Whether the token is glued to the one before, that one to the one before it, and so on: 1 or 0. */
  readonly left: Three<number>;
  readonly right: Three<number>;

  constructor({ tokens }: Scene, index: number) {
    const at = (place: number) => tokens[place]?.word ?? NOTHING;
    this.word = at(index);
    this.before = [at(index - 1), at(index - 2), at(index - 3)];
    this.after = [at(index + 1), at(index + 2), at(index + 3)];
    this.left = [gluedAt(tokens, index), gluedAt(tokens, index - 1), gluedAt(tokens, index - 2)];
    this.right = [
      gluedAt(tokens, index + 1),
      gluedAt(tokens, index + 2),
      gluedAt(tokens, index + 3),
    ];
    this.look = this.word.shape * 4 + this.left[0] * 2 + this.right[0];
  }
}

function gluedAt(tokens: readonly Token[], index: number): number {
  return tokens[index]?.isGlued ? 1 : 0;
}
