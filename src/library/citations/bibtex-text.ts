import type { RichText, Span } from '../text/rich-text.ts';
import { escapeTex, toTex } from '../text/to-tex.ts';

/** Plain text as the value of a field. */
export function plainToBibtex(text: string): string {
  return escapeTex(text.replace(/\s+/g, ' ').trim());
}

/** A title as the value of a field. Braces keep what a style must not put in lower case. */
export function titleToBibtex(title: RichText): string {
  return oneLine(toTex(withProtectedCase(withBalancedSpans(title))));
}

/** An abstract as the value of a field, with empty lines between its paragraphs. */
export function abstractToBibtex(abstract: RichText): string {
  const paragraphs = toTex(withBalancedSpans(abstract)).split(/\n\s*\n/);
  return paragraphs.map(oneLine).join('\n\n');
}

/** A backslash at the end would take the brace that closes the value. */
function oneLine(tex: string): string {
  const line = tex.replace(/\s+/g, ' ').trim();
  return /(?<!\\)(?:\\\\)*\\$/.test(line) ? `${line} ` : line;
}

/** For BibTeX, braces have to be in pairs even where a backslash stands before them. */
function withBalancedSpans({ source, spans }: RichText): RichText {
  return {
    source,
    spans: spans.flatMap((span): Span[] => {
      if (isBalanced(span.tex)) return [span];
      const [left, right] =
        span.kind === 'math'
          ? ['\\lbrace ', '\\rbrace ']
          : ['\\textbraceleft{}', '\\textbraceright{}'];
      const tex = span.tex.replace(/\\[^]/g, (sign) =>
        sign === '\\{' ? left : sign === '\\}' ? right : sign,
      );
      return isBalanced(tex) ? [{ ...span, tex }] : [];
    }),
  };
}

function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const [brace] of tex.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;

function withProtectedCase({ source, spans }: RichText): RichText {
  const names = hasCapitalsForNames(source);
  const protectedSpans: Span[] = [];
  let from = 0;
  for (const span of [...spans, undefined]) {
    const end = span?.start ?? source.length;
    for (const { 0: word, index } of source.slice(from, end).matchAll(WORD)) {
      const start = from + index;
      const isName = names && start > 0 && /^\p{Lu}/u.test(word);
      if (!needsCase(word) && !isName) continue;
      const place = { start, end: start + word.length };
      protectedSpans.push({ ...place, tex: `{${escapeTex(word)}}`, kind: 'accent', confidence: 1 });
    }
    if (span) protectedSpans.push(protectedSpan(span));
    from = span?.end ?? end;
  }
  return { source, spans: protectedSpans };
}

/** Words that every title in title case writes with a capital are longer than this. */
const MAYBE_SMALL = 5;

/** Whether a title is written as a sentence: then a word with a capital is a name, `Coulomb gases`. */
function hasCapitalsForNames(title: string): boolean {
  const long = [...title.matchAll(WORD)].slice(1).filter(([word]) => word.length > MAYBE_SMALL);
  const small = long.filter(([word]) => /^\p{Ll}/u.test(word));
  return small.length > long.length / 2;
}

/** Names have capitals behind their first letter, or are one capital, which is no article. */
function needsCase(word: string): boolean {
  return /^.+\p{Lu}/su.test(word) || (/^\p{Lu}$/u.test(word) && word !== 'A');
}

/** Formulas, and commands of letters: a style would change even `\LaTeX`. What is in braces is safe. */
function protectedSpan(span: Span): Span {
  if (span.kind === 'math') return { ...span, kind: 'accent', tex: `{$${span.tex}$}` };
  const isCommand = span.kind === 'accent' && /^\\[a-zA-Z"'`^~=.]/.test(span.tex);
  return isCommand ? { ...span, tex: `{${span.tex}}` } : span;
}
