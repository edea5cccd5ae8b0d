/** An entry that may lead to another. */
interface Redirecting {
  moved?: string | undefined;
}

type Entries = ReadonlyMap<string, Redirecting>;

/** The addresses that one comes by from an address, itself the first; each once, also where they lead in a circle. */
export function wayFrom(entries: Entries, slug: string): Set<string> {
  const way = new Set<string>();
  for (let next: string | undefined = slug; next !== undefined && !way.has(next);) {
    way.add(next);
    next = entries.get(next)?.moved;
  }
  return way;
}

/** Where the redirects from an address end. An address that is not listed is an end. */
export function follow(entries: Entries, slug: string): string {
  return [...wayFrom(entries, slug)].at(-1) ?? slug;
}
