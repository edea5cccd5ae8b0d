import { normaliseDate } from '../../src/library/fields/date.ts';
import type { DigestNode } from '../digest-tree.ts';
import { blocksOf, listingLines, PART, type Block } from './arxiv-listing/blocks.ts';
import { looksLikeListing } from './arxiv-listing/recognise.ts';
import { readListingRecord } from './arxiv-listing/record-parts.ts';
import { UnusedNames } from './json/unused-names.ts';
import { wholeDocument, type Format, type ReadContext } from './reader.ts';
import { headerNode, recordNode } from './record-node.ts';
import { unplacedNode } from './unplaced-node.ts';

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
  const known = new Map<string, number>();
  let day: string | undefined;
  const nodes = blocks.flatMap((block): DigestNode[] => {
    if (block.type === 'page') {
      day = dayOf(block) ?? day;
      return pageNodes(block, context);
    }
    const { parts, unused: names } = readListingRecord(block.lines, context);
    unused.add(names, parts.line);
    checkRepeated(parts.fields?.identifiers?.arxiv, parts.line, known, context);
    return recordNode({ ...parts, ...(severalDays && day && { edition: day }) }, context);
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
  const place = { line: line.number, endLine: line.number };
  const advice = 'Put the line with its arXiv identifier above it, or remove it.';
  return unplacedNode(line.text, place, advice, context);
}

function checkRepeated(
  arxiv: string | undefined,
  line: number,
  known: Map<string, number>,
  context: ReadContext,
): void {
  if (arxiv === undefined) return;
  const first = known.get(arxiv);
  if (first === undefined) {
    known.set(arxiv, line);
    return;
  }
  context.report({
    rule: 'duplicate-key',
    message: `arXiv:${arxiv} is listed on line ${first} as well. Both were read; remove one where it is the same paper.`,
    line,
  });
}
