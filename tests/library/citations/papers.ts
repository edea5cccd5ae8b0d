import fc from 'fast-check';
import { authorOf, type Author } from '../../../src/library/fields/author.ts';
import { entryTypeOf } from '../../../src/library/citations/entry-type.ts';
import { yearOfPaper } from '../../../src/library/fields/year.ts';
import type { PaperFields, Publication } from '../../../src/library/fields/paper-fields.ts';
import type { Paper } from '../../../src/library/paper.ts';
import { plain } from '../../support/digests.ts';

/** A paper of which nothing is known but its title, and what is given. */
export function paperWith(known: Partial<Paper>): Paper {
  return {
    id: 'text:0123456789abcdef',
    slug: 'looms',
    key: 'marlow-2021-looms',
    title: plain('Looms'),
    abstract: plain(''),
    authors: [],
    publication: {},
    identifiers: {},
    links: [],
    topic: { id: 'other', title: 'Other' },
    reasons: [],
    tags: [],
    related: [],
    editions: ['week-1'],
    source: { digest: 'week-1.txt', line: 1 },
    ...known,
  };
}

const SIGNS = String.raw`{ } \ " % & # _ $ ~ ^ @ ' '' -- – , ; = x\ \{ R&D 50% a_b @article{x, year=1 ${'`'}`;
const WORDS = 'Weft Łódź 織機 LoRA and others été Ñandú AND Type B A 3D TY ER';

/**
 * Words between signs that mean something to some format, in one line.
 *
 * @param without What is left out of it.
 */
export function hostileText(without = /^$/): fc.Arbitrary<string> {
  const pieces = `${SIGNS} ${WORDS}`.split(' ').filter((piece) => !without.test(piece));
  return fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 })
    .map((words) => words.join(' '))
    .filter((text) => /\p{L}/u.test(text));
}

/** Names with the parts that bibliographies know. */
export const person: fc.Arbitrary<Author> = fc
  .record(
    {
      given: fc.constantFrom(
        'Ida',
        'J. R.',
        'Jean-Luc',
        'Ana "Nan"',
        'Tom and',
        'A{',
        'x\\y',
        '50%',
      ),
      particle: fc.constantFrom('van der', 'de', 'al'),
      family: fc.constantFrom('Marlow', 'Ñandú', "O'Dell", 'Berg-Lund', '佐藤', 'A&B', 'Und#1'),
      suffix: fc.constantFrom('Jr.', 'III'),
    },
    { requiredKeys: ['family'] },
  )
  .map((parts) => authorOf(parts)!);

export const body: fc.Arbitrary<Author> = fc
  .constantFrom('The Loom Collaboration', 'Department of Warp and Weft', 'Wool & Silk Inc')
  .map((name) => ({ name }));

/** Where papers are published; a type comes with what its entries have to have. */
export function publicationOf(text: fc.Arbitrary<string>): fc.Arbitrary<Publication> {
  const details = fc.record(
    {
      series: text,
      volume: text,
      number: text,
      pages: fc.constantFrom('10-20', '7', 'e12', 'S1-S9'),
      publisher: text,
    },
    { requiredKeys: [] },
  );
  const place = fc.constantFrom<Publication>(
    {},
    ...(['journal', 'conference', 'chapter'] as const).map((type) => ({
      type,
      venue: 'Looms & Co',
    })),
    ...(['book', 'thesis', 'report'] as const).map((type) => ({ type })),
  );
  return fc.tuple(details, place).map(([known, where]) => ({ ...known, ...where }));
}

/** What a citation of a paper says of it: its fields, with the type and the year that it is cited with. */
export function citedFields(paper: Paper, fields: PaperFields): PaperFields {
  const type = entryTypeOf(paper);
  const year = yearOfPaper(paper);
  const cited = {
    ...(year && { date: String(year) }),
    ...fields,
    publication: { ...fields.publication, ...(type && { type }) },
  };
  return Object.fromEntries(
    Object.entries(cited).filter(([, value]) => Object.keys(value).length > 0),
  );
}
