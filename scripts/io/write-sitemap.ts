import { open, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import pLimit from 'p-limit';
import type { PublishedSite } from '../../plugins/publish/site-file.ts';
import { sitemapFiles } from '../../plugins/publish/sitemap.ts';
import type { Library } from '../../src/library/library.ts';
import { FILES_AT_ONCE } from './content-folder.ts';
import { writeSiteFiles } from './write-site-files.ts';

/** As many bytes of a page as hold what it says to search engines. */
const HEAD = 3000;

/**
 * Writes `sitemap.xml`, which names every page of a site that search engines may show.
 *
 * @param folder Of the built site.
 * @param site Does nothing where it is not known where the site is published.
 */
export async function writeSitemap(
  folder: string,
  site: PublishedSite,
  library: Pick<Library, 'editions'>,
): Promise<void> {
  if (site.site === undefined) return;
  await writeSiteFiles(sitemapFiles(await pagesIn(folder), library, site), folder);
}

/** The paths of the pages that search engines may show. */
async function pagesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pages = entries.filter((entry) => entry.isFile() && entry.name === 'index.html');
  const limit = pLimit(FILES_AT_ONCE);
  const found = await Promise.all(
    pages.map(({ parentPath }) =>
      limit(async () => {
        const start = await readStart(join(parentPath, 'index.html'));
        if (start.includes('<meta name="robots" content="noindex"')) return [];
        const path = relative(folder, parentPath).split(sep).join('/');
        return [path === '' ? '' : `${path}/`];
      }),
    ),
  );
  return found.flat();
}

async function readStart(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
