import { alignTex } from '../tex/align-tex.ts';
import { DataError, type Place } from '../data-error.ts';
import { findLinks } from '../links.ts';
import { texFault } from '../text/math-text.ts';
import { appendRichText, type RichText } from '../text/rich-text.ts';
import { scanTex } from '../tex/scan-tex.ts';
import { stripTex } from '../tex/strip-tex.ts';
import { foldSpace } from '../tex/traced-text.ts';
import { byStart } from '../text/extents.ts';

/**
 * A text whose TeX a person wrote.
 *
 * @param received What came in. Its source stays where the TeX is the same text.
 * @param tex Paragraphs are separated by an empty line. Without any, the text stays as it is.
 * @throws {DataError} Where KaTeX cannot set a formula.
 */
export function replaceText(received: RichText, tex: string | undefined, place: Place): RichText {
  if (tex === undefined) return received;
  refuseRejected(tex, place);
  const text = alignTex(tex, received.source) ?? ownText(tex);
  const free = findLinks(text.source).filter(
    (link) => !text.spans.some(({ start, end }) => link.start < end && link.end > start),
  );
  const spans = [...text.spans, ...free].sort(byStart);
  return { source: text.source, spans, settledBy: 'hand' };
}

/**
 * Refuses TeX that cannot be shown.
 *
 * @throws {DataError} With the first formula that KaTeX cannot set, and why.
 */
export function refuseRejected(tex: string, place: Place): void {
  const fault = scanTex(foldSpace(tex)).find(({ rejected }) => rejected);
  if (!fault) return;
  throw new DataError(`KaTeX cannot set "${fault.tex}": ${texFault(fault.tex)}.`, place);
}

/** The text as papers pages would show it. */
function ownText(tex: string): RichText {
  return tex
    .split(/\n[ \t]*\n/)
    .map((paragraph) => ({ paragraph, source: foldSpace(stripTex(paragraph)) }))
    .filter(({ source }) => source !== '')
    .map(({ paragraph, source }) => alignTex(paragraph, source) ?? { source, spans: [] })
    .reduce((before, next) => appendRichText(before, next, '\n\n'), { source: '', spans: [] });
}
