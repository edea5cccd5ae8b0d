import { listingLines } from './blocks.ts';
import { readLabel, readRecordLine, type Label } from './labels.ts';

/** Labels that only arXiv's listings have beside a title. */
const TELLING: readonly Label[] = [
  'subjects',
  'cite',
  'submitted',
  'comments',
  'abstract',
  'authors',
];

/**
 * Whether a text is a listing of arXiv: it has an identifier as the listings write it, and labels at the beginnings
 * of lines; or it has so many labels that it must be the page of one paper.
 */
export function looksLikeListing(head: string): boolean {
  let identifiers = 0;
  const labels = new Set<Label>();
  for (const { text } of listingLines(head)) {
    if (/^(?:\[\d+\]|\d+\.)?\s*arXiv:/.test(text) && readRecordLine(text)) identifiers += 1;
    const label = readLabel(text)?.label;
    if (label !== undefined) labels.add(label);
  }
  const telling = TELLING.filter((label) => labels.has(label)).length;
  if (identifiers > 0)
    return telling > 1 || (labels.has('title') && (telling > 0 || identifiers > 1));
  return (
    labels.has('title') && labels.has('abstract') && (labels.has('cite') || labels.has('subjects'))
  );
}
