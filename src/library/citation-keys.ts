import { type Author, isCollective, namePartsOf } from './fields/author.ts';
import type { Permalinks } from './permalinks/permalinks.ts';
import { takeSlug } from './permalinks/take-slug.ts';
import { hashOf, toSlug } from './slug.ts';
import { stopWords } from './tf-idf/stop-words.ts';

/** What a citation key is made of. */
export interface CitedPaper {
  authors: readonly Author[];
  year?: number | undefined;
  /** As plain text. */
  title: string;
}

/** Long enough for two long family names, short enough to be written. */
const MAX_LENGTH = 60;

/** Of one family name: two of them leave room for a year and a word. */
const MAX_NAME = 20;

/** Of a hyphen and the hash at the end of a key. */
const HASH_LENGTH = 9;

/** How many words of the title stand in a key without authors. */
const WORDS_ALONE = 2;

/**
 * The key that a paper is cited by, in the manner of the ACL Anthology: the family name, or two of them, or
 * the first and `etal`; the year; the first word of the title that says something. Particles are a part of
 * the family name, as they are there: `van-der-goot-etal-2021-challenge`. What is not known is left out, and
 * without authors more of the title stands first: `crystal-diffusion-2022`.
 *
 * @returns ASCII, at most 60 characters: `paper-` and a hash where nothing of the paper has an ASCII form.
 * @example citationKeyFor({ authors: [{ name: 'Tian Xie' }], year: 2022, title: 'Crystal Diffusion' }) // => 'xie-2022-crystal'
 */
export function citationKeyFor(paper: CitedPaper): string {
  return keysFor(paper)[0];
}

/**
 * Gives every paper its citation key: the one that it was published with, whatever has become known since,
 * else `citationKeyFor` gives it, with more words of the title or a hash of its slug where another has that.
 *
 * @param papers In the order in which they came in, each with its slug: of new papers the first has the plain key.
 * @returns The key of each paper, all different.
 */
export function assignKeys(
  papers: readonly (CitedPaper & { slug: string })[],
  known: Permalinks,
): string[] {
  const taken = new Set([...known.papers.values()].map(({ key }) => key));
  return papers.map((paper) => {
    const published = known.papers.get(paper.slug)?.key;
    if (published !== undefined) return published;
    const [plain, ...longer] = keysFor(paper);
    const free = [plain, ...longer].find((key) => !taken.has(key));
    const stem = cut(plain, MAX_LENGTH - HASH_LENGTH);
    return takeSlug({ plain: free ?? '', stem, identity: paper.slug }, taken);
  });
}

/** The keys that a paper can have, the shortest first. */
function keysFor({ authors, year, title }: CitedPaper): [string, ...string[]] {
  const names = namesIn(authors);
  const words = wordsOf(title);
  if (names === '' && words.length === 0) return [`paper-${hashOf(title, 8)}`];
  const keyOf = (count: number) => {
    const chosen = words.slice(0, count).join('-');
    const parts = names === '' ? [chosen, year] : [names, year, chosen];
    return parts.filter((part) => part !== undefined && part !== '').join('-');
  };
  const least = names === '' ? WORDS_ALONE : 1;
  const longer = words.keys().map((index) => keyOf(index + 1));
  return [
    cut(keyOf(least), MAX_LENGTH),
    ...longer.drop(least).filter((key) => key.length <= MAX_LENGTH),
  ];
}

/** Empty where the name that the key would begin with has no ASCII form. */
function namesIn(authors: readonly Author[]): string {
  const [first = '', second = ''] = authors.slice(0, 2).map(familySlug);
  if (first === '' || authors.length === 1) return first;
  return authors.length === 2 && second !== '' ? `${first}-${second}` : `${first}-etal`;
}

function familySlug(author: Author): string {
  const parts = namePartsOf(author);
  const isPerson = parts !== undefined && !isCollective(parts.family ?? '');
  const name = isPerson ? `${parts.particle ?? ''} ${parts.family ?? ''}` : author.name;
  return cut(toSlug(name), MAX_NAME);
}

/** The words of a title that say something of its subject; all of them where none does. */
function wordsOf(title: string): string[] {
  const words = toSlug(title)
    .split('-')
    .filter((word) => word !== '');
  const telling = words.filter((word) => !stopWords.has(word));
  return telling.length > 0 ? telling : words;
}

function cut(slug: string, length: number): string {
  return slug.slice(0, length).replace(/-$/, '');
}
