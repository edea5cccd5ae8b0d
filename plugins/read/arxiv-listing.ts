import { normaliseDate } from '../../src/library/fields/date.ts';
import type { DigestNode } from '../digest-tree.ts';
import {
  blocksOf,
  listingLines,
  PART,
  type Block,
  type ListingLine,
} from './arxiv-listing/blocks.ts';
import { looksLikeListing } from './arxiv-listing/recognise.ts';
import { readListingRecord } from './arxiv-listing/record-parts.ts';
import { UnusedNames } from './records/unused-names.ts';
import { wholeDocument, type Format, type ReadContext } from './reader.ts';
import { headerNode, recordNode } from './records/record-node.ts';
import { unplacedNode } from './records/unplaced-node.ts';
import { RepeatedPapers } from './records/repeated-papers.ts';

/** What arXiv shows or sends, pasted: a list, results of a search, an e-mail, or the page of one paper. */
export const arxivListing: Format = {
  id: 'arxiv-listing',
  name: 'arXiv listing',
  recognise: looksLikeListing,
  open: wholeDocument(readListing),
};

/** Lines with more words than this say more than the heading of a page. */
const MOST_HEADING_WORDS = 12;

function readListing(document: string, context: ReadContext): DigestNode[] {
  const blocks = blocksOf(listingLines(document));
  const days = blocks.flatMap((block) => dayOf(block) ?? []);
  const severalDays = new Set(days).size > 1;
  const unused = new UnusedNames();
  const repeated = new RepeatedPapers(context);
  let day: string | undefined;
  const nodes = blocks.flatMap((block): DigestNode[] => {
    if (block.type === 'page') {
      day = dayOf(block) ?? day;
      return pageNodes(block, context);
    }
    const { parts, unused: names, strays } = readListingRecord(block.lines, context);
    unused.add(names, parts.line);
    repeated.add(parts.fields?.identifiers ?? {}, parts.line);
    const paper = recordNode({ ...parts, ...(severalDays && day && { edition: day }) }, context);
    return [...paper, ...strays.flatMap((line) => unplacedLine(line, context))];
  });
  unused.report(context);
  return nodes;
}

function dayOf(block: Block): string | undefined {
  return block.type === 'page' && block.page?.kind === 'day'
    ? normaliseDate(block.page.date)
    : undefined;
}

function pageNodes(
  { line, page, isFoot }: Extract<Block, { type: 'page' }>,
  context: ReadContext,
): DigestNode[] {
  if (page?.kind === 'rule' || PART.test(line.text)) return [];
  if (page?.kind === 'day') return headerNode([{ role: 'date', value: page.date }], line.number);
  const isHeading = line.text.split(/\s+/).length <= MOST_HEADING_WORDS;
  if (page || isFoot || isHeading) {
    return headerNode([{ role: 'furniture', value: line.text }], line.number);
  }
  return unplacedLine(line, context);
}

function unplacedLine({ text, number }: ListingLine, context: ReadContext): DigestNode[] {
  const advice = 'Put it below the label that it belongs to, or remove it.';
  return unplacedNode(text, { line: number, endLine: number }, advice, context);
}
