import { x } from 'xastscript';
import type { Library } from '../../src/library/library.ts';
import { addressOf, type PublishedSite, type SiteFile } from './site-file.ts';
import { xmlDocument } from './xml.ts';

/** The most addresses of a file, https://www.sitemaps.org/protocol.html. */
const MOST = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * `sitemap.xml`, which names the pages of a site; of more pages than one file may name, it names the files that do. A
 * page says when it last changed only where the date of an edition tells.
 *
 * @param pages The paths of the pages that search engines may show: `papers/some-paper/`.
 * @param site One of which it is known where it is published: the protocol asks for whole addresses.
 */
export function* sitemapFiles(
  pages: readonly string[],
  library: Pick<Library, 'editions'>,
  site: PublishedSite,
): Generator<SiteFile> {
  const dates = datesOf(library);
  const paths = pages.toSorted();
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
    yield xmlFile(names[part] ?? '', x('urlset', { xmlns: NAMESPACE }, urls));
  }
  if (parts.length < 2) return;
  const files = names.map((name) => x('sitemap', [x('loc', addressOf(site, name))]));
  yield xmlFile('sitemap.xml', x('sitemapindex', { xmlns: NAMESPACE }, files));
}

function xmlFile(path: string, tree: Parameters<typeof xmlDocument>[0]): SiteFile {
  return { path, type: 'application/xml', content: xmlDocument(tree) };
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
