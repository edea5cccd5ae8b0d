import { decodeHTMLStrict } from 'entities';
import type { Span } from '../../src/library/text/rich-text.ts';
import { escapeTex } from '../../src/library/text/to-tex.ts';
import { addingSpans } from '../rich-texts.ts';
import { findSpans } from './find-spans.ts';

/** A character reference, escaped once or several times: `&lt;`, `&amp;lt;`, `&#x27;`. */
const REFERENCE = /&(?:amp;)*(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/g;

/** Turns HTML's character references into the characters that they stand for. */
export default function restoreEntities() {
  return addingSpans(findEntities);
}

/** The character references of a text. Names that HTML does not know stay: `Q&A;`. */
export function findEntities(text: string): Span[] {
  return findSpans(text, REFERENCE, ([, name = '']) => {
    const reference = `&${name};`;
    const character = decodeHTMLStrict(reference);
    if (character === reference || /[\p{Cc}\ufffd]/u.test(character)) return undefined;
    return { tex: character === '\u00ad' ? '' : escapeTex(character), kind: 'accent' };
  });
}
