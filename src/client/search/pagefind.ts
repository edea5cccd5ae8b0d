import { siteHref } from './site-href.ts';

/** What is stored of a paper, with what a query found in it. */
export interface Fragment {
  url: string;
  content: string;
  /** The places of the words that were found, among the words of the content. */
  locations: readonly number[];
  /** Escaped, with `<mark>` around words. */
  excerpt: string;
  meta: { title: string; authors?: string; venue?: string };
  filters: { topic?: string[] };
}

export type TopicCounts = Record<string, number>;

export interface SearchResponse {
  results: { data: () => Promise<Fragment> }[];
  /** Counts of the papers that the words find, whatever the topics. */
  totalFilters: { topic?: TopicCounts };
}

/** The part of Pagefind that is used here. */
interface Pagefind {
  options: (options: object) => Promise<void>;
  filters: () => Promise<{ topic?: TopicCounts }>;
  search: (
    words: string | null,
    options: { filters: { topic?: { any: readonly string[] } } },
  ) => Promise<SearchResponse>;
}

/** A loaded index. */
export interface SearchIndex {
  search: Pagefind['search'];
  /** How many papers every topic has, the largest first. */
  topics: readonly (readonly [title: string, count: number])[];
}

let opening: Promise<SearchIndex> | undefined;
let failures = 0;

/**
 * Loads the search index, once.
 *
 * @throws {Error} When it cannot be loaded; the next call tries again.
 */
export function openIndex(): Promise<SearchIndex> {
  opening ??= load().catch((error: unknown) => {
    opening = undefined;
    failures += 1;
    throw error;
  });
  return opening;
}

async function load(): Promise<SearchIndex> {
  // Browsers keep the failure of a module: only another address is fetched again.
  const again = failures > 0 ? `?again=${failures}` : '';
  const address = siteHref('/pagefind/pagefind.js') + again;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // A word counts most in a title, however often an abstract repeats it; the index's own weight of 5 is too little.
  await pagefind.options({
    excerptLength: 24,
    ranking: { metaWeights: { title: 20, authors: 10, venue: 2 } },
  });
  // Without the filters loaded, answers come without counts.
  const { topic = {} } = await pagefind.filters();
  const topics = Object.entries(topic).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return { search: pagefind.search, topics };
}
