// "NeRF" takes two letters of "neural", and no acronym in use takes more of one word.
const MOST_OF_A_WORD = 2;

/**
 * Whether an acronym is made of the first one or two letters of every word: "GNN" of "graph", "neural" and "network",
 * "NeRF" of "neural", "radiance" and "field".
 *
 * @param words Lower case.
 */
export function spells(acronym: string, words: readonly string[]): boolean {
  const letters = acronym.toLowerCase();
  if (letters.length < 2 || words.length < 2) return false;
  let reached = new Set([0]);
  for (const word of words) {
    const next = new Set<number>();
    for (const from of reached) {
      for (let taken = 1; taken <= MOST_OF_A_WORD; taken++) {
        if (taken > word.length || letters.slice(from, from + taken) !== word.slice(0, taken))
          break;
        next.add(from + taken);
      }
    }
    reached = next;
  }
  return reached.has(letters.length);
}
