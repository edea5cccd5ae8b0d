/** How many papers a library can have for every author to get a page. */
const PAGE_FOR_ALL = 1000;

/**
 * How many of a library's papers somebody has to have written for a page of one's own. In a large library,
 * where five of six people wrote one paper only, a page that repeats that paper serves nobody, and there
 * would be several times as many of them as papers.
 */
export function leastPapers(papersInLibrary: number): number {
  return papersInLibrary > PAGE_FOR_ALL ? 2 : 1;
}
