/** An entry that may lead to another. */
interface Redirecting {
  moved?: string | undefined;
}

/**
 * Where the redirects from an address end; any address of a circle, where they do not. An address that is
 * not listed is an end.
 */
export function follow(entries: ReadonlyMap<string, Redirecting>, slug: string): string {
  let end = slug;
  const seen = new Set<string>();
  for (let next = entries.get(end)?.moved; next !== undefined && !seen.has(next);) {
    seen.add(next);
    end = next;
    next = entries.get(end)?.moved;
  }
  return end;
}
