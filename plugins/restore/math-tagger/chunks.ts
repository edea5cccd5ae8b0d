import { mix } from './hash.ts';
import { Shape } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The runs of tokens without white space between them; each array has one entry per token. */
export interface Chunks {
  from: Int32Array;
  to: Int32Array;
  /** A hash of the shapes in the run. */
  shape: Int32Array;
}

/** So many tokens of a chunk make its shape. */
const CHUNK_LENGTH = 14;

export function findChunks(tokens: readonly Token[]): Chunks {
  const count = tokens.length;
  const chunks = {
    from: new Int32Array(count),
    to: new Int32Array(count),
    shape: new Int32Array(count),
  };
  for (let from = 0; from < count;) {
    let to = from + 1;
    while (tokens[to]?.isGlued) to++;
    let shape = 17;
    for (let at = from; at < Math.min(to, from + CHUNK_LENGTH); at++) {
      const own = tokens[at]?.word.shape ?? 0;
      const isProse = own === Shape.prose || own === Shape.capitalised;
      shape = mix(shape, isProse ? Shape.rare : own);
    }
    chunks.from.fill(from, from, to);
    chunks.to.fill(to, from, to);
    chunks.shape.fill(shape, from, to);
    from = to;
  }
  return chunks;
}
