import type { PaperFields, Publication } from '../fields/paper-fields.ts';

const JOURNAL =
  /\b(?:journal|transactions|letters|annals|magazine|TMLR|JMLR|TACL|TPAMI|PAMI|IJCV|JAIR|PNAS)\b/i;
const MEETING = /\b(?:proceedings|conference|symposium|workshops?)\b/i;

/**
 * What a paper is cited as: what its source says, else what its venue's name or a volume shows; without a
 * venue, an arXiv id makes a preprint.
 *
 * @returns Nothing where nothing tells.
 */
export function entryTypeOf({
  publication = {},
  identifiers = {},
}: Pick<PaperFields, 'publication' | 'identifiers'>): Publication['type'] {
  const { type, venue, volume, number } = publication;
  if (type) return type;
  if (venue === undefined) return identifiers.arxiv === undefined ? undefined : 'preprint';
  if (JOURNAL.test(venue) && !MEETING.test(venue)) return 'journal';
  if (MEETING.test(venue) || isAcronymWithYear(venue)) return 'conference';
  return volume === undefined && number === undefined ? undefined : 'journal';
}

/** `ICLR 2022`, `LoG '22`, `EMNLP Findings 2023`, `ICLR 2024 spotlight`: journals have no year in their names. */
function isAcronymWithYear(venue: string): boolean {
  const words = venue.split(' ');
  const isAcronym = /[A-Z][^A-Z]*[A-Z]/.test(words[0] ?? '');
  return isAcronym && words.slice(1, 3).some((word) => /^(?:(?:19|20)\d{2}|['’]\d{2})$/.test(word));
}
