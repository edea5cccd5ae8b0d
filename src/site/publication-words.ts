import type { Publication } from '../library/fields/paper-fields.ts';

/** What stands for the venue of a work that names none; of an article it would say nothing. */
const TYPE_NAMES: Partial<Record<NonNullable<Publication['type']>, string>> = {
  preprint: 'Preprint',
  book: 'Book',
  chapter: 'Chapter of a book',
  thesis: 'Thesis',
  report: 'Report',
};

/** Where a paper was published, line by line: the venue, the place in its volume, the publisher; nothing where that is not known. */
export function publicationLines(publication: Publication): string[] {
  const { type, venue, series, volume, number, pages, publisher } = publication;
  const inSeries = [series, volume].filter(Boolean).join(' ');
  const place = [
    series === undefined && volume !== undefined ? `volume ${volume}` : inSeries,
    number === undefined ? '' : `number ${number}`,
    pagesInWords(pages),
  ];
  return [
    venue ?? (type && TYPE_NAMES[type]) ?? '',
    place
      .filter((part) => part !== '')
      .join(', ')
      .replace(/^(?:volume|number|pages) /, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
    publisher ?? '',
  ].filter((line) => line !== '');
}

/** Pages from one to another are those of a volume; a single number can be that of the article. */
function pagesInWords(pages = ''): string {
  const [, from, to] = /^(\w+) ?[-–—]{1,2} ?(\w+)$/.exec(pages) ?? [];
  return from === undefined ? pages : `pages ${from}–${to}`;
}
