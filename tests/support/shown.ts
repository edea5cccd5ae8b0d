import type { Span } from '../../src/library/text/rich-text.ts';
import { toPlainText } from '../../src/library/text/plain-text.ts';
import { expect } from 'vitest';

/** What a text reads like with what a finder finds in it, which has to be in order and apart. */
export function shownWith(find: (text: string) => Span[], source: string): string {
  const spans = find(source);
  let from = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(from);
    expect(end).toBeGreaterThan(start);
    from = end;
  }
  expect(from).toBeLessThanOrEqual(source.length);
  return toPlainText({ source, spans });
}
