import type { DigestNode } from '../digest-tree.ts';
import { cslJson } from './csl-json.ts';
import { jsonLines } from './json-lines.ts';
import { openreview } from './openreview.ts';
import { papersApi } from './papers-api.ts';
import { wholeDocument, type Format, type ReadContext } from './reader.ts';
import { readDocument } from './json/read-document.ts';
import { looksLikeJson } from './json/json-head.ts';
import { Records } from './records/records.ts';

const OTHERS = [openreview, cslJson, papersApi, jsonLines];

/**
 * JSON of any shape that holds records: a list of them, alone or in an object, an object of them, or one.
 * Comments and trailing commas are fine, and of a broken document the whole records are read.
 */
export const json: Format = {
  id: 'json',
  name: 'JSON',
  recognise: (head) => looksLikeJson(head) && !OTHERS.some((format) => format.recognise(head)),
  open: wholeDocument(readWhole),
};

function readWhole(document: string, context: ReadContext): DigestNode[] {
  const records = new Records(context);
  const nodes = readDocument(document, (...record) => records.nodes(...record), context);
  records.end();
  return nodes;
}
