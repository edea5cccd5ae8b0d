/** How many words in a row are compared: three are rarely shared by two texts by chance. */
const WIDTH = 3;

/** How many shingles stand for a text: of two texts that share 40 %, 99 of 100 pairs share one of ten. */
const SKETCH = 10;

/** Texts with fewer words say too little to be recognised by. */
const LEAST_WORDS = 25;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * The few runs of words that stand for a text: those with the lowest hashes, which two texts that are
 * nearly the same are likely to share (A. Z. Broder, On the resemblance and containment of documents, 1997).
 *
 * @param text As `comparable` gives it.
 * @returns Hashes, sorted; none for a short text.
 */
export function sketchOf(text: string): number[] {
  const words = text.split(' ');
  if (words.length < LEAST_WORDS) return [];
  return [...shinglesOf(words)].sort((a, b) => a - b).slice(0, SKETCH);
}

/**
 * How much two texts have in common: the share of the runs of three words in either that are in both.
 *
 * @param one As `comparable` gives it.
 * @returns From 0 to 1; 0 where one is too short to tell.
 */
export function resemblance(one: string, other: string): number {
  const [a, b] = [shinglesOf(one.split(' ')), shinglesOf(other.split(' '))];
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared += 1;
  return shared / (a.size + b.size - shared);
}

function shinglesOf(words: readonly string[]): Set<number> {
  const hashes = words.map(hash);
  const shingles = new Set<number>();
  for (let at = 0; at + WIDTH <= hashes.length; at += 1) {
    let shingle = FNV_OFFSET;
    for (let next = at; next < at + WIDTH; next += 1) {
      shingle = Math.imul(shingle ^ (hashes[next] ?? 0), FNV_PRIME);
      shingle ^= shingle >>> 15;
    }
    shingles.add(shingle >>> 0);
  }
  return shingles;
}

function hash(word: string): number {
  let value = FNV_OFFSET;
  for (let at = 0; at < word.length; at += 1) {
    value = Math.imul(value ^ word.charCodeAt(at), FNV_PRIME);
  }
  return value >>> 0;
}
