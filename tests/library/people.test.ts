import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Author } from '../../src/library/fields/author.ts';
import { parseName } from '../../src/library/fields/author.ts';
import { findPeople } from '../../src/library/people.ts';

const ADA = '0000-0002-1825-0097';
const EVE = '0000-0001-5109-3700';

/** `Ada Ewe`, or `Ada Ewe 0000-0002-1825-0097`. */
function author(text: string): Author {
  const [, name = '', orcid] = /^(.*?)(?: (\d{4}-\S+))?$/.exec(text) ?? [];
  return { ...parseName(name)!, ...(orcid && { orcid }) };
}

/** Papers by their authors, named `p0`, `p1` and so on. */
function find(...papers: string[][]) {
  return findPeople(
    papers.map((names, index) => ({ slug: `p${index}`, authors: names.map(author) })),
  );
}

/** Whether the first authors of two papers are one person, two, or nobody. */
function compare(one: string, other: string): 'one' | 'two' | 'nobody' {
  const { slugOf } = find([one], [other]);
  const [a, b] = [slugOf(0, 0), slugOf(1, 0)];
  if (a === undefined || b === undefined) return 'nobody';
  return a === b ? 'one' : 'two';
}

test.each([
  ['Ada Ewe', 'Ada Ewe', 'one'],
  ['Ada Ewe', 'ADA  EWE', 'one'],
  ['Jean-Luc Ost', 'Jean Luc Ost', 'one'],
  ['Ada O’Ewe', "Ada O'Ewe", 'one'],
  ['José Ewe', 'Jose\u0301 Ewe', 'one'],
  ['José Ewe', 'Jose Ewe', 'two'],
  ['Ada Ewe', 'Ada B. Ewe', 'two'],
  ['Ada B. Ewe', 'Ada B. Ewe', 'one'],
  ['J. Ewe', 'J. Ewe', 'nobody'],
  ['J Ewe', 'J Ewe', 'nobody'],
  ['JR Ewe', 'JR Ewe', 'nobody'],
  ['J.-P. Ewe', 'J.-P. Ewe', 'nobody'],
  ['Chr. Ewe', 'Chr. Ewe', 'nobody'],
  ['J. R. Ewe', 'Jane Ewe', 'nobody'],
  [`J. Ewe ${ADA}`, `J. Ewe ${ADA}`, 'one'],
  [`J. Ewe ${ADA}`, 'J. Ewe', 'nobody'],
  [`Ada Ewe ${ADA}`, `A. B. Ewe ${ADA}`, 'one'],
  [`Ada Ewe ${ADA}`, `Ada Ewe ${EVE}`, 'two'],
  [`Ada Ewe ${ADA}`, 'Ada Ewe', 'one'],
  [`Jose Ewe ${ADA}`, `José Ewe ${ADA}`, 'one'],
  ['张伟', '张伟', 'one'],
  ['张 伟', '张 伟', 'one'],
  ['김 철수', '김 철수', 'one'],
  ['Мария Ост', 'Мария Ост', 'one'],
  ['М. Ост', 'М. Ост', 'nobody'],
  ['Loomlab', 'Loomlab', 'one'],
  ['L', 'L', 'nobody'],
  ['H1 Collaboration', 'H1 Collaboration', 'one'],
  ['Anonymous', 'Anonymous', 'nobody'],
  ['de Ewe', 'de Ewe', 'nobody'],
])('%s and %s: %s', (one, other, answer) => {
  expect(compare(one, other)).toBe(answer);
});

test('a name that two people have different ORCIDs for is that of a third where it has none', () => {
  const { slugOf, people } = find([`Ada Ewe ${ADA}`], [`Ada Ewe ${EVE}`], ['Ada Ewe'], ['Ada Ewe']);
  expect(new Set([slugOf(0, 0), slugOf(1, 0), slugOf(2, 0)]).size).toBe(3);
  expect(slugOf(3, 0)).toBe(slugOf(2, 0));
  expect(people.map(({ orcid }) => orcid)).toEqual([ADA, EVE, undefined]);
});

test('a name that comes before the only ORCID for it is that person all the same', () => {
  const { people } = find(['Ada Ewe'], [`Ada Ewe ${ADA}`]);
  expect(people).toMatchObject([{ orcid: ADA, papers: ['p0', 'p1'] }]);
});

test('two authors of one name on one paper are not the same person', () => {
  const { slugOf } = find(['Ada Ewe', 'Ada Ewe'], ['Ada Ewe'], [`Ada Ewe ${ADA}`, 'Ada Ewe']);
  expect([slugOf(0, 0), slugOf(0, 1)]).toEqual([undefined, undefined]);
  expect([slugOf(1, 0), slugOf(2, 0), slugOf(2, 1)]).toEqual(['ada-ewe', 'ada-ewe', undefined]);
});

