import type { Format } from './reader.ts';
import { readFeedEntry } from './xml/feed-entry.ts';
import { readFeed } from './xml/read-feed.ts';
import { isFeedRoot, rootOf } from './xml/root.ts';

/**
 * Atom and RSS of any version, as journals, archives and blogs give them.
 *
 * Sources: RFC 4287 (Atom), the RSS Advisory Board's RSS 2.0, RSS 1.0 with its modules for Dublin Core, PRISM and content.
 */
export const feed: Format = {
  id: 'feed',
  name: 'Atom or RSS',
  recognise(head) {
    const root = rootOf(head);
    return root !== undefined && isFeedRoot(root);
  },
  open: (context) =>
    readFeed({ records: new Set(['entry', 'item']), readEntry: readFeedEntry }, context),
};
