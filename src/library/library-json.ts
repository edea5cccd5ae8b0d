import { isChanged } from './restoration/changed-spans.ts';
import type { Edition } from './editions.ts';
import type { ImportReport } from './import-report.ts';
import type { Library } from './library.ts';
import type { PaperJson } from './api-schemas.ts';
import type { Paper } from './paper.ts';
import { reportRestoration, type RestorationReport } from './restoration/restoration-report.ts';
import type { RichText } from './text/rich-text.ts';
import type { DividedTopic } from './topics/sections.ts';

/** The library as programs read it. */
export interface LibraryJson {
  papers: PaperJson[];
  topics: Omit<DividedTopic, 'leaves'>[];
  editions: Edition[];
  report: ImportReport & { restoration: RestorationReport };
}

/**
 * The library with its papers in the order of the digests.
 *
 * @param toMarkdown Writes a text as Markdown.
 */
export function toLibraryJson(
  { papers, topics, editions, report }: Library,
  toMarkdown: (text: RichText) => string,
): LibraryJson {
  return {
    papers: papers.map((paper) => toPaperJson(paper, toMarkdown)),
    topics: topics.map(({ id, title, description, papers: own, sections }) => ({
      ...{ id, title, description, papers: own },
      ...(sections && { sections }),
    })),
    editions,
    report: { ...report, restoration: reportRestoration(papers) },
  };
}

/**
 * A paper as programs read it.
 *
 * @param toMarkdown Writes a text as Markdown.
 */
export function toPaperJson(paper: Paper, toMarkdown: (text: RichText) => string): PaperJson {
  const { id, slug, title, abstract, authors, ...rest } = paper;
  const isDetailed = authors.some((author) => Object.keys(author).length > 1);
  const restored = {
    ...(isChanged(title) && { title: toMarkdown(title) }),
    ...(isChanged(abstract) && { abstract: toMarkdown(abstract) }),
  };
  return {
    id,
    slug,
    title: title.source,
    abstract: abstract.source,
    ...(Object.keys(restored).length > 0 && { restored }),
    authors: authors.map(({ name }) => name),
    ...(isDetailed && { authorDetails: authors }),
    ...rest,
  };
}
