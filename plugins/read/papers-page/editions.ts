import { normaliseDate } from '../../../src/library/fields/date.ts';
import type { DigestNode } from '../../digest-tree.ts';

/**
 * Gives each paper the date that stands above it, where a document holds several days: then each of two dates or
 * more has papers below it, and none stands above the first.
 */
export function withEditions(nodes: readonly DigestNode[]): DigestNode[] {
  let date: string | undefined;
  let dates = 0;
  let papers = Infinity;
  const dated: DigestNode[] = [];
  for (const node of nodes) {
    if (node.type === 'paper') {
      if (date === undefined) return [...nodes];
      papers += 1;
      dated.push({ ...node, data: { ...node.data, edition: date } });
      continue;
    }
    dated.push(node);
    const found = node.type === 'header' && node.children.find((line) => line.role === 'date');
    if (!found) continue;
    if (papers === 0) return [...nodes];
    date = normaliseDate(found.value);
    dates += 1;
    papers = 0;
  }
  return dates > 1 && papers > 0 ? dated : [...nodes];
}
