import { isArchive, withoutArxiv } from '../../../src/library/fields/archives.ts';
import type { Publication } from '../../../src/library/fields/paper-fields.ts';
import type { RisView } from './record-view.ts';

type Type = Publication['type'];

const TYPES: Readonly<Record<string, Type>> = {
  ...{ JOUR: 'journal', JFULL: 'journal', EJOUR: 'journal', INPR: 'journal', ABST: 'journal' },
  ...{
    MGZN: 'journal',
    CONF: 'conference',
    CPAPER: 'conference',
    CHAP: 'chapter',
    ECHAP: 'chapter',
  },
  ...{ BOOK: 'book', EBOOK: 'book', EDBOOK: 'book', THES: 'thesis', RPRT: 'report' },
};

/** Where the paper of a record was published. */
export function readPublication(record: RisView, isOnArxiv: boolean): Publication {
  const declared = TYPES[record.plain('TY')?.toUpperCase() ?? ''];
  // A book stands in nothing but a series.
  const venue = declared === 'book' ? undefined : venueOf(record);
  const said: Publication = {
    type: typeOf(declared, venue, isOnArxiv),
    venue,
    series: declared === 'book' ? record.plain('T2', 'T3') : record.plain('T3'),
    volume: record.plain('VL', 'VO'),
    number: record.plain('IS', 'M1'),
    pages: pagesOf(record),
    publisher: record.plain('PB'),
  };
  const known = isOnArxiv ? withoutArxiv(said) : said;
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

/** The title of what the paper stands in. */
export function venueOf(record: RisView): string | undefined {
  return record.plain('T2', 'JF', 'JO', 'BT', 'JA', 'J2', 'J1', 'C3');
}

function typeOf(declared: Type, venue: string | undefined, isOnArxiv: boolean): Type {
  if (venue !== undefined && isArchive(venue)) return 'preprint';
  const isPublished = venue !== undefined || (declared !== undefined && declared !== 'journal');
  return isOnArxiv && !isPublished ? 'preprint' : declared;
}

/** The first and the last page; the first alone can be an article number, or both. */
function pagesOf(record: RisView): string | undefined {
  const first = record.plain('SP')?.replace(/ ?(?:-{1,3}|[‐-―]) ?/g, '-');
  const last = record.plain('EP');
  if (first === undefined || last === undefined) return first ?? last;
  return first.includes('-') || first === last ? first : `${first}-${last}`;
}
