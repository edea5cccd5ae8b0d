import type { ListItem, RootContent } from 'mdast';
import { draftOf, hasTitleLink, isContents } from './entries.ts';
import { htmlText } from './html-text.ts';
import type { PaperDraft } from './paper-draft.ts';
import type { PaperSink } from './paper-sink.ts';
import type { ParsedChunk } from './parse-chunk.ts';
import { phrasingOf, runsOf, textOf, type Run } from './runs.ts';
import { findTitle, wordsIn } from './title.ts';

/** What an item stands in. */
export interface ItemPlace {
  parsed: ParsedChunk;
  /** Of the first line of its chunk in the document. */
  line: number;
  /** Whether only what has an identifier can be a paper here. */
  isFurniture: boolean;
}

/** A link with fewer words within an item names something of its paper, such as an author's page. */
const FEWEST_TITLE_WORDS = 3;

/**
 * Reads an item: a paper, with what is said of it below; or a heading of the items within; or a remark.
 * Below a heading that is the title of a paper, items say more of it.
 */
export function readItem(item: ListItem, place: ItemPlace, sink: PaperSink): void {
  const [first, ...below] = item.children;
  if (first === undefined) return;
  const above = sink.draft('heading');
  if (above) {
    for (const node of item.children) readBelow(node, above, place);
    return;
  }
  const runs = runsIn(first, place);
  const line = place.line + (item.position?.start.line ?? 1) - 1;
  const inner = below.flatMap((node) => (node.type === 'list' ? node.children : []));
  const draft = draftOf(runs, line);
  if (isContents(runs) || (!draft.isPaper && inner.some((one) => isPaperItem(one, place)))) {
    sink.addHeader('furniture', textOf(runs), line);
    for (const one of inner) readItem(one, place, sink);
    return;
  }
  const others = below.flatMap((node) => readBelow(node, draft, place));
  draft.endLine = place.line + (item.position?.end.line ?? 1) - 1;
  if (draft.isPaper && (!place.isFurniture || draft.hasIdentifier)) sink.open(draft, 'item');
  else if (place.isFurniture) sink.addHeader('furniture', wholeText([item], place), line);
  else sink.addText(wholeText([item], place), line, draft.endLine);
  for (const one of others) readItem(one, place, sink);
}

/** Adds what stands below a title to its paper, and gives the items that are papers of their own. */
function readBelow(node: RootContent, draft: PaperDraft, place: ItemPlace): ListItem[] {
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item) =>
        isPaperItem(item, place)
          ? [item]
          : item.children.flatMap((one) => readBelow(one, draft, place)),
      );
    case 'blockquote':
      return node.children.flatMap((one) => readBelow(one, draft, place));
    default:
      draft.addRuns(runsIn(node, place), { isBelow: true });
      return [];
  }
}

/** Whether an item has a title of its own that leads somewhere. */
function isPaperItem({ children: [first] }: ListItem, place: ItemPlace): boolean {
  const runs = first ? runsIn(first, place) : [];
  return hasTitleLink(runs) && wordsIn(findTitle(runs).title) >= FEWEST_TITLE_WORDS;
}

function runsIn(node: RootContent, { parsed }: ItemPlace): Run[] {
  const phrasing = phrasingOf([node]);
  if (phrasing.length > 0) return runsOf(phrasing, parsed);
  const text = node.type === 'html' || node.type === 'code' ? parsed.unmask(node.value) : '';
  const words = node.type === 'html' ? htmlText(text) : text;
  return words.trim() === '' ? [] : [{ kind: 'text', text: words, links: [] }];
}

/** All texts of nodes, those within included. */
function wholeText(nodes: readonly (RootContent | ListItem)[], place: ItemPlace): string {
  return nodes
    .map((node) =>
      node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote'
        ? wholeText(node.children, place)
        : textOf(runsIn(node, place)),
    )
    .join(' ');
}
