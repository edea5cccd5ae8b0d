/**
 * Those with the most papers, as many as a list can hold: of more than `most`, only those with at least one paper more
 * are taken, and so on.
 *
 * @returns Them, in their order, and how many papers each has at least.
 */
export function mostUsed<Entry extends { papers: readonly unknown[] }>(
  entries: Iterable<Entry>,
  most: number,
): { least: number; listed: Entry[] } {
  let listed = [...entries];
  let least = 1;
  while (listed.length > most) {
    least += 1;
    listed = listed.filter(({ papers }) => papers.length >= least);
  }
  return { least, listed };
}
