import type { TopicPage } from '../library/page-schemas.ts';
import { PAPERS_PER_PAGE } from '../library/topics/papers-per-page.ts';

/** Papers of a topic below a heading. */
export interface TopicSection {
  id: string;
  title: string;
  /** Their slugs. */
  papers: readonly string[];
}

/** A page of a topic beside its first: a part of the papers of the topic, or of a section. */
export interface FurtherPage {
  /** Its address below that of the topic, without a slash at either end: `2`, `privacy`, `privacy/2`. */
  path: string;
  /** The section; absent where the topic has none. */
  section?: TopicSection;
  /** From 1. */
  number: number;
  /** The slugs of its papers. */
  papers: readonly string[];
}

/** Where a section of a topic of several pages goes on. */
const SHOWN_OF_SECTION = 10;

/** The sections of a topic with their papers; none where the topic is one list. */
export function sectionsOf({ papers, sections = [] }: TopicPage): TopicSection[] {
  let from = 0;
  return sections.map(({ id, title, papers: size }) => {
    const own = papers.slice(from, from + size);
    from += size;
    return { id, title, papers: own };
  });
}

/** How many papers of a section the page of its topic shows: all, where they all fit on one page. */
export function shownOfSection({ papers }: TopicPage, section: TopicSection): readonly string[] {
  const isWhole = papers.length <= PAPERS_PER_PAGE;
  return isWhole ? section.papers : section.papers.slice(0, SHOWN_OF_SECTION);
}

/** The papers that the page of a topic without sections shows. */
export function firstOf({ papers }: TopicPage): readonly string[] {
  return papers.slice(0, PAPERS_PER_PAGE);
}

/** How many pages a list of papers has. */
export function pagesOf(papers: readonly string[]): number {
  return Math.ceil(papers.length / PAPERS_PER_PAGE);
}

/** The pages that a topic has beside its first: together with that, they show all its papers. */
export function furtherPages(topic: TopicPage): FurtherPage[] {
  const sections = sectionsOf(topic);
  if (sections.length === 0) return pagesFrom(2, topic.papers, (number) => `${number}`);
  return sections.flatMap((section) => {
    if (shownOfSection(topic, section).length === section.papers.length) return [];
    return pagesFrom(1, section.papers, (number) =>
      number === 1 ? section.id : `${section.id}/${number}`,
    ).map((page) => ({ ...page, section }));
  });
}

function pagesFrom(
  first: number,
  papers: readonly string[],
  pathOf: (number: number) => string,
): FurtherPage[] {
  const numbers = Array.from({ length: pagesOf(papers) }, (_, at) => at + 1);
  return numbers.slice(first - 1).map((number) => ({
    path: pathOf(number),
    number,
    papers: papers.slice((number - 1) * PAPERS_PER_PAGE, number * PAPERS_PER_PAGE),
  }));
}
