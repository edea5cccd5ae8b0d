import { namePartsOf } from '../fields/author.ts';
import type { Paper } from '../paper.ts';
import { mostFrequent } from '../tally.ts';
import { fullestName } from './fullest-name.ts';

/** A paper, as far as it tells of its authors: those who have a page, by its slug. */
export type CreditedPaper = Pick<Paper, 'slug' | 'authors' | 'publication'>;

/** Somebody who has a page: who wrote papers of the library, or people who did under one name. */
export interface Person {
  slug: string;
  /** The fullest form of the name. */
  name: string;
  /** Absent where the name is no person's, or has one part only. */
  family?: string;
  orcid?: string;
  /** As the papers give them, each once. */
  affiliations: string[];
  /** The slugs of the papers. */
  papers: string[];
}

/**
 * Gathers what papers tell of the people who have a page.
 *
 * @param papers In the order that a person's papers are to have.
 * @returns By slug, in the order in which they first come up.
 */
export function gatherPeople(papers: readonly CreditedPaper[]): Map<string, Person> {
  const mentions = papers.flatMap((paper) =>
    paper.authors.map((author) => ({ paper: paper.slug, author })),
  );
  const people = new Map<string, Person>();
  for (const [slug, own] of Map.groupBy(mentions, ({ author }) => author.slug)) {
    if (slug === undefined) continue;
    const authors = own.map(({ author }) => author);
    const name = fullestName(authors);
    const family = authors
      .filter((author) => author.name === name)
      .flatMap((author) => namePartsOf(author)?.family ?? [])
      .at(0);
    const orcid = authors.find((author) => author.orcid)?.orcid;
    people.set(slug, {
      slug,
      name,
      ...(family && { family }),
      ...(orcid && { orcid }),
      affiliations: distinct(authors.flatMap(({ affiliation }) => affiliation ?? [])),
      papers: distinct(own.map(({ paper }) => paper)),
    });
  }
  return people;
}

/** The longest list of authors who are taken to have worked together. */
const TOGETHER = 50;

/**
 * With whom a person wrote papers: the slugs of those who have a page themselves with the number of papers,
 * the most frequent first. Papers of more than 50 authors do not count: they say little about who works with whom.
 *
 * @param papers The person's.
 */
export function coauthorsOf(
  person: string,
  papers: readonly CreditedPaper[],
): [slug: string, papers: number][] {
  const together = papers.filter(({ authors }) => authors.length <= TOGETHER);
  const slugs = together.flatMap(({ authors }) =>
    distinct(authors.flatMap(({ slug }) => slug ?? [])),
  );
  return mostFrequent(slugs.filter((slug) => slug !== person));
}

/** Where papers were published, with the number of papers, the most frequent first. */
export function venuesOf(papers: readonly CreditedPaper[]): [venue: string, papers: number][] {
  return mostFrequent(papers.flatMap(({ publication }) => publication.venue ?? []));
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
