import { PAPERS_PER_PAGE } from '../library/topics/papers-per-page.ts';

/** A page of a list of papers that is too long for one. */
export interface PaperPage {
  /** Its address below that of the list, without a slash at either end: `2`. */
  path: string;
  /** From 1. */
  number: number;
  /** The slugs of its papers. */
  papers: readonly string[];
}

/** How many pages a list of papers has. */
function pagesOf(papers: readonly string[]): number {
  return Math.ceil(papers.length / PAPERS_PER_PAGE);
}

/** Which page of a list one is: `page 2 of 3`; nothing where there is no other. */
export function placeInWords(number: number, papers: readonly string[]): string | undefined {
  const pages = pagesOf(papers);
  return pages > 1 ? `page ${number} of ${pages}` : undefined;
}

/** The papers of the first page of a list. */
export function firstOf(papers: readonly string[]): readonly string[] {
  return papers.slice(0, PAPERS_PER_PAGE);
}

/**
 * The pages of a list.
 *
 * @param first The number of the first of them.
 * @param pathOf Where the page of a number is.
 */
export function pagesFrom(
  first: number,
  papers: readonly string[],
  pathOf = (number: number) => `${number}`,
): PaperPage[] {
  const numbers = Array.from({ length: pagesOf(papers) }, (_, at) => at + 1);
  return numbers.slice(first - 1).map((number) => ({
    path: pathOf(number),
    number,
    papers: papers.slice((number - 1) * PAPERS_PER_PAGE, number * PAPERS_PER_PAGE),
  }));
}

/**
 * The addresses of all pages of a list.
 *
 * @param first Of the first, with a slash at its end.
 */
export function pageAddresses(first: string, papers: readonly string[]): string[] {
  return [first, ...pagesFrom(2, papers).map(({ path }) => `${first}${path}/`)];
}
