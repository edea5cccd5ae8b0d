import type { Fragment, SearchIndex, SearchResponse, TopicCounts } from './pagefind.ts';
import type { Question } from './question.ts';
import {
  answers,
  cleanQuery,
  excerptPieces,
  formsOf,
  markWords,
  type Piece,
  wordsOf,
} from './words.ts';

/** A paper that answers a question, ready to be shown. */
export interface Hit {
  url: string;
  title: Piece[];
  authors: Piece[];
  venue?: string;
  topic?: string;
  excerpt: Piece[];
}

/** The answer to a question. */
export interface Answer {
  total: number;
  /** How many papers the words find in each topic, whatever topics were asked for. */
  counts: TopicCounts;
  /** Loads the hits from one place to another, the best first. */
  hits: (from: number, to: number) => Promise<Hit[]>;
}

const nothing: Answer = { total: 0, counts: {}, hits: () => Promise.resolve([]) };

/**
 * Asks the index.
 *
 * @param question With words, or with topics alone for all that is in them.
 */
export async function ask(index: SearchIndex, { text, topics }: Question): Promise<Answer> {
  const filters = topics.length > 0 ? { topic: { any: topics } } : {};
  if (text === '') return answer(await index.search(null, { filters }), []);
  for (const query of spellings(cleanQuery(text))) {
    const response = await index.search(query, { filters });
    const words = wordsOf(query);
    const [best] =
      response.results.length > 0 || topics.length === 0
        ? response.results
        : (await index.search(query, { filters: {} })).results;
    if (best && isAnswer(await best.data(), words)) return answer(response, words);
  }
  return nothing;
}

/** A query as it is, and with its compound words apart. */
function spellings(query: string): string[] {
  if (query === '') return [];
  const apart = query.replace(/[\p{Pd}/]+/gu, ' ').trim();
  return apart === query ? [query] : [query, apart];
}

/**
 * Whether a paper has all the words. For a word that no paper has, the index either takes the longest
 * beginning of it that is a word (`weisfeler` finds every "we") or leaves it out; both are the same for all papers.
 */
function isAnswer({ meta, content, locations }: Fragment, asked: readonly string[]): boolean {
  const words = content.split(/\s+/);
  const found = locations.flatMap((location) => formsOf(words[location] ?? ''));
  // Here the index does not say which words it took, so more of them has to agree.
  const known = [meta.title, meta.authors, meta.venue].join(' ').split(/\s+/).flatMap(formsOf);
  return asked.every(
    (word) =>
      found.some((form) => answers(form, word, 0.5)) ||
      known.some((form) => answers(form, word, 0.75)),
  );
}

function answer({ results, totalFilters }: SearchResponse, words: readonly string[]): Answer {
  return {
    total: results.length,
    counts: totalFilters.topic ?? {},
    hits: async (from, to) => {
      const fragments = await Promise.all(results.slice(from, to).map((result) => result.data()));
      return fragments.map((fragment) => toHit(fragment, words));
    },
  };
}

function toHit({ url, content, excerpt, meta, filters }: Fragment, words: readonly string[]): Hit {
  return {
    url,
    title: markWords(meta.title, words),
    authors: markWords(meta.authors ?? '', words),
    venue: meta.venue,
    topic: filters.topic?.[0],
    // A paper without an abstract is indexed by its title, which is shown already.
    excerpt: content === meta.title ? [] : withEllipses(excerptPieces(excerpt), content),
  };
}

/** Shows where the text goes on beyond an excerpt. */
function withEllipses(pieces: readonly Piece[], content: string): Piece[] {
  const text = pieces.map((piece) => piece.text).join('');
  const before = content.startsWith(text) ? '' : '…\u00a0';
  const after = content.endsWith(text) ? '' : '\u00a0…';
  return [{ text: before, marked: false }, ...pieces, { text: after, marked: false }];
}
