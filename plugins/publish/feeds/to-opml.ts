import { x } from 'xastscript';
import { addressOf, type PublishedSite } from '../site-file.ts';
import { inXml, xmlDocument } from '../xml.ts';
import type { Feed } from './feed.ts';

/** Feeds that belong together. */
export interface FeedGroup {
  title: string;
  feeds: Pick<Feed, 'title' | 'home' | 'path'>[];
}

/** All feeds of a site as OPML 2.0, which readers of feeds take over at once. */
export function toOpml(groups: readonly FeedGroup[], site: PublishedSite): string {
  const tree = x('opml', { version: '2.0' }, [
    x('head', [x('title', inXml(site.title))]),
    x(
      'body',
      groups
        .filter(({ feeds }) => feeds.length > 0)
        .map(({ title, feeds }) =>
          x('outline', { text: title }, [
            ...feeds.map((feed) =>
              x('outline', {
                type: 'rss',
                text: inXml(feed.title),
                xmlUrl: addressOf(site, `${feed.path}.xml`),
                htmlUrl: feed.home,
              }),
            ),
          ]),
        ),
    ),
  ]);
  return xmlDocument(tree);
}
