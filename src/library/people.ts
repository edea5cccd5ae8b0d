import type { Author } from './fields/author.ts';
import { fullestName } from './people/fullest-name.ts';
import { identify } from './people/identify.ts';
import { leastPapers } from './people/least-papers.ts';
import { takeSlug } from './permalinks/take-slug.ts';
import { toSlug } from './slug.ts';

/** The people behind the names of authors. */
export interface People {
  /** The slug of an author's page, by the number of the paper and of the author in its list; nothing where there is none. */
  slugOf(paper: number, author: number): string | undefined;
}

/**
 * Finds the people behind the authors' names, `identify` says who is taken for whom, and gives those of
 * them a page who have written enough: see `leastPapers`.
 *
 * @param papers In the library's order: of people whose names have one address, the first to come has the plain one.
 */
export function findPeople(papers: readonly { authors: readonly Author[] }[]): People {
  const slugs: (string | undefined)[][] = papers.map(({ authors }) => authors.map(() => undefined));
  const taken = new Set<string>();
  const least = leastPapers(papers.length);
  for (const [identity, mentions] of Map.groupBy(identify(papers), ({ identity }) => identity)) {
    const plain = toSlug(fullestName(mentions.map(({ author }) => author)));
    // Taken by those without a page, too: nobody's address moves when others get theirs.
    const slug = takeSlug({ plain, stem: 'author', identity }, taken);
    if (new Set(mentions.map(({ paper }) => paper)).size < least) continue;
    for (const { paper, at } of mentions) {
      const list = slugs[paper];
      if (list) list[at] = slug;
    }
  }
  return { slugOf: (paper, author) => slugs[paper]?.[author] };
}
