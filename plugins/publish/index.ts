import type { Library } from '../../src/library/library.ts';
import { newestFirst } from '../../src/library/newest-first.ts';
import { apiFiles } from './api/index.ts';
import { citeOnce } from './cite-once.ts';
import { collectionFiles } from './collection-files.ts';
import { feedFiles } from './feeds/index.ts';
import { hostFiles } from './host-files.ts';
import { aboutMarkdown } from './markdown/about.ts';
import { glossaryMarkdown } from './markdown/glossary.ts';
import { listMarkdown } from './markdown/lists.ts';
import { llmsFiles } from './markdown/llms.ts';
import { paperMarkdown } from './markdown/paper.ts';
import { newsletterFiles } from './newsletter/index.ts';
import { inParts, partName } from './parts.ts';
import { paperFiles } from './paper-files.ts';
import type { PublishedSite, SiteFile } from './site-file.ts';

export type { PublishedSite, SiteFile } from './site-file.ts';

/**
 * All files that a site has beside its pages, made one at a time: those of a large library together would not fit in
 * memory.
 */
export function* siteFiles(library: Library, site: PublishedSite): Generator<SiteFile> {
  const { papers } = library;
  const bySlug = new Map(papers.map((paper) => [paper.slug, paper]));
  const titleOf = (slug: string) => bySlug.get(slug)?.title;
  const cite = citeOnce();
  const documents: string[] = [];
  for (const paper of papers) {
    const document = paperMarkdown(paper, site, titleOf);
    documents.push(document);
    if (papers.length <= site.bundleAbove) yield* paperFiles(paper, document, cite);
  }
  yield* collectionFiles(library, cite);
  yield* feedFiles(library, site);
  yield* newsletterFiles(library, site);
  yield* apiFiles(library, site);
  yield* listMarkdown(library, site);
  const newest = newestFirst(library.editions).flatMap((slug) => bySlug.get(slug) ?? []);
  yield glossaryMarkdown(newest, site);
  yield aboutMarkdown(library);
  yield* llmsFiles(library, site);
  let part = 0;
  for (const some of inParts(documents)) {
    yield {
      path: partName('llms-full', part, '.txt'),
      type: 'text/plain',
      content: some.join('\n'),
    };
    part += 1;
  }
  yield* hostFiles(site);
}
