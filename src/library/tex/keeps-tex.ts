import type { DigestFile } from '../digest.ts';
import { findDelimitedMath } from './delimited-math.ts';

/** Archives that give texts as their authors wrote them. */
const ARCHIVES = ['arxiv-atom', 'arxiv-listing', 'acl-xml', 'openreview'];

/** Files that can be made of anything: whether texts lost their TeX on the way shows in what they hold. */
const DATA = ['json', 'json-lines', 'csv', 'bibtex', 'ris', 'csl-json'];

/**
 * Whether the texts of a digest are as their authors wrote them, so that nothing in them has been lost: it
 * came from an archive, or some of its records still have formulas between dollars.
 */
export function keepsTex({ format, records }: DigestFile): boolean {
  if (ARCHIVES.includes(format)) return true;
  if (!DATA.includes(format)) return false;
  return records.some(({ title, abstract }) =>
    [title, abstract].some((text) => text.includes('$') && findDelimitedMath(text).length > 0),
  );
}