describe('a person', () => {
  test('has the fullest form of the name, and of the fullest the most frequent', () => {
    const forms = [
      `A. Ewe ${ADA}`,
      `Ada Béa Ewe ${ADA}`,
      `Ada Bea Ewe ${ADA}`,
      `Ada Bea Ewe ${ADA}`,
    ];
    expect(find(...forms.map((form) => [form])).people).toMatchObject([{ name: 'Ada Bea Ewe' }]);
    expect(find([`Ada Béa Ewe ${ADA}`], [`Ada Bea Ewe ${ADA}`]).people[0]!.name).toBe(
      'Ada Bea Ewe',
    );
  });

  test('has papers in the order of the library, affiliations once, and the most frequent venues first', () => {
    const paper = (slug: string, affiliation: string, venue?: string) => ({
      slug,
      authors: [{ ...author('Ada Ewe'), affiliation }],
      venue,
    });
    const { people } = findPeople([
      paper('a', 'Hill University', 'Meadow 2020'),
      paper('b', 'Dale Institute', 'Pasture'),
      paper('c', 'Hill University', 'Pasture'),
      paper('d', 'Hill University'),
    ]);
    expect(people).toEqual([
      {
        slug: 'ada-ewe',
        name: 'Ada Ewe',
        affiliations: ['Hill University', 'Dale Institute'],
        papers: ['a', 'b', 'c', 'd'],
        venues: [
          { venue: 'Pasture', papers: 2 },
          { venue: 'Meadow 2020', papers: 1 },
        ],
      },
    ]);
  });

  test('is addressed by the name, and by a hash as well where an earlier one has that address', () => {
    const { people } = find(['José Ewe', '张伟'], ['Jose Ewe']);
    expect(people.map(({ slug }) => slug)).toEqual([
      'jose-ewe',
      expect.stringMatching(/^author-[0-9a-f]{8}$/),
      expect.stringMatching(/^jose-ewe-[0-9a-f]{8}$/),
    ]);
  });

  test('named like what every object has is found all the same', () => {
    const { people, coauthorsOf } = find(['Constructor', 'Ada Ewe']);
    expect(people.map(({ slug }) => slug)).toEqual(['constructor', 'ada-ewe']);
    expect(coauthorsOf('constructor')).toMatchObject([{ slug: 'ada-ewe' }]);
  });
});

describe('co-authors', () => {
  test('stand in the order of their papers together, then of their names', () => {
    const { coauthorsOf } = find(
      ['Ada Ewe', 'Odo Fu', 'J. Ost', 'Bea Lamb'],
      ['Ada Ewe', 'Ida Ost'],
      ['Ida Ost', 'Ada Ewe'],
      ['Odo Fu'],
    );
    expect(coauthorsOf('ada-ewe')).toEqual([
      { slug: 'ida-ost', name: 'Ida Ost', papers: 2 },
      { slug: 'bea-lamb', name: 'Bea Lamb', papers: 1 },
      { slug: 'odo-fu', name: 'Odo Fu', papers: 1 },
    ]);
    expect(coauthorsOf('nobody')).toEqual([]);
  });

  test('are those of papers with at most 50 authors', () => {
    const names = (size: number) =>
      Array.from({ length: size }, (_, index) => `Ada${'x'.repeat(index)} Ewe`);
    expect(find(names(50)).coauthorsOf('ada-ewe')).toHaveLength(49);
    expect(find(names(51)).coauthorsOf('ada-ewe')).toEqual([]);
  });
});

test('papers of thousands of authors take no longer than as many of few', () => {
  const names = Array.from({ length: 5_000 }, (_, index) => `Ada Ewe${index.toString(36)}`);
  const { people, coauthorsOf } = find(...Array.from({ length: 10 }, () => names));
  expect(people).toHaveLength(5_000);
  expect(people.flatMap(({ slug }) => coauthorsOf(slug))).toEqual([]);
});

const someNames = fc.oneof(
  fc.constantFrom(
    'Ada Ewe',
    'ada ewe',
    'A. Ewe',
    '张伟',
    `Ada Ewe ${ADA}`,
    `Ada Ewe ${EVE}`,
    'José Ewe',
    'Jose Ewe',
  ),
  fc.string({ minLength: 1, unit: 'grapheme' }).filter((name) => parseName(name) !== undefined),
);
const somePapers = fc.array(fc.array(someNames, { maxLength: 6 }), { maxLength: 8 });

test('every page is reached from its papers, addresses are unique and safe, and initials join nobody', () => {
  fc.assert(
    fc.property(somePapers, (papers) => {
      const { people, slugOf, coauthorsOf } = find(...papers);
      expect(new Set(people.map(({ slug }) => slug)).size).toBe(people.length);
      for (const { slug, papers: own } of people) {
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        const found = papers.flatMap((names, paper) =>
          names.some((_, at) => slugOf(paper, at) === slug) ? [`p${paper}`] : [],
        );
        expect(own).toEqual(found);
        for (const { slug: other, papers } of coauthorsOf(slug)) {
          expect(coauthorsOf(other)).toContainEqual(expect.objectContaining({ slug, papers }));
        }
      }
      for (const [paper, names] of papers.entries()) {
        for (const [at, name] of names.entries()) {
          if (name === 'A. Ewe') expect(slugOf(paper, at)).toBeUndefined();
        }
      }
    }),
  );
});
