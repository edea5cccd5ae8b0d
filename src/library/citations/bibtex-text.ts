import type { RichText, Span } from '../text/rich-text.ts';
import { toPlainText } from '../text/plain-text.ts';
import { escapeTex, toTex } from '../text/to-tex.ts';
import { namesInTitle, WORD } from './names-in-title.ts';

/** Plain text as the value of a field. */
export function plainToBibtex(text: string): string {
  return escapeTex(text.replace(/\s+/g, ' ').trim());
}

/**
 * A title as the value of a field. Braces keep what a style must not put in lower case.
 *
 * @param abstract Of the same paper: it shows which words of the title are names.
 */
export function titleToBibtex(title: RichText, abstract: RichText): string {
  return oneLine(toTex(withProtectedCase(withBalancedSpans(title), abstract)));
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

function withProtectedCase({ source, spans }: RichText, abstract: RichText): RichText {
  const isName = namesInTitle(source, toPlainText(abstract));
  const protectedSpans: Span[] = [];
  let from = 0;
  for (const span of [...spans, undefined]) {
    const end = span?.start ?? source.length;
    for (const { 0: word, index } of source.slice(from, end).matchAll(WORD)) {
      const start = from + index;
      if (!needsCase(word) && !(start > 0 && /^\p{Lu}/u.test(word) && isName(word))) continue;
      const place = { start, end: start + word.length };
      protectedSpans.push({ ...place, tex: `{${escapeTex(word)}}`, kind: 'accent', confidence: 1 });
    }
    if (span) protectedSpans.push(protectedSpan(span));
    from = span?.end ?? end;
  }
  return { source, spans: protectedSpans };
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
