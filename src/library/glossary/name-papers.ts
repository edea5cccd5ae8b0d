import { findNames, type NamedText, type PaperName } from '../names/index.ts';
import { acronymsInLibrary, type ExplainedAcronym } from './acronyms-in-library.ts';

/** What a paper calls things by, and what its acronyms stand for in its library. */
export interface LibraryNames {
  acronyms?: ExplainedAcronym[];
  names?: PaperName[];
}

/**
 * The names and acronyms of all papers of a library.
 *
 * @returns In the order of the papers, which changes nothing else.
 */
export function namePapers(papers: readonly (NamedText & { slug: string })[]): LibraryNames[] {
  const found = papers.map((paper) => ({ ...paper, ...findNames(paper) }));
  const acronyms = acronymsInLibrary(found);
  return found.map(({ names }, at) => ({ acronyms: acronyms[at] ?? [], names }));
}
