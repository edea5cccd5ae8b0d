import type { Wrapper } from '../rich-texts.ts';

const TAG =
  /<(\/)?(i|em|b|strong|code|tt|a)(?: href="(https?:\/\/[^\s"<>\\^`{|}]+)"[^<>]{0,200})?>/gi;

const OPENINGS = new Map([
  ...['i', 'em'].map((name) => [name, '\\emph{'] as const),
  ...['b', 'strong'].map((name) => [name, '\\textbf{'] as const),
  ...['code', 'tt'].map((name) => [name, '\\texttt{'] as const),
]);

interface OpenTag {
  name: string;
  start: number;
  innerStart: number;
  href: string | undefined;
}

/** The pairs of tags in a text that set words apart, `<i>x</i>`, or link them. A tag without its other stays. */
export function findTagWrappers(text: string): Wrapper[] {
  const found: Wrapper[] = [];
  let open: OpenTag[] = [];
  for (const { 0: tag, 1: slash, 2: tagName = '', 3: href, index } of text.matchAll(TAG)) {
    const name = tagName.toLowerCase();
    if (slash === undefined) {
      // Deeper or more than this is no abstract's.
      if (open.length < 8) open.push({ name, start: index, innerStart: index + tag.length, href });
      continue;
    }
    const at = open.findLastIndex((other) => other.name === name);
    const opened = open[at];
    if (!opened) continue;
    open = open.slice(0, at);
    const opening = opened.href ? `\\href{${opened.href}}{` : OPENINGS.get(name);
    if (opening === undefined) continue;
    found.push({
      start: opened.start,
      end: index + tag.length,
      innerStart: opened.innerStart,
      innerEnd: index,
      open: opening,
      kind: name === 'a' ? 'link' : 'emphasis',
      confidence: 0.95,
    });
  }
  return found;
}
