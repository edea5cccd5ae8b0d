import { x } from 'xastscript';
import { addressOf, type PublishedSite } from '../site-file.ts';
import { inXml, xmlDocument } from '../xml.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** Atom demands a time of everything. This one, which programs show as no time at all, stands for an unknown one. */
const UNKNOWN = '1970-01-01T00:00:00Z';

/** A feed as Atom, RFC 4287. */
export function toAtom({ id, title, home, path, entries }: Feed, site: PublishedSite): string {
  const dates = entries.map(({ date }) => date ?? UNKNOWN).sort();
  const tree = x('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
    x('id', id),
    x('title', inXml(title)),
    x('updated', dates.at(-1) ?? UNKNOWN),
    x('author', [x('name', inXml(site.title))]),
    x('generator', 'Sheaf'),
    x('link', { rel: 'self', type: 'application/atom+xml', href: addressOf(site, `${path}.xml`) }),
    x('link', { rel: 'alternate', type: 'text/html', href: home }),
    ...entries.map(toEntry),
  ]);
  return xmlDocument(tree);
}

function toEntry(entry: FeedEntry) {
  const { id, title, address, elsewhere, date, authors, categories, text, html } = entry;
  return x('entry', [
    x('id', id),
    x('title', inXml(title)),
    x('updated', date ?? UNKNOWN),
    ...(date === undefined ? [] : [x('published', date)]),
    x('link', { rel: 'alternate', type: 'text/html', href: address }),
    ...(elsewhere === undefined ? [] : [x('link', { rel: 'related', href: inXml(elsewhere) })]),
    ...authors.map((author) =>
      x('author', [x('name', inXml(author.name)), author.address && x('uri', author.address)]),
    ),
    ...categories.map((term) => x('category', { term: inXml(term) })),
    ...(text === undefined ? [] : [x('summary', inXml(text))]),
    x('content', { type: 'html' }, inXml(html)),
  ]);
}
