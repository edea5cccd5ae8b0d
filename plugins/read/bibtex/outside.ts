import type { Unplaced } from '../../digest-tree.ts';
import type { ReadContext } from '../reader.ts';
import { unplacedNode } from '../records/unplaced-node.ts';
import type { OutsideText } from './scan.ts';

/** A line of an entry that lost its beginning, or of one that never had a brace. */
const PART_OF_ENTRY =
  /^\s*(?:@(?!comment)[a-z]+(?:\s*[{(]|\s+[^\s,]+,|\s*$)|(?:,\s*)?[a-z][\w:-]*\s*=\s*(?:[{"]|\w+\s*(?:[,#]|$)))/i;

/**
 * Finds what looks like a part of an entry between the entries, which would else be a comment, and reports it.
 *
 * @returns A node for each block of such lines.
 */
export function unplacedTexts({ text, line }: OutsideText, context: ReadContext): Unplaced[] {
  const nodes: Unplaced[] = [];
  let block: string[] = [];
  let end = line;
  const close = () => {
    const lines = block.filter((blockLine) => !/^\s*%/.test(blockLine));
    const place = { line: end - block.length, endLine: end - 1 };
    if (lines.some((blockLine) => PART_OF_ENTRY.test(blockLine))) {
      nodes.push(...unplacedNode(lines.join('\n'), place, ADVICE, context));
    }
    block = [];
  };
  for (const next of text.split('\n')) {
    if (next.trim() === '') close();
    else block.push(next);
    end += 1;
  }
  close();
  return nodes;
}

const ADVICE =
  'It looks like a part of an entry: correct what stands around it, or begin its lines with "%".';
