import type { Span } from '../../src/library/text/rich-text.ts';
import { isValidTex } from '../../src/library/text/math-text.ts';
import { addingSpans } from '../rich-texts.ts';
import { findSpans } from './find-spans.ts';
import { byStart } from '../../src/library/text/extents.ts';

/** What a papers page puts around the words of a query. */
const HIGHLIGHT = /<\/?(?:PRE|POST)_TAG>/g;

const BREAK = /[ \n]{0,9}<(?:br|hr) ?\/?>[ \n]{0,9}/gi;

const PARAGRAPH = /[ \n]{0,9}<(p|div)>([^<]{0,5000})<\/\1>[ \n]{0,9}/gi;

const SCRIPT = /<(sub|sup)>([\p{L}\p{N}+−.,*-]{1,8})<\/\1>/giu;

/** Takes away the stray tags of HTML that papers pages leave, and sets `<sub>2</sub>` as an index. */
export default function restoreTags() {
  return addingSpans(findTags);
}

/**
 * The tags of a text that say nothing, and the indices. Comparisons and the tokens of language models
 * (`a < b`, `<think>`, `<image>`) are no tags; those that set words apart are found by `findTagWrappers`.
 */
export function findTags(text: string): Span[] {
  return [
    ...findSpans(text, HIGHLIGHT, () => ({ tex: '', kind: 'accent' })),
    ...findSpans(text, BREAK, (match) => ({ tex: space(text, match), kind: 'accent' })),
    ...findSpans(text, SCRIPT, ([, name = '', inner = '']) => {
      const tex = `${name.toLowerCase() === 'sub' ? '_' : '^'}{\\text{${inner}}}`;
      return isValidTex(tex) ? { tex, kind: 'math' } : undefined;
    }),
    ...[...text.matchAll(PARAGRAPH)].flatMap((match) => paragraphSpans(text, match)),
  ].sort(byStart);
}

function paragraphSpans(text: string, match: RegExpExecArray): Span[] {
  const [whole, , inner = ''] = match;
  const start = match.index;
  const end = start + whole.length;
  const innerStart = start + whole.indexOf('>') + 1;
  const innerEnd = innerStart + inner.length;
  const common = { kind: 'accent', confidence: 1 } as const;
  return [
    { start, end: innerStart, tex: start === 0 ? '' : ' ', ...common },
    { start: innerEnd, end, tex: end === text.length ? '' : ' ', ...common },
  ];
}

/** One space for a break between words, none at the ends. */
function space(text: string, { 0: match, index }: RegExpExecArray): string {
  return index === 0 || index + match.length === text.length ? '' : ' ';
}
