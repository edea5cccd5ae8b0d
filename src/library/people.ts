import type { Author } from './fields/author.ts';
import { identify, type Mention } from './people/identify.ts';
import { lettersIn } from './people/names.ts';
import { takeSlug } from './permalinks/take-slug.ts';
import { toSlug } from './slug.ts';

/** What is known of a paper's authors. */
export interface AuthoredPaper {
  slug: string;
  authors: readonly Author[];
  venue?: string | undefined;
}

/** Somebody who wrote papers of the library, or people who did under one name. */
export interface Person {
  /** The last part of the address of the person's page. */
  slug: string;
  /** The fullest form of the name. */
  name: string;
  orcid?: string;
  /** As the papers give them, each once. */
  affiliations: string[];
  /** The slugs of the papers, in the library's order. */
  papers: string[];
  /** Where they were published, the most frequent first. */
  venues: { venue: string; papers: number }[];
}

/** Somebody with whom a person wrote papers. */
export interface Coauthor {
  slug: string;
  name: string;
  /** How many of the papers. */
  papers: number;
}

export interface People {
  /** In the order in which they first come up. */
  people: Person[];
  /** The slug of an author's page, by the number of the paper and of the author in its list; nothing where there is none. */
  slugOf(paper: number, author: number): string | undefined;
  /**
   * Those who have a page themselves, the most frequent first, then by name. Papers of more than 50 authors
   * do not count: they say little about who works with whom.
   */
  coauthorsOf(slug: string): Coauthor[];
}

/** The longest list of authors who are taken to have worked together. */
const TOGETHER = 50;

/**
 * Finds the people behind the authors' names: `identify` says who is taken for whom.
 *
 * @param papers In the library's order: of people whose names have one address, the first to come has the plain one.
 */
export function findPeople(papers: readonly AuthoredPaper[]): People {
  const people = new Map<string, Person>();
  const numbersOf = new Map<string, number[]>();
  const slugs: (string | undefined)[][] = papers.map(({ authors }) => authors.map(() => undefined));
  const taken = new Set<string>();
  for (const [identity, mentions] of Map.groupBy(identify(papers), ({ identity }) => identity)) {
    const name = fullestName(mentions);
    const slug = takeSlug({ plain: toSlug(name), stem: 'author', identity }, taken);
    const numbers = distinct(mentions.map(({ paper }) => paper));
    const own = numbers.flatMap((number) => papers[number] ?? []);
    people.set(slug, toPerson(slug, name, mentions, own));
    numbersOf.set(slug, numbers);
    for (const { paper, at } of mentions) {
      const list = slugs[paper];
      if (list) list[at] = slug;
    }
  }
  return {
    people: [...people.values()],
    slugOf: (paper, author) => slugs[paper]?.[author],
    coauthorsOf: (slug) => {
      const lists = (numbersOf.get(slug) ?? []).map((paper) => slugs[paper] ?? []);
      const together = lists.filter(({ length }) => length <= TOGETHER).flatMap(distinct);
      return [...tally(together)]
        .flatMap(([other, papers]): Coauthor[] => {
          const person = other === slug ? undefined : people.get(other ?? '');
          return person ? [{ slug: person.slug, name: person.name, papers }] : [];
        })
        .sort((a, b) => b.papers - a.papers || compare(a.name, b.name) || compare(a.slug, b.slug));
    },
  };
}

function toPerson(
  slug: string,
  name: string,
  mentions: readonly Mention[],
  papers: readonly AuthoredPaper[],
): Person {
  const orcid = mentions.find(({ author }) => author.orcid)?.author.orcid;
  const venues = tally(papers.flatMap(({ venue }) => venue ?? []));
  return {
    slug,
    name,
    ...(orcid && { orcid }),
    affiliations: distinct(mentions.flatMap(({ author }) => author.affiliation ?? [])),
    papers: papers.map((paper) => paper.slug),
    venues: [...venues]
      .map(([venue, papers]) => ({ venue, papers }))
      .sort((a, b) => b.papers - a.papers || compare(a.venue, b.venue)),
  };
}

/** Of forms with as many letters the most frequent. */
function fullestName(mentions: readonly Mention[]): string {
  const [fullest = ''] = [...tally(mentions.map(({ author }) => author.name))]
    .sort(([a, m], [b, n]) => lettersIn(b) - lettersIn(a) || n - m || compare(a, b))
    .map(([name]) => name);
  return fullest;
}

function tally<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
