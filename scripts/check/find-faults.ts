import type { Finding } from '../../src/library/finding.ts';
import type { PageFacts } from './read-page.ts';

/** A built site as the checker sees it. */
export interface CheckedSite {
  /** The paths of all files, without a slash at the start. */
  files: ReadonlySet<string>;
  /** The facts of each page by its path. */
  pages: ReadonlyMap<string, PageFacts>;
  /** The path of the site, with a slash at both ends. */
  base: string;
}

/** Everything that is wrong with the pages of a site, in the order of the pages. */
export function findFaults(site: CheckedSite): Finding[] {
  // Every page links to the same few places: what is wrong with an address is found once.
  const known = new Map<string, string | undefined>();
  const faultAt = (address: string, file: string) => {
    const isSameEverywhere = /^\/(?!\/)/.test(address);
    if (isSameEverywhere && known.has(address)) return known.get(address);
    const fault = faultOf(address, file, site);
    if (isSameEverywhere) known.set(address, fault);
    return fault;
  };
  return [...site.pages].flatMap(([file, page]) => [
    ...missingTitle(file, page),
    ...duplicateIds(file, page),
    ...page.links.flatMap(({ value, line }) => {
      const fault = faultAt(value, file);
      const message = `"${value}" ${fault}`;
      return fault === undefined ? [] : [{ file, line, rule: 'broken-link', message }];
    }),
    ...page.rejectedMath.map(({ value, line }) => ({
      file,
      line,
      rule: 'rejected-math',
      message: `KaTeX cannot set "${value}"; it is shown as source text. Correct the TeX.`,
    })),
  ]);
}

function missingTitle(file: string, { title }: PageFacts): Finding[] {
  if (title.trim() !== '') return [];
  return [{ file, line: 1, rule: 'missing-title', message: 'The page has no title.' }];
}

function duplicateIds(file: string, { ids }: PageFacts): Finding[] {
  const seen = new Set<string>();
  return ids.flatMap(({ value, line }) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    const message = `The id "${value}" is on the page more than once: links to it lead to the first.`;
    return [{ file, line, rule: 'duplicate-id', message }];
  });
}

/** Stands for the site's own address: links that lead elsewhere are not checked. */
const ORIGIN = 'http://site.invalid';

/** What is wrong with an address that a page has, in words that follow the address. */
function faultOf(
  address: string,
  file: string,
  { files, pages, base }: CheckedSite,
): string | undefined {
  const target = URL.parse(address, ORIGIN + base + file);
  if (target === null) return 'is no address.';
  if (target.origin !== ORIGIN) return undefined;
  const path = decoded(target.pathname);
  if (!path.startsWith(base)) return `leads out of the site, which is at ${base}.`;
  const below = path.slice(base.length);
  const found = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  if (!files.has(found)) return 'leads to no page or file of the site.';
  const id = decoded(target.hash.slice(1));
  const ids = pages.get(found)?.ids;
  if (id === '' || !ids || ids.some(({ value }) => value === id)) return undefined;
  return `leads to a page without an element of the id "${id}".`;
}

/** The characters that an address stands for; the address itself where its escapes are broken. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
