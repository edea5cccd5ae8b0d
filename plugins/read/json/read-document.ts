import type { DigestNode } from '../../digest-tree.ts';
import type { ReadContext } from '../reader.ts';
import { brokenJson } from '../records/doubts.ts';
import { lineCounter } from './lines.ts';
import { parseJson } from './parse-json.ts';
import { readValues, type TakeRecord } from './read-values.ts';

/**
 * Reads the records of a document of JSON, and reports what is wrong with it.
 *
 * @param takeRecord Makes nodes of a record.
 */
export function readDocument(
  document: string,
  takeRecord: TakeRecord,
  context: ReadContext,
): DigestNode[] {
  const text = document.replace(/^\ufeff/, '');
  const { values, faults } = parseJson(text);
  for (const doubt of brokenJson(faults, lineCounter(text))) context.report(doubt);
  return readValues(values, { text, lineAt: lineCounter(text) }, takeRecord, context);
}

/** The context of a format whose names are known, where a field map has nothing to say. */
export function withoutFieldMap(context: ReadContext): ReadContext {
  return {
    report: (doubt) => {
      context.report(doubt);
    },
  };
}
