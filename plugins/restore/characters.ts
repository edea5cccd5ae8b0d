import type { Span } from '../../src/library/text/rich-text.ts';
import { addingSpans } from '../rich-texts.ts';
import { byStart } from '../../src/library/text/extents.ts';

const LIGATURES = /[\ufb00-\ufb06]/g;

/** Runs of characters that show nothing: hyphens for line ends, zero-width spaces, byte order marks, controls, no characters. */
const INVISIBLE =
  /(?:[\u00ad\u200b\u2060\ufeff\p{Noncharacter_Code_Point}]|(?![\t\n\v\f\r\u0085])\p{Cc}){1,1000}/gu;

/** Joiners matter to emoji and to many scripts, and never to letters of ours. */
const JOINERS =
  /(?<=[\p{Script=Latin}\p{N}\p{P}\s]|^)[\u200c\u200d]|[\u200c\u200d](?=[\p{Script=Latin}\p{N}\s]|$)/gu;

/**
 * What turns the direction of the text that follows. Unbalanced, one would reach beyond the abstract, and text
 * could read as what it is not; the letters of a script know their direction without.
 */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Line and paragraph separators, and the controls that once broke lines and pages. */
const BREAKS = /[\u2028\u2029\u0085\v\f\r]/g;

/** Gives letters back for the forms that PDF files and editors leave: ligatures, and characters that show nothing. */
export default function restoreCharacters() {
  return addingSpans(findCharacters);
}

/** The characters of a text that stand for others, or for nothing. U+FFFD stays: what it was is not known. */
export function findCharacters(text: string): Span[] {
  const found = new Map<number, Span>();
  const add = (pattern: RegExp, toTex: (character: string) => string) => {
    for (const { 0: character, index: start } of text.matchAll(pattern)) {
      const end = start + character.length;
      const span: Span = { start, end, tex: toTex(character), kind: 'accent', confidence: 1 };
      if (!found.has(start)) found.set(start, span);
    }
  };
  add(LIGATURES, (ligature) => ligature.normalize('NFKC'));
  add(BREAKS, () => ' ');
  for (const pattern of [INVISIBLE, JOINERS, DIRECTIONS]) add(pattern, () => '');
  return [...found.values()].sort(byStart);
}
