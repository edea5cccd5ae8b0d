import type { DigestNode } from '../digest-tree.ts';
import { firstObject, namesIn } from './json/json-head.ts';
import { readDocument, withoutFieldMap } from './json/read-document.ts';
import { Records } from './records/records.ts';
import { isRecord, type JsonRecord } from './records/values.ts';
import { wholeDocument, type Format, type ReadContext } from './reader.ts';

/**
 * What the papers API of Hugging Face answers: the list of a day or a week, whose items have the `paper` within,
 * or one paper. Authors that the site hides are authors all the same.
 */
export const papersApi: Format = {
  id: 'papers-api',
  name: 'Hugging Face papers API',
  recognise,
  open: wholeDocument(readWhole),
};

/** What the site says about its own doings, and what a model wrote. */
const OF_THE_SITE = new Set([
  ...['_id', 'upvotes', 'numComments', 'thumbnail', 'mediaUrls', 'discussionId', 'organization'],
  ...['submittedBy', 'submittedOnDailyAt', 'submittedOnDailyBy', 'isAuthorParticipating'],
  ...['ai_summary', 'ai_keywords', 'githubStars', 'githubRepoAddedBy'],
  ...['linkedModels', 'linkedDatasets', 'linkedSpaces'],
  ...['numTotalModels', 'numTotalDatasets', 'numTotalSpaces'],
]);

function recognise(head: string): boolean {
  const first = firstObject(head);
  if (!first) return false;
  const paper = namesIn(first).get('paper');
  if (paper) return namesIn(paper).has('id') && namesIn(paper).has('title');
  const names = namesIn(first);
  return (
    ['id', 'title', 'summary', 'publishedAt'].every((name) => names.has(name)) &&
    [...OF_THE_SITE].some((name) => name !== '_id' && names.has(name))
  );
}

function readWhole(document: string, given: ReadContext): DigestNode[] {
  const context = withoutFieldMap(given);
  const records = new Records(context, OF_THE_SITE);
  const nodes = readDocument(
    document,
    (item, ...lines) => records.nodes(paperOf(item), ...lines),
    context,
  );
  records.end();
  return nodes;
}

/** What an item says of its paper; the date of the item is that of the list. */
function paperOf({ paper, ...item }: JsonRecord): JsonRecord {
  return isRecord(paper) ? { ...item, publishedAt: undefined, ...paper } : { paper, ...item };
}
