import { citedDateOf } from '../citations/cited-date.ts';
import { entryTypeOf } from '../citations/entry-type.ts';
import { dateOf } from '../fields/date.ts';
import type { PaperFields, Publication } from '../fields/paper-fields.ts';
import { paperUrl } from '../links.ts';
import type { Paper } from '../paper.ts';

/** Of a paper in a list. */
export interface ListedPaper extends Pick<
  Paper,
  'authors' | 'publication' | 'identifiers' | 'links'
> {
  /** As plain text. */
  title: string;
  date?: PaperFields['date'];
}

const GENRES: Partial<Record<NonNullable<Publication['type']>, string>> = {
  journal: 'article',
  conference: 'proceeding',
  preprint: 'preprint',
};

/** As many authors as a list says: reference managers look the others up. */
const MOST_AUTHORS = 10;

/**
 * A paper of a list as a ContextObject in a span, by which reference managers offer each of several papers on one
 * page: the key-encoded form of Z39.88-2004.
 */
export function coins(paper: ListedPaper): string {
  const { title, authors, publication, identifiers } = paper;
  const type = entryTypeOf(paper) ?? 'preprint';
  const { year, month, day } = citedDateOf(paper);
  const { venue, volume, number, pages } = publication;
  const isBook = type === 'conference' || type === 'chapter';
  const url = paperUrl(paper);
  const pairs: [string, string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${isBook ? 'book' : 'journal'}`],
    ['rft.genre', GENRES[type] ?? (isBook ? 'bookitem' : 'unknown')],
    ['rft.atitle', title],
    [isBook ? 'rft.btitle' : 'rft.jtitle', venue],
    ...authors.slice(0, MOST_AUTHORS).map(({ name }): [string, string] => ['rft.au', name]),
    ['rft.date', year === undefined ? undefined : dateOf(year, month, day)],
    ['rft.volume', volume],
    ['rft.issue', number],
    ['rft.pages', pages],
    ['rft_id', identifiers.doi && `info:doi/${identifiers.doi}`],
    ['rft_id', url],
  ];
  const known = pairs.flatMap(([key, value]) => (value ? [[key, value]] : []));
  return new URLSearchParams(known).toString();
}
