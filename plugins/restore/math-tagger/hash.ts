/** Mixes a number into a hash of 32 bits. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

const FNV_START = 0x811c9dc5;

/** A hash of a text, 32 bits: FNV-1a, with its bits spread. */
export function hashText(text: string): number {
  return spread(foldText(text));
}

/**
 * FNV-1a without the spreading, to go on from: the hash of two texts in a row is
 * `spread(foldText(second, foldText(first)))`.
 */
export function foldText(text: string, start = FNV_START): number {
  let hash = start;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

/** Lets every bit of a hash depend on every other, so that any of them can be cut off. */
export function spread(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995);
  return first ^ (first >>> 16);
}
