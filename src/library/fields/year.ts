import { yearOf } from './date.ts';
import type { PaperFields } from './paper-fields.ts';

/**
 * The year that a paper is cited with: its date's, else the one word of its venue's name that is one (`ICLR 2022`),
 * else, for a preprint, the one of its arXiv id.
 *
 * @returns Nothing where none of them names a year: none is invented.
 */
export function yearOfPaper({
  date = '',
  publication = {},
  identifiers = {},
}: Pick<PaperFields, 'date' | 'publication' | 'identifiers'>): number | undefined {
  const { type, venue } = publication;
  const years = venue?.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  const inVenue = years.length === 1 ? years[0] : undefined;
  const isPreprint = type === 'preprint' || (type === undefined && venue === undefined);
  return (
    yearOf(date) ??
    (inVenue === undefined ? undefined : Number(inVenue)) ??
    (isPreprint ? yearOfArxivId(identifiers.arxiv) : undefined)
  );
}

/** Ids begin with two digits of the year, `2110.03336` and `math/0309136`; the first are of 1991. */
function yearOfArxivId(id = ''): number | undefined {
  const digits = /^(?:[a-z-]+\/)?(\d{2})(?:0[1-9]|1[0-2])/.exec(id)?.[1];
  if (digits === undefined) return undefined;
  return Number(digits) + (Number(digits) >= 91 ? 1900 : 2000);
}
