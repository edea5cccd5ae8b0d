import type { Digest } from '../digest-tree.ts';
import { isValidTex } from '../../src/library/math-text.ts';
import type { Span } from '../../src/library/rich-text.ts';
import { changeTexts, withSpans } from '../rich-texts.ts';

/** Two dollars as TeX writers set them: no space inside the pair, no digit behind it (that is a price). */
const DOLLAR_PAIR = /(?<![\\$])\$(?![\s$])([^$]*[^$\s\\])\$(?![\d$])/g;

/** What prose between two prices has, and formulas rarely do: words of several letters, outside commands. */
const PROSE = /(?<![\\{a-zA-Z])[a-zA-Z]{2,} [a-zA-Z]{2,}/;

/** Recognises mathematics that came with its dollars, where KaTeX can set it. */
export default function restoreDollarMath() {
  return (tree: Digest): void => {
    changeTexts(tree, (texts) => texts.map((text) => withSpans(text, findDollarMath(text.source))));
  };
}

function findDollarMath(text: string): Span[] {
  return [...text.matchAll(DOLLAR_PAIR)].flatMap((match) => {
    const tex = match[1] ?? '';
    if (PROSE.test(tex) || !isValidTex(tex)) return [];
    const start = match.index;
    return [{ start, end: start + match[0].length, tex, kind: 'math', confidence: 1 } as const];
  });
}
