import type { Format } from './reader.ts';
import { readArxivEntry } from './xml/arxiv-entry.ts';
import { readOaiRecord } from './xml/arxiv-oai.ts';
import { readFeed } from './xml/read-feed.ts';
import { isFeedRoot, rootOf } from './xml/root.ts';

/** What only arXiv's own feeds have: its elements, and its addresses as those of the entries. */
const ARXIV_FEED =
  /["']https?:\/\/arxiv\.org\/schemas\/atom["']|<(?:\w+:)?(?:id|link|guid)\b[^<>]{0,200}>\s{0,100}(?:https?:\/\/(?:export\.|rss\.)?arxiv\.org\/|oai:arXiv\.org:)|\brdf:about=["']https?:\/\/(?:export\.)?arxiv\.org\//i;
const ARXIV_OAI = /["']https?:\/\/arxiv\.org\/OAI\/|\boai:arXiv\.org:/i;
const OAI_ROOTS = new Set(['OAI-PMH', 'ListRecords', 'GetRecord', 'records', 'record']);

/**
 * What arXiv gives as XML: the answers of its API, its daily feeds in Atom and RSS, the records of its OAI-PMH interface.
 *
 * Sources: arXiv's API user's manual, its help on RSS feeds and on OAI-PMH.
 */
export const arxivAtom: Format = {
  id: 'arxiv-atom',
  name: 'arXiv feed',
  recognise(head) {
    const root = rootOf(head);
    if (root === undefined) return false;
    return isFeedRoot(root)
      ? ARXIV_FEED.test(head)
      : OAI_ROOTS.has(root.name) && ARXIV_OAI.test(head);
  },
  open: (context) =>
    readFeed(
      {
        records: new Set(['entry', 'item', 'record']),
        readEntry: (entry) =>
          entry.name === 'record' ? readOaiRecord(entry, context) : readArxivEntry(entry, context),
      },
      context,
    ),
};
