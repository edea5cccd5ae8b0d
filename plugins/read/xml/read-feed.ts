import type { DigestNode } from '../../digest-tree.ts';
import type { DocumentReader, ReadContext } from '../reader.ts';
import { recordNode, type RecordParts } from '../records/record-node.ts';
import type { XmlElement } from './elements.ts';
import { FEED_ELEMENTS, FeedHeader } from './feed-header.ts';
import { readElements } from './read-elements.ts';
import { RepeatedPapers } from '../records/repeated-papers.ts';

/** How the entries of a kind of feed are read. */
export interface FeedEntries {
  /** The names of the elements that are entries. */
  records: ReadonlySet<string>;
  /** @returns Nothing for an entry that is no paper, which it reports. */
  readEntry(entry: XmlElement, context: ReadContext): RecordParts | undefined;
}

/**
 * Reads a feed: what it says about itself, and its entries.
 *
 * An entry has the language and the journal of its feed, unless it says otherwise. Reports `duplicate-key`, beside what
 * `readElements`, `recordNode` and `readEntry` do.
 */
export function readFeed(
  { records, readEntry }: FeedEntries,
  context: ReadContext,
): DocumentReader {
  const header = new FeedHeader();
  const keys = new RepeatedPapers(context);

  const readRecord = (entry: XmlElement, parents: readonly XmlElement[]): DigestNode[] => {
    const parts = readEntry(entry, context);
    if (!parts) return [];
    const { fields = {} } = parts;
    keys.add(fields.identifiers ?? {}, entry.line);
    const language = header.languageFor(parents);
    const publication = {
      ...(header.venue && { venue: header.venue }),
      ...fields.publication,
    };
    return recordNode(
      { ...parts, fields: { ...(language && { language }), ...fields, publication } },
      context,
    );
  };

  const reader = readElements(
    {
      records,
      around: FEED_ELEMENTS,
      take(element, parents) {
        if (records.has(element.name))
          return [...header.takeNodes(), ...readRecord(element, parents)];
        header.take(element, parents);
        return [];
      },
    },
    context,
  );
  return {
    write: (piece) => reader.write(piece),
    end: () => [...reader.end(), ...header.takeNodes()],
  };
}
