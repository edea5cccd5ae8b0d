import type { Author } from '../fields/author.ts';
import { foldName, isTelling } from './names.ts';

/** An author in the list of one paper. */
export interface Mention {
  author: Author;
  /** The number of the paper, and the author's in its list. */
  paper: number;
  at: number;
  /** `orcid:…` or `name:…`: equal for the same person. */
  identity: string;
}

/**
 * Who is who: authors with one ORCID are one person, and so are authors with one name that is written out.
 * Where people of one name have different ORCIDs, those of that name without one are none of them; where
 * only one ORCID is known, they are that person. Of two authors of one name on one paper, one without an
 * ORCID could be either and is left out, as is everybody who is known by initials only.
 */
export function identify(papers: readonly { authors: readonly Author[] }[]): Mention[] {
  const lists = papers.map(({ authors }) => authors.map(tellingName));
  const orcids = orcidsByName(papers, lists);
  return papers.flatMap(({ authors }, paper) => {
    const names = lists[paper] ?? [];
    const twice = repeated(names);
    return authors.flatMap((author, at): Mention[] => {
      const name = names[at];
      if (author.orcid) return [{ author, paper, at, identity: `orcid:${author.orcid}` }];
      if (name === undefined || twice.has(name)) return [];
      const [orcid, ...others] = orcids.get(name) ?? [];
      const isOnly = orcid !== undefined && others.length === 0;
      return [{ author, paper, at, identity: isOnly ? `orcid:${orcid}` : `name:${name}` }];
    });
  });
}

function tellingName(author: Author): string | undefined {
  return isTelling(author) ? foldName(author.name) : undefined;
}

function orcidsByName(
  papers: readonly { authors: readonly Author[] }[],
  lists: readonly (readonly (string | undefined)[])[],
): Map<string, Set<string>> {
  const orcids = new Map<string, Set<string>>();
  for (const [paper, { authors }] of papers.entries()) {
    for (const [at, { orcid }] of authors.entries()) {
      const name = lists[paper]?.[at];
      if (!orcid || name === undefined) continue;
      orcids.set(name, (orcids.get(name) ?? new Set()).add(orcid));
    }
  }
  return orcids;
}

function repeated(names: readonly (string | undefined)[]): Set<string | undefined> {
  const once = new Set<string | undefined>();
  const twice = new Set<string | undefined>();
  for (const name of names) (once.has(name) ? twice : once).add(name);
  return twice;
}
