import { open, readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import pLimit from 'p-limit';
import { addressOf, type PublishedSite } from '../../plugins/publish/site-file.ts';
import type { Library } from '../../src/library/library.ts';
import { FILES_AT_ONCE } from './content-folder.ts';

/** The most addresses of a file, https://www.sitemaps.org/protocol.html. */
const MOST = 50_000;

/** As many bytes of a page as hold what it says to search engines. */
const HEAD = 3000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * Writes `sitemap.xml`, which names every page of a site that search engines may show; of more pages than one file
 * may name, it names the files. A page says when it last changed only where the date of an edition tells.
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
  const dates = datesOf(library);
  const paths = (await pagesIn(folder)).sort();
  const parts = Array.from({ length: Math.ceil(paths.length / MOST) }, (_, part) =>
    paths.slice(part * MOST, (part + 1) * MOST),
  );
  const names =
    parts.length < 2 ? ['sitemap.xml'] : parts.map((_, part) => `sitemap-${part + 1}.xml`);
  for (const [part, own] of parts.entries()) {
    const urls = own.map((path) => {
      const date = dates.get(path);
      return x('url', [x('loc', addressOf(site, path)), date && x('lastmod', date)]);
    });
    await writeXml(join(folder, names[part] ?? ''), x('urlset', { xmlns: NAMESPACE }, urls));
  }
  if (parts.length < 2) return;
  const files = names.map((name) => x('sitemap', [x('loc', addressOf(site, name))]));
  await writeXml(join(folder, 'sitemap.xml'), x('sitemapindex', { xmlns: NAMESPACE }, files));
}

async function writeXml(file: string, tree: Parameters<typeof toXml>[0]): Promise<void> {
  await writeFile(file, `<?xml version="1.0" encoding="utf-8"?>\n${toXml(tree)}\n`);
}

/** The day of the newest edition that changed a page, by its path. */
function datesOf({ editions }: Pick<Library, 'editions'>): Map<string, string> {
  return new Map(
    editions.flatMap(({ id, date = '', papers }) => {
      if (!/^\d{4}-\d\d-\d\d$/.test(date)) return [];
      return [`editions/${id}/`, ...papers.map((slug) => `papers/${slug}/`)].map(
        (path): [string, string] => [path, date],
      );
    }),
  );
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
