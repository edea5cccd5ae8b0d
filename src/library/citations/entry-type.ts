import type { PaperFields, Publication } from '../fields/paper-fields.ts';

const CONFERENCE =
  /(?:^|\D)(?:19|20)\d{2}$|['’]\d{2}$|\b(?:proceedings|conference|symposium|workshop)\b/i;
const JOURNAL = /\b(?:journal|transactions|letters|annals|magazine)\b/i;

/**
 * What a paper is cited as: what its source says, else what its fields show. A venue that names a year or a
 * meeting is a conference, one with a volume or a journal's name a journal; without any venue, an arXiv id makes a preprint.
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
  if (CONFERENCE.test(venue)) return 'conference';
  return volume !== undefined || number !== undefined || JOURNAL.test(venue)
    ? 'journal'
    : undefined;
}
