import type { Publication } from '../../../src/library/fields/paper-fields.ts';
import { isArchive, withoutArxiv } from '../../../src/library/fields/archives.ts';
import type { EntryView } from './entry.ts';

type Type = Publication['type'];

const TYPES: Readonly<Record<string, Type>> = {
  article: 'journal',
  suppperiodical: 'journal',
  inproceedings: 'conference',
  conference: 'conference',
  incollection: 'chapter',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  inreference: 'chapter',
  book: 'book',
  mvbook: 'book',
  booklet: 'book',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  bachelorsthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  preprint: 'preprint',
};

/** Volumes and data, which papers stand in or refer to. */
const CONTAINERS = new Set(
  'proceedings mvproceedings collection mvcollection reference mvreference periodical xdata set'.split(
    ' ',
  ),
);

/** Whether entries of a type are no papers. */
export function isContainer(type: string): boolean {
  return CONTAINERS.has(type);
}

/** Where the paper of an entry was published. */
export function readPublication(entry: EntryView, isOnArxiv: boolean): Publication {
  const venue = venueOf(entry);
  const said: Publication = {
    type: typeOf(entry, venue, isOnArxiv),
    venue,
    series: entry.plain('series'),
    volume: entry.plain('volume'),
    number: entry.plain('number', 'issue'),
    pages: pagesOf(entry),
    publisher: entry.plain('publisher', 'institution', 'school', 'organization'),
  };
  const known = isOnArxiv ? withoutArxiv(said) : said;
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

/** The journal or the proceedings. */
function venueOf(entry: EntryView): string | undefined {
  const venue = entry.plain('journal', 'journaltitle', 'shortjournal', 'booktitle', 'eventtitle');
  return venue ?? howPublished(entry);
}

function typeOf(entry: EntryView, venue: string | undefined, isOnArxiv: boolean): Type {
  const isElsewhere = venue !== undefined && !isArchive(venue);
  const type = TYPES[entry.type];
  if (venue !== undefined && isArchive(venue)) return 'preprint';
  if (type === undefined) {
    if (entry.tex('booktitle', 'eventtitle')) return 'conference';
    if (entry.tex('journal', 'journaltitle')) return 'journal';
  }
  // An entry that names no journal is an article on the archive.
  const isUnpublished = type === undefined || type === 'journal';
  return isOnArxiv && isUnpublished && !isElsewhere ? 'preprint' : type;
}

/** What `howpublished` says, unless that is an address or an identifier. */
function howPublished(entry: EntryView): string | undefined {
  const text = entry.plain('howpublished');
  return text === undefined || /https?:|www\.|^(?:arxiv|doi)[ :.]/i.test(text) ? undefined : text;
}

/** With a hyphen between the first and the last; an article number where there are none. */
function pagesOf(entry: EntryView): string | undefined {
  return entry.plain('pages', 'eid', 'articleno')?.replace(/ ?(?:-{1,3}|[‐-―]) ?/g, '-');
}
