import { x } from 'xastscript';
import { addressOf, type PublishedSite, type SiteFile } from './site-file.ts';
import { inXml, xmlDocument } from './xml.ts';

/** What hosts, search engines and browsers look for at the root of a site. */
export function* hostFiles(site: PublishedSite): Generator<SiteFile> {
  const sitemap = site.site === undefined ? [] : [`Sitemap: ${addressOf(site, 'sitemap.xml')}`];
  const robots = ['User-agent: *', 'Allow: /', ...sitemap];
  yield { path: 'robots.txt', type: 'text/plain', content: `${robots.join('\n')}\n` };
  // Several hosts read this file; the others either send the header anyway or are told in their settings.
  const headers = [`${site.base}*`, '  Access-Control-Allow-Origin: *'];
  yield { path: '_headers', type: 'text/plain', content: `${headers.join('\n')}\n` };
  if (site.site !== undefined) {
    yield {
      path: 'opensearch.xml',
      type: 'application/opensearchdescription+xml',
      content: openSearch(site),
    };
  }
}

/** By this, browsers offer to search the site from their address bar. A name has at most 16 characters. */
function openSearch(site: PublishedSite): string {
  const template = `${addressOf(site, 'search/')}?q={searchTerms}`;
  const tree = x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
    x('ShortName', inXml(site.title).slice(0, 16)),
    x('Description', `Search ${inXml(site.title)}`),
    x('InputEncoding', 'UTF-8'),
    x('Url', { type: 'text/html', template }),
  ]);
  return xmlDocument(tree);
}
