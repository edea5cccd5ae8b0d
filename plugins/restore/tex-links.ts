import type { Span } from '../../src/library/text/rich-text.ts';
import { escapeTex } from '../../src/library/text/to-tex.ts';
import { addingSpans } from '../rich-texts.ts';
import { byStart } from '../../src/library/text/extents.ts';

/** An address with its words behind it, as `\href{address}{words}` leaves them, in its command or without. */
const ADDRESS_WITH_WORDS =
  /(?:\\(?:href|url)\{)?(https?:\/\/[^\s<>"\\^`{|}]{1,500})\{((?:[^{}\n]|\{[^{}\n]*\}){1,200})\}(\})?/g;

const URL_COMMAND = /\\url\{ *(https?:\/\/[^\s<>"^`{|}]{1,500}) *\}/g;

const HREF_COMMAND =
  /\\href\{ *(https?:\/\/[^\s<>"^`{|}]{1,500}) *\}\{((?:[^{}\n]|\{[^{}\n]*\}){1,200})\}/g;

/** The name of a colour before words in braces: what `\textcolor` leaves. */
const COLOURED = /^[a-z]*\{([^{}]*)\}$/;

/** Gives back the links that authors wrote with `\href` or `\url`. */
export default function restoreTexLinks() {
  return addingSpans(findTexLinks);
}

/** The links of a text that came with TeX around them, or with what is left of it. */
export function findTexLinks(text: string): Span[] {
  const found = [
    ...[...text.matchAll(URL_COMMAND)].map((match) => readLink(match, match[1], undefined)),
    ...[...text.matchAll(HREF_COMMAND)].map((match) => readLink(match, match[1], match[2])),
    ...[...text.matchAll(ADDRESS_WITH_WORDS)].map((match) => readLink(match, match[1], match[2])),
  ];
  return found.filter((span) => span !== undefined).sort(byStart);
}

function readLink(match: RegExpExecArray, address = '', words?: string): Span | undefined {
  const url = address.replace(/\\([%#_&~])/g, '$1');
  if (!URL.canParse(url)) return undefined;
  const plain = words === undefined ? url : words.trim().replace(COLOURED, '$1');
  const tex = plain === url ? `\\url{${url}}` : `\\href{${url}}{${escapeTex(plain)}}`;
  const start = match.index;
  // A last brace belongs to the link only where its command was opened here.
  const isOpened = match[0].startsWith('\\') || match[3] === undefined;
  const end = start + match[0].length - (isOpened ? 0 : 1);
  return { start, end, tex, kind: 'link', confidence: 1 };
}
