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
import { type FileName, nameOf, type PublishedSite, type SiteFile } from './site-file.ts';

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
  const collections: FileName[] = [];
  yield* noting(collectionFiles(library, cite), collections);
  const whole: FileName[] = [];
  yield* noting(wholeDocuments(documents), whole);
  yield* feedFiles(library, site);
  yield* newsletterFiles(library, site);
  const ofAllPapers = collections.filter(({ path }) => !path.includes('/'));
  yield* apiFiles(library, site, [...ofAllPapers, ...whole]);
  yield* listMarkdown(library, site);
  const newest = newestFirst(library.editions).flatMap((slug) => bySlug.get(slug) ?? []);
  yield glossaryMarkdown(newest, site);
  yield aboutMarkdown(library);
  yield* llmsFiles(library, site, whole);
  yield* hostFiles(site);
}

/** All papers as Markdown, whole. */
function* wholeDocuments(documents: readonly string[]): Generator<SiteFile> {
  let index = 0;
  for (const part of inParts(documents)) {
    const path = partName('llms-full', index, '.txt');
    yield { path, type: 'text/plain', content: part.join('\n') };
    index += 1;
  }
}

/** Files as they are made, whose names are noted. */
function* noting(files: Iterable<SiteFile>, names: FileName[]): Generator<SiteFile> {
  for (const file of files) {
    names.push(nameOf(file));
    yield file;
  }
}
