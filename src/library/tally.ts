/** How often each value occurs, in the order in which they first come up. */
export function tally<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Each text with how often it occurs, the most frequent first, then in the order of their characters. */
export function mostFrequent<Text extends string>(
  texts: readonly Text[],
): [text: Text, times: number][] {
  return [...tally(texts)].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
