import { findDelimitedMath } from '../../src/library/tex/delimited-math.ts';
import type { Span } from '../../src/library/text/rich-text.ts';
import { addingSpans } from '../rich-texts.ts';

/** Recognises mathematics that came with its dollars or brackets, `$x$` or `\(x\)`, where KaTeX can set it. */
export default function restoreDollarMath() {
  return addingSpans(findDollarMath);
}

/** The formulas of a text that came with their marks. */
export function findDollarMath(text: string): Span[] {
  return findDelimitedMath(text).map((formula) => ({ ...formula, kind: 'math', confidence: 1 }));
}
