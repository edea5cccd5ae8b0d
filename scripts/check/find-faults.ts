import type { Finding } from '../../src/library/finding.ts';
import type { PageFacts } from './read-page.ts';

/** A built site as the checker sees it. */
export interface CheckedSite {
  /** The paths of all files, without a slash at the start. */
  files: ReadonlySet<string>;
  /** The path of the site, with a slash at both ends. */
  base: string;
}

/** What finds the faults of a site, given its pages one after the other. */
export interface FaultFinder {
  addPage: (file: string, facts: PageFacts) => void;
  /** Everything that is wrong with the pages that were added, in their order. */
  faults: () => Finding[];
}

/** A link to an element of another page, which may be added later. */
interface LinkToElement {
  file: string;
  line: number;
  /** As the page has it. */
  address: string;
  page: string;
  id: string;
}

/**
 * Makes a finder of faults. It keeps of a page what others may link to, and not the page: those of an archive together
 * would not fit in memory.
 */
export function createFaultFinder({ files, base }: CheckedSite): FaultFinder {
  const found: (Finding | LinkToElement)[] = [];
  const idsOf = new Map<string, readonly string[]>();
  const kept = keeper();
  // Every page links to the same few places: where an address leads is found once.
  const known = new Map<string, Target>();
  const targetOf = (address: string, file: string): Target => {
    if (!/^\/(?!\/)/.test(address)) return targetFrom(address, file, { files, base });
    const target = known.get(address) ?? targetFrom(address, file, { files, base });
    if (!known.has(address)) known.set(kept(address), target);
    return target;
  };
  return {
    addPage: (file, { title, ids, links, rejectedMath }) => {
      const own = ids.map(({ value }) => kept(value));
      idsOf.set(file, own);
      if (title.trim() === '') {
        found.push({ file, line: 1, rule: 'missing-title', message: 'The page has no title.' });
      }
      const seen = new Set<string>();
      for (const { value, line } of ids) {
        const message = `The id "${value}" is on the page more than once: links to it lead to the first.`;
        if (seen.has(value)) found.push({ file, line, rule: 'duplicate-id', message });
        seen.add(value);
      }
      for (const { value, line } of links) {
        const { fault, page, id } = targetOf(value, file);
        if (fault !== undefined) found.push(brokenLink({ file, line, address: value }, fault));
        if (page === undefined || id === undefined || (page === file && seen.has(id))) continue;
        found.push({ file, line, address: kept(value), page, id });
      }
      for (const { value, line } of rejectedMath) {
        const message = `KaTeX cannot set "${value}"; it is shown as source text. Correct the TeX.`;
        found.push({ file, line, rule: 'rejected-math', message });
      }
    },
    faults: () => {
      const idSets = new Map<string, ReadonlySet<string>>();
      return found.flatMap((one) => {
        if ('rule' in one) return [one];
        const { page, id } = one;
        const own = idsOf.get(page);
        // What is no page of the site has no ids.
        if (!own) return [];
        const ids = idSets.get(page) ?? new Set(own);
        idSets.set(page, ids);
        return ids.has(id)
          ? []
          : [brokenLink(one, `leads to a page without an element of the id "${id}".`)];
      });
    },
  };
}

function brokenLink(
  { file, line, address }: Pick<LinkToElement, 'file' | 'line' | 'address'>,
  fault: string,
): Finding {
  return { file, line, rule: 'broken-link', message: `"${address}" ${fault}` };
}

/**
 * Makes a function that gives equal strings as one that stands alone: a piece of a page would keep the whole page in
 * memory.
 */
function keeper(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const alone = known.get(text) ?? Buffer.from(text).toString();
    if (!known.has(text)) known.set(alone, alone);
    return alone;
  };
}

/** Where an address leads. */
interface Target {
  /** What is wrong with it, in words that follow the address. */
  fault?: string;
  /** The page and the element of this site that it names. */
  page?: string;
  id?: string;
}

/** Stands for the site's own address: links that lead elsewhere are not checked. */
const ORIGIN = 'http://site.invalid';

function targetFrom(address: string, file: string, { files, base }: CheckedSite): Target {
  const target = URL.parse(address, ORIGIN + base + file);
  if (target === null) return { fault: 'is no address.' };
  if (target.origin !== ORIGIN) return {};
  const path = decoded(target.pathname);
  if (!path.startsWith(base)) return { fault: `leads out of the site, which is at ${base}.` };
  const below = path.slice(base.length);
  const page = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  if (!files.has(page)) return { fault: 'leads to no page or file of the site.' };
  const id = decoded(target.hash.slice(1));
  return id === '' ? {} : { page, id };
}

/** The characters that an address stands for; the address itself where its escapes are broken. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
