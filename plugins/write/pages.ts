import { restorationOf } from '../../src/library/restoration/describe-restoration.ts';
import type { Library } from '../../src/library/library.ts';
import { writeMaps } from '../../src/library/map/map-schema.ts';
import type { ImportReport } from '../../src/library/import-report.ts';
import type {
  DigestPage,
  EditionPage,
  PaperPage,
  TopicPage,
} from '../../src/library/page-schemas.ts';
import { writePermalinks } from '../../src/library/permalinks/permalinks.ts';
import { takeSlug } from '../../src/library/permalinks/take-slug.ts';
import { toSlug } from '../../src/library/slug.ts';
import type { Paper } from '../../src/library/paper.ts';
import { toPlainText } from '../../src/library/text/plain-text.ts';
import { summarise } from '../../src/library/summary.ts';
import { toParagraphs, toPhrasing } from './rich-text-to-mdast.ts';
import { toMarkdownLine, toMdx } from './to-mdx.ts';

/** Where the addresses that were published are kept, below `content/`. */
const PERMALINKS = 'permalinks.json';

const MAPS = 'map.json';

/** The length of a paper's description, in characters: two lines of a list, the whole of a search engine's preview. */
const DESCRIPTION_LENGTH = 240;

/**
 * All generated pages of a library.
 *
 * @returns The MDX of each page by its path below `content/`, in the order of the library.
 */
export function writePages(library: Library): Map<string, string> {
  const { papers, topics, editions, maps, report, permalinks } = library;
  const pages = new Map([
    [PERMALINKS, writePermalinks(permalinks)],
    [MAPS, writeMaps(maps)],
  ]);
  for (const paper of papers) {
    pages.set(`papers/${paper.topic.id}/${paper.slug}.mdx`, writePaper(paper));
  }
  for (const [index, { id, title, description, papers: slugs, sections }] of topics.entries()) {
    const page: TopicPage = {
      ...{ id, title, description, order: index + 1, papers: slugs },
      ...(sections && { sections: sections.map((one) => ({ ...one, papers: one.papers.length })) }),
    };
    pages.set(`topics/${id}.mdx`, toMdx(page, []));
  }
  for (const [index, edition] of editions.entries()) {
    const page: EditionPage = { ...edition, order: index + 1 };
    pages.set(`editions/${edition.id}.mdx`, toMdx(page, []));
  }
  const reports = digestPages(report);
  const names = new Set<string>();
  for (const page of reports) {
    const identity = page.digest;
    const name = takeSlug({ plain: toSlug(identity), stem: 'digest', identity }, names);
    pages.set(`digests/${name}.mdx`, toMdx(page, []));
  }
  return pages;
}

/** How many findings and merged records of a digest the site names; an export has them all. */
const NAMED = 200;

function digestPages({ digests, merged, findings }: ImportReport): DigestPage[] {
  const findingsIn = Map.groupBy(findings, ({ file }) => file);
  const mergedIn = Map.groupBy(merged, ({ digest }) => digest);
  return digests.map((digest, index) => {
    const own = findingsIn.get(digest.digest) ?? [];
    const records = mergedIn.get(digest.digest) ?? [];
    return {
      ...digest,
      order: index + 1,
      findings: own.length,
      firstFindings: own.slice(0, NAMED),
      firstMerged: records.slice(0, NAMED).map(({ line, slug, by }) => ({ line, slug, by })),
    };
  });
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
    ...(title.spans.length > 0 && { richTitle: title }),
    description: summarise(toPlainText(abstract), DESCRIPTION_LENGTH),
    ...rest,
    ...(restoration && { restoration }),
  };
  return toMdx(page, toParagraphs(abstract));
}
