import { byStart, meetsAny, type Extent } from '../text/extents.ts';
import { isValidTex } from '../text/math-text.ts';

/** A formula between the marks that TeX writers set around it. */
export interface DelimitedMath extends Extent {
  /** What stands between the marks. */
  tex: string;
}

/** Longer pieces between two marks are no formula of an abstract. */
const DELIMITED = [
  /(?<![\\$])\$\$(?!\$)([^$]{1,2000})\$\$(?!\$)/g,
  // As TeX writers set them: no space inside the pair, no digit behind it (that is a price).
  /(?<![\\$])\$(?![\s$])([^$]{0,2000}[^$\s\\])\$(?![\d$])/g,
  // A command in front makes a formula of what a digit follows: `0.36$\pm$0.02`.
  /(?<![\\$])\$(\\[a-zA-Z]+[^$]{0,200})\$(?=\d)/g,
  /(?<!\\)\\\((.{1,2000}?)\\\)/gs,
  /(?<!\\)\\\[(.{1,2000}?)\\\]/gs,
];

/** What prose between two prices has, and formulas rarely do: words of several letters, outside commands. */
const PROSE = /(?<![\\{a-zA-Z])[a-zA-Z]{2,} [a-zA-Z]{2,}/;

/** What is left of a command with two arguments, `\frac{1}{p}` as `1{p}`: valid TeX that says something else. */
const REMAINS = /(?<![\\][a-zA-Z]*)[a-zA-Z0-9]\{[a-zA-Z0-9\\]/;

/** What sets a formula apart from a word in brackets that somebody escaped: `\[link\]`. */
const MATHEMATICAL = /[\\^_=<>+*/|\d]|^\s*\S\s*$/;

/**
 * Finds the formulas of a text that came with their marks, `$x$`, `$$x$$`, `\(x\)` or `\[x\]`, where KaTeX can set them.
 * Prices are none: `$5 and $10`.
 *
 * @returns Sorted; none overlaps another.
 */
export function findDelimitedMath(text: string): DelimitedMath[] {
  return DELIMITED.reduce<DelimitedMath[]>((before, pattern) => {
    const found = [...text.matchAll(pattern)].flatMap((match) => {
      const tex = (match[1] ?? '').trim();
      const place = { start: match.index, end: match.index + match[0].length };
      return !meetsAny(before, place) && isFormula(tex, match[0]) ? [{ ...place, tex }] : [];
    });
    return [...before, ...found].sort(byStart);
  }, []);
}

function isFormula(tex: string, whole: string): boolean {
  if (whole.startsWith('\\') && (REMAINS.test(tex) || !MATHEMATICAL.test(tex))) return false;
  return !PROSE.test(tex) && isValidTex(tex);
}
