import { count } from '../../../src/library/count.ts';
import type { Doubt } from '../reader.ts';
import type { JsonFault } from '../json/parse-json.ts';
import { excerptOf } from './values.ts';

const MOST_FAULTS = 20;

/**
 * What is wrong with a text as JSON: one doubt a line, and one for all lines after the first twenty.
 *
 * @param lineAt Gives the line of an offset.
 */
export function brokenJson(
  faults: readonly JsonFault[],
  lineAt: (offset: number) => number,
): Doubt[] {
  const byLine = new Map<number, string>();
  for (const { offset, what } of faults) {
    const line = lineAt(offset);
    if (!byLine.has(line)) byLine.set(line, what);
  }
  const doubts = [...byLine].map(([line, what]): Doubt => {
    const message = `This is not valid JSON: ${what}. What could not be read was left out: correct it.`;
    return { rule: 'broken-json', message, line };
  });
  const more = doubts.slice(MOST_FAULTS);
  if (more.length === 0) return doubts;
  const message = `${count(more.length, 'more line')} of this document ${more.length === 1 ? 'is' : 'are'} not valid JSON.`;
  return [...doubts.slice(0, MOST_FAULTS), { ...more[0], rule: 'broken-json', message }];
}

/** @param values Of the name in one record, or parts of one. */
export function notUnderstood(name: string, values: readonly unknown[], line: number): Doubt {
  const more = values.length > 1 ? ` and ${values.length - 1} more` : '';
  const message = `What "${name}" says was not understood and left out: ${excerptOf(values[0])}${more}. Correct or remove it.`;
  return { rule: 'field-not-understood', message, line };
}

/** @param text The line of a file that has a record on each. */
export function brokenLine(text: string, what: string, line: number): Doubt {
  const message = `This line is no JSON and was left out: ${what} in ${excerptOf(text)}. Correct it.`;
  return { rule: 'broken-json', message, line };
}

/** @param longest The most characters that a line can have. */
export function lineTooLong(line: number, longest: number): Doubt {
  const message = `This line has more than ${count(longest, 'character')} and was left out. A line should hold one record.`;
  return { rule: 'line-too-long', message, line };
}

/** @param text How the record begins. */
export function brokenRecord(text: string, line: number): Doubt {
  const message = `A record has no end and was left out: ${excerptOf(text)}. Complete it.`;
  return { rule: 'broken-record', message, line };
}

/** @param names Those that stand more than once in one record. */
export function duplicateNames(names: readonly string[], line: number): Doubt {
  const listed = names.map(excerptOf).join(', ');
  const message = `A record has ${listed} more than once. The last was read: leave out the others.`;
  return { rule: 'duplicate-name', message, line };
}

/** @param first Of the values that stand among the records; `number` is how many they are. */
export function notRecords(first: unknown, number: number, line: number): Doubt {
  const stand = number > 1 ? ` and ${number - 1} more stand` : ' stands';
  const message = `${excerptOf(first)}${stand} where a record should and was left out. A record is an object with a title.`;
  return { rule: 'not-a-record', message, line };
}

/** @param names Of the lists. */
export function listsNotRead(names: readonly string[], line: number): Doubt {
  const listed = names.map(excerptOf).join(', ');
  const message = `Beside the records stand other lists of things with titles, which were not read: ${listed}. Put their papers into the list of records.`;
  return { rule: 'list-not-read', message, line };
}

/** @param replies How many notes of a review site are no submissions. */
export function notPapers(replies: number, line: number): Doubt {
  const are =
    replies === 1
      ? 'is a review, a decision or a comment and was'
      : 'are reviews, decisions or comments and were';
  const message = `${count(replies, 'note')} ${are} left out. Nothing has to be done.`;
  return { rule: 'not-a-paper', message, line };
}
