import type { Library } from '../../src/library/library.ts';
import { collectionFiles } from './collection-files.ts';
import { paperFiles } from './paper-files.ts';
import type { PublishedSite, SiteFile } from './site-file.ts';

export type { PublishedSite, SiteFile } from './site-file.ts';

/**
 * All files that a site has beside its pages, made one at a time: those of a large library together would not fit in
 * memory.
 */
export function* siteFiles(library: Library, { bundleAbove }: PublishedSite): Generator<SiteFile> {
  if (library.papers.length <= bundleAbove) {
    for (const paper of library.papers) yield* paperFiles(paper);
  }
  yield* collectionFiles(library);
}
