import type { TopicPage } from '../library/page-schemas.ts';
import { PAPERS_PER_PAGE } from '../library/topics/papers-per-page.ts';
import { pagesFrom, type PaperPage } from './paper-pages.ts';

/** Papers of a topic below a heading. */
export interface TopicSection {
  id: string;
  title: string;
  /** Their slugs. */
  papers: readonly string[];
}

/**
 * A page of a topic beside its first: a part of the papers of the topic, or of a section. Its path is `2`, `privacy` or
 * `privacy/2`.
 */
export interface FurtherPage extends PaperPage {
  /** The section; absent where the topic has none. */
  section?: TopicSection;
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

/** The pages that a topic has beside its first: together with that, they show all its papers. */
export function furtherPages(topic: TopicPage): FurtherPage[] {
  const sections = sectionsOf(topic);
  if (sections.length === 0) return pagesFrom(2, topic.papers);
  return sections.flatMap((section) => {
    if (shownOfSection(topic, section).length === section.papers.length) return [];
    return pagesFrom(1, section.papers, (number) =>
      number === 1 ? section.id : `${section.id}/${number}`,
    ).map((page) => ({ ...page, section }));
  });
}
