import type { Span } from '../../src/library/text/rich-text.ts';
import { findTexMarks } from '../../src/library/tex/tex-marks.ts';
import { addingSpans } from '../rich-texts.ts';
import { outsideAddresses } from './find-spans.ts';

/** Gives back the quotation marks, dashes and ties of TeX: ``` ``x'' ```, `2--3`, `Fig.~2`. */
export default function restoreQuotes() {
  return addingSpans(findQuotes);
}

/** The quotation marks, dashes and ties of a text, each mark for itself, so that formulas between them stay free. */
export function findQuotes(text: string): Span[] {
  const marks = findTexMarks(text).map(({ start, end, tex }): Span => ({
    start,
    end,
    tex,
    kind: 'quote',
    confidence: 1,
  }));
  return outsideAddresses(text, marks);
}
