import { addressOf, type PublishedSite } from '../site-file.ts';
import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. */
export function toJsonFeed({ title, home, path, entries }: Feed, site: PublishedSite): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: addressOf(site, `${path}.json`),
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.address,
      ...(entry.elsewhere !== undefined && { external_url: entry.elsewhere }),
      title: entry.title,
      content_html: entry.html,
      ...(entry.text !== undefined && { content_text: entry.text }),
      ...(entry.date !== undefined && { date_published: entry.date }),
      authors: entry.authors.map(({ name, address }) => ({
        name,
        ...(address !== undefined && { url: address }),
      })),
      tags: entry.categories,
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
