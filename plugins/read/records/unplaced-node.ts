import type { Unplaced } from '../../digest-tree.ts';
import { cleanText } from '../papers-page/lines.ts';
import type { ReadContext } from '../reader.ts';
import { excerptOf } from './values.ts';

/**
 * Makes the node of a text that belongs to no paper, and reports it.
 *
 * @param advice What to do about it, as a sentence.
 */
export function unplacedNode(
  text: string,
  { line, endLine }: { line: number; endLine: number },
  advice: string,
  context: ReadContext,
): Unplaced[] {
  const value = cleanText(text);
  if (value === '') return [];
  context.report({
    rule: 'unplaced-text',
    message: `The text ${excerptOf(value)} belongs to no paper. ${advice}`,
    line,
  });
  const position = { start: { line, column: 1 }, end: { line: endLine, column: 1 } };
  return [{ type: 'unplaced', value, position }];
}
