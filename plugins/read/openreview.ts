import type { DigestNode } from '../digest-tree.ts';
import { notPapers } from './records/doubts.ts';
import { firstObject, namesIn } from './json/json-head.ts';
import { readDocument, withoutFieldMap } from './json/read-document.ts';
import { Records } from './records/records.ts';
import { RepeatedKeys } from './records/repeated-keys.ts';
import { isEmpty, isRecord, plainTextOf, textOf, type JsonRecord } from './records/values.ts';
import { wholeDocument, type Format, type ReadContext } from './reader.ts';

/**
 * What the API of OpenReview answers: notes, of which the submissions are papers. In version 1 the content of
 * a note is its values, in version 2 each value stands in an object: `{"title": {"value": "…"}}`.
 */
export const openreview: Format = {
  id: 'openreview',
  name: 'OpenReview',
  recognise,
  open: wholeDocument(readWhole),
};

const SHORT_SUMMARIES = ['TL;DR', 'TLDR', 'one-sentence_summary', 'one_sentence_summary'];
/** Parts of a note's content that say nothing about the paper, or that another part says better. */
const OF_THE_VENUE = new Set([
  ...SHORT_SUMMARIES,
  ...['authorids', 'venueid', '_bibtex', 'paperhash', 'supplementary_material'],
  ...[
    'code_of_ethics',
    'submission_guidelines',
    'no_acknowledgement_section',
    'reciprocal_reviewing',
  ],
  ...['anonymous_url', 'student_author', 'large_language_models'],
]);

const NOTE_NAMES = ['forum', 'invitation', 'invitations', 'signatures', 'tcdate', 'cdate'];

/** What is written about a submission. */
const REPLY = /(?:Review|Decision|Comment|Rebuttal)$/;

/** Venues of papers that did not appear there. */
const UNPUBLISHED = /\b(?:submitted to|under review|submission|withdrawn|reject)/i;

/** How a paper was presented stands after its venue. */
const PRESENTED = /^(.+) \(?(oral|poster|spotlight|notable top \d+%|talk)\)?$/i;

const END_OF_9999 = Date.UTC(10_000, 0);

function recognise(head: string): boolean {
  const first = firstObject(head);
  const names = first && namesIn(first);
  const content = names?.get('content');
  if (!content || content.type !== 'object') return false;
  return NOTE_NAMES.some((name) => names?.has(name)) || namesIn(content).has('authorids');
}

function readWhole(document: string, given: ReadContext): DigestNode[] {
  const context = withoutFieldMap(given);
  const records = new Records(context, OF_THE_VENUE);
  const keys = new RepeatedKeys(context);
  const replyLines: number[] = [];
  const readNote = (note: JsonRecord, line: number, endLine: number) => {
    const content = contentOf(note);
    keys.add(textOf(note['id']), line);
    if (!isReply(note, content)) return records.nodes(paperOf(note, content), line, endLine);
    replyLines.push(line);
    return [];
  };
  const nodes = readDocument(document, readNote, context);
  const [firstLine] = replyLines;
  if (firstLine !== undefined) context.report(notPapers(replyLines.length, firstLine));
  records.end();
  return nodes;
}

/** The content of a note in the form of version 1. */
function contentOf({ content }: JsonRecord): JsonRecord {
  if (!isRecord(content)) return {};
  const values = Object.entries(content).map(([name, part]) => [
    name,
    isRecord(part) && 'value' in part ? part['value'] : part,
  ]);
  return Object.fromEntries(values);
}

function isReply({ invitation, invitations, replyto }: JsonRecord, content: JsonRecord): boolean {
  const [made] = Array.isArray(invitations) ? invitations : [invitation];
  return (
    textOf(content['title']) === undefined ||
    textOf(replyto) !== undefined ||
    REPLY.test(textOf(made) ?? '')
  );
}

/** What a submission says, by the names that other files use. */
function paperOf(note: JsonRecord, content: JsonRecord): JsonRecord {
  const { pdf, venue, ...others } = content;
  const time = note['pdate'] ?? note['cdate'] ?? note['tcdate'];
  const date = dateOfMilliseconds(time);
  const [summary] = SHORT_SUMMARIES.filter((name) => !isEmpty(content[name]));
  return {
    ...others,
    ...(textOf(pdf)?.startsWith('/') ? {} : { pdf }),
    ...venueOf(venue),
    forum: note['forum'] ?? note['id'],
    ...(date === undefined ? { cdate: time } : { date }),
    ...(summary !== undefined && { comments: content[summary] }),
  };
}

/** The venue of a paper that appeared there, and what else is said about it. */
function venueOf(venue: unknown): JsonRecord {
  const text = plainTextOf(venue);
  if (text === undefined) return { venue };
  if (UNPUBLISHED.test(text)) return { remark: text };
  const [, place = text, presentation] = PRESENTED.exec(text) ?? [];
  return { venue: place, remark: presentation };
}

/** The day of a time in milliseconds since 1970, in UTC. */
function dateOfMilliseconds(time: unknown): string | undefined {
  if (typeof time !== 'number' || !(time > 0 && time < END_OF_9999)) return undefined;
  return new Date(time).toISOString().slice(0, 10);
}
