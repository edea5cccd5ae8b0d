import { outsideAddresses } from './find-spans.ts';
import { findTagWrappers } from './tag-wrappers.ts';
import type { Digest } from '../digest-tree.ts';
import { changeTexts, wrapSpans, type Wrapper } from '../rich-texts.ts';

/**
 * Gives back the words that authors set apart. Goes behind all other finders, whose spans it takes in.
 *
 * @param options What is less sure than `threshold` stays as it came.
 */
export default function restoreEmphasis({ threshold }: { threshold: number }) {
  return (tree: Digest): void => {
    changeTexts(tree, (texts) =>
      texts.map((text) => {
        const all = [...findTexWrappers(text.source), ...findTagWrappers(text.source)];
        const found = all.filter(({ confidence }) => confidence >= threshold);
        return text.settledBy || found.length > MOST ? text : wrapSpans(text, found);
      }),
    );
  };
}

/** Groups that lie deeper, and more groups than this, are no abstract's. */
const DEEPEST = 8;
const MOST = 300;

/** An opening brace with what makes it one of emphasis, or a closing one. Escaped braces are neither. */
const BRACE =
  /\\(?:textbf|textit|textsl|texttt|textsc|emph|underline|uline)\{|(?<![\\a-zA-Z])(?:textbf|textit|texttt|textsc|underline)\{|(?<![\\a-zA-Z])(?:red|blue|green|orange|purple|teal|magenta|cyan|violet|brown|gray|black)\{|\{\\(?:em|it|bf|sl|sc|tt)(?![a-zA-Z]) *|\\[^]|[{}]/g;

interface OpenGroup {
  start: number;
  innerStart: number;
  open: string;
  isMath: boolean;
  /** Less than 1 where the command has lost its backslash. */
  confidence: number;
}

/** The groups of a text that set words apart: `{\em x}`, and `\textbf{x}` or what is left of it. */
export function findTexWrappers(text: string): Wrapper[] {
  const found: Wrapper[] = [];
  const groups: OpenGroup[] = [];
  for (const { 0: token, index } of text.matchAll(BRACE)) {
    if (token === '}') {
      const group = groups.pop();
      if (!group?.open || groups.length >= DEEPEST || groups.some(({ isMath }) => isMath)) continue;
      const { start, innerStart, open, confidence } = group;
      found.push({
        start,
        end: index + 1,
        innerStart,
        innerEnd: index,
        open,
        kind: 'emphasis',
        confidence,
      });
    } else if (token.includes('{') && token !== '\\{') {
      const isMath = /[_^]/.test(text[index - 1] ?? '');
      groups.push({
        start: index,
        innerStart: index + token.length,
        open: opening(token),
        isMath,
        confidence: token.includes('\\') ? 1 : 0.95,
      });
    }
  }
  return outsideAddresses(text, found);
}

/** The TeX that opens what a token opens; nothing for a group that only groups. */
function opening(token: string): string {
  if (token === '{') return '';
  if (token.startsWith('{')) return `${token.trimEnd()} `;
  const name = token.replace(/[\\{]/g, '').replace('uline', 'underline');
  // Colours are not shown, and a citation cannot count on a package that sets them.
  return /^(?:text|emph|under)/.test(name) ? `\\${name}{` : '{';
}
