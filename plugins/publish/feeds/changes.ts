import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Edition } from '../../../src/library/editions.ts';
import type { Paper } from '../../../src/library/paper.ts';
import { toPlainText } from '../../../src/library/text/plain-text.ts';
import { addressOf, type PublishedSite } from '../site-file.ts';
import type { FeedEntry } from './feed.ts';
import { dateOfEdition } from './paper-entry.ts';
import { uuidUrn } from './uuid.ts';

const writer = unified().use(rehypeStringify).freeze();

/** What an edition changed, as an entry of a feed: which of its papers are new, which were there before, which left. */
export function changesEntry(
  edition: Edition,
  papers: ReadonlyMap<string, Paper>,
  site: PublishedSite,
): FeedEntry {
  const { id, title, changes } = edition;
  const returning = new Set(changes?.returning);
  const lists = [
    { name: 'New', slugs: edition.papers.filter((slug) => !returning.has(slug)) },
    { name: 'Returning', slugs: [...returning] },
    { name: 'No longer in it', slugs: changes?.gone ?? [] },
  ].filter(({ slugs }) => slugs.length > 0);
  const titleOf = (slug: string) => {
    const paper = papers.get(slug);
    return paper ? toPlainText(paper.title) : slug;
  };
  const numbers = lists.map(({ name, slugs }) => `${slugs.length} ${name.toLowerCase()}`);
  return {
    id: uuidUrn(`edition/${id}`),
    title: `${title}: ${numbers.join(', ')}`,
    address: addressOf(site, `editions/${id}/`),
    date: dateOfEdition(edition),
    authors: edition.curator === undefined ? [] : [{ name: edition.curator }],
    categories: [],
    text: lists
      .map(({ name, slugs }) =>
        [`${name}:`, ...slugs.map((slug) => `- ${titleOf(slug)}`)].join('\n'),
      )
      .join('\n\n'),
    html: writer.stringify(
      h(
        null,
        lists.flatMap(({ name, slugs }) => [
          h('h2', name),
          h(
            'ul',
            slugs.map((slug) =>
              h('li', [h('a', { href: addressOf(site, `papers/${slug}/`) }, titleOf(slug))]),
            ),
          ),
        ]),
      ),
    ),
  };
}
