import { expect, test } from 'vitest';
import { withLeft, withSpans } from '../plugins/rich-texts.ts';
import type { RichText, Span } from '../src/library/text/rich-text.ts';

const TEXT: RichText = { source: 'x to y(z) and k', spans: [] };

function math(start: number, end: number): Span {
  return { start, end, tex: TEXT.source.slice(start, end), kind: 'math', confidence: 0.9 };
}

const placesOf = ({ spans }: RichText) => spans.map(({ start, end }) => [start, end]);

test('of spans that overlap, the first stays, however far it reaches', () => {
  const found = [math(0, 9), math(2, 4), math(5, 9), math(14, 15)];
  expect(placesOf(withSpans(TEXT, found))).toEqual([
    [0, 9],
    [14, 15],
  ]);
});

test('a span that was there before stays', () => {
  const text = withSpans(TEXT, [math(5, 9)]);
  expect(placesOf(withSpans(text, [math(0, 6), math(14, 15)]))).toEqual([
    [5, 9],
    [14, 15],
  ]);
});

test('what a span meets is not left', () => {
  const left = { start: 5, end: 6, confidence: 0.3, reason: 'unsure' } as const;
  const text = withLeft(TEXT, [left]);
  expect(text.left).toEqual([left]);
  expect(withSpans(text, [math(0, 9)]).left).toEqual([]);
  expect(withLeft(withSpans(TEXT, [math(0, 9)]), [left]).left).toBeUndefined();
});
