import { restorationOf } from '../../src/library/restoration/describe-restoration.ts';
import type { Library } from '../../src/library/library.ts';
import type { EditionPage, PaperPage, TopicPage } from '../../src/library/page-schemas.ts';
import type { Paper } from '../../src/library/paper.ts';
import { toPlainText } from '../../src/library/text/plain-text.ts';
import { summarise } from '../../src/library/summary.ts';
import { toParagraphs, toPhrasing } from './rich-text-to-mdast.ts';
import { toMarkdownLine, toMdx } from './to-mdx.ts';

/** The length of a paper's description, in characters: two lines of a list, the whole of a search engine's preview. */
const DESCRIPTION_LENGTH = 240;

/**
 * All generated pages of a library.
 *
 * @returns The MDX of each page by its path below `content/`, in the order of the library.
 */
export function writePages({ papers, topics, editions }: Library): Map<string, string> {
  const pages = new Map<string, string>();
  for (const paper of papers) {
    pages.set(`papers/${paper.topic.id}/${paper.slug}.mdx`, writePaper(paper));
  }
  for (const [index, { id, title, description }] of topics.entries()) {
    const slugs = papers.filter((paper) => paper.topic.id === id).map((paper) => paper.slug);
    const page: TopicPage = { id, title, description, order: index + 1, papers: slugs };
    pages.set(`topics/${id}.mdx`, toMdx(page, []));
  }
  for (const [index, edition] of editions.entries()) {
    const page: EditionPage = { ...edition, order: index + 1 };
    pages.set(`editions/${edition.id}.mdx`, toMdx(page, []));
  }
  return pages;
}

function writePaper({ title, abstract, received, ...rest }: Paper): string {
  const titleNodes = toPhrasing(title);
  const titleMarkdown = titleNodes.some((node) => node.type !== 'text')
    ? toMarkdownLine([{ type: 'paragraph', children: titleNodes }])
    : undefined;
  const restoration = restorationOf({ title, abstract, received });
  const page: PaperPage = {
    title: toPlainText(title),
    ...(titleMarkdown && { titleMarkdown }),
    description: summarise(toPlainText(abstract), DESCRIPTION_LENGTH),
    ...rest,
    ...(restoration && { restoration }),
  };
  return toMdx(page, toParagraphs(abstract));
}
