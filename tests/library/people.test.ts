import { expect, test } from 'vitest';
import { parseName } from '../../src/library/fields/author.ts';
import {
  type CreditedPaper,
  coauthorsOf,
  gatherPeople,
  venuesOf,
} from '../../src/library/people/gather-people.ts';
import { indexPeople } from '../../src/library/people/index-people.ts';
import { leastPapers } from '../../src/library/people/least-papers.ts';
import { findPeople } from '../../src/library/people.ts';

type KnownAuthor = string | [name: string, known: { orcid?: string; affiliation?: string }];

/** Papers of these authors as a library has them, with the slugs that `findPeople` gives. */
function credited(
  lists: readonly KnownAuthor[][],
  venues: readonly string[] = [],
): CreditedPaper[] {
  const papers = lists.map((authors) => ({
    authors: authors.map((author) => {
      const [name, known] = typeof author === 'string' ? [author, {}] : author;
      return { ...parseName(name)!, ...known };
    }),
  }));
  const people = findPeople(papers);
  return papers.map(({ authors }, paper) => ({
    slug: `paper-${paper + 1}`,
    authors: authors.map((author, at) => {
      const slug = people.slugOf(paper, at);
      return { ...author, ...(slug && { slug }) };
    }),
    publication: venues[paper] ? { venue: venues[paper] } : {},
  }));
}

/** The slugs of the authors of each paper. */
const slugsOf = (lists: readonly KnownAuthor[][]) =>
  credited(lists).map(({ authors }) => authors.map(({ slug }) => slug));

const ONE = '0000-0002-1825-0097';
const TWO = '0000-0001-5109-3700';

test('one name on several papers is one person, however it is written', () => {
  expect(slugsOf([['Adele Bell'], ['ADELE BELL'], ['Adele  Bell']])).toEqual([
    ['adele-bell'],
    ['adele-bell'],
    ['adele-bell'],
  ]);
});

test('an ORCID tells namesakes apart, and finds a person under another name', () => {
  expect(
    slugsOf([
      [['Wei Wang', { orcid: ONE }]],
      [['Wei Wang', { orcid: TWO }]],
      [['W. Wang', { orcid: ONE }]],
      ['Wei Wang'],
    ]),
  ).toEqual([
    ['wei-wang'],
    [expect.stringMatching(/^wei-wang-[\da-f]{8}$/)],
    ['wei-wang'],
    [expect.stringMatching(/^wei-wang-[\da-f]{8}$/)],
  ]);
});

test('who is known by initials only has no page', () => {
  expect(slugsOf([['A. Bell', 'Bo Cee']])).toEqual([[undefined, 'bo-cee']]);
});

test('a name without an ASCII form has an address all the same', () => {
  expect(slugsOf([['王小明'], ['王小明']])).toEqual([
    [expect.stringMatching(/^author-[\da-f]{8}$/)],
    [expect.stringMatching(/^author-[\da-f]{8}$/)],
  ]);
});

test('in a large library a page needs two papers, and nobody’s address depends on that', () => {
  const many = Array.from({ length: 1000 }, (_, index) => [`Ann Number${index} Zed`]);
  const last = (lists: readonly KnownAuthor[][]) => slugsOf(lists).slice(-2);
  const twins: KnownAuthor[][] = [
    [['Wei Wang', { orcid: ONE }]],
    [['Wei Wang', { orcid: TWO }], 'Bo Cee'],
    [['Wei Wang', { orcid: TWO }]],
  ];
  const second = expect.stringMatching(/^wei-wang-[\da-f]{8}$/) as string;
  expect(last(twins)).toEqual([[second, 'bo-cee'], [second]]);
  expect(last([...many, ...twins])).toEqual([[second, undefined], [second]]);
  expect(slugsOf([...many, ...twins])[1000]).toEqual([undefined]);
  expect([leastPapers(1000), leastPapers(1001)]).toEqual([1, 2]);
});

test('a person has the fullest name, and what any of the papers tells', () => {
  const people = gatherPeople(
    credited([
      [['Ada Bell', { orcid: ONE, affiliation: 'Bath' }]],
      [['Ada M. Bell', { orcid: ONE, affiliation: 'York' }]],
      [['A. Bell', { orcid: ONE, affiliation: 'Bath' }], 'Bo Cee'],
    ]),
  );
  expect([...people.values()]).toEqual([
    {
      slug: 'ada-m-bell',
      name: 'Ada M. Bell',
      family: 'Bell',
      orcid: ONE,
      affiliations: ['Bath', 'York'],
      papers: ['paper-1', 'paper-2', 'paper-3'],
    },
    { slug: 'bo-cee', name: 'Bo Cee', family: 'Cee', affiliations: [], papers: ['paper-3'] },
  ]);
});

test('the family name is found where no paper tells it apart', () => {
  const authors = [
    { name: 'Ada van der Bell', slug: 'ada-van-der-bell' },
    { name: 'The Loom Group', slug: 'the-loom-group' },
  ];
  const people = gatherPeople([{ slug: 'paper-1', authors, publication: {} }]);
  expect([...people.values()].map(({ family }) => family)).toEqual(['Bell', undefined]);
});

test('co-authors and venues come the most frequent first', () => {
  const papers = credited(
    [
      ['Ada Bell', 'Bo Cee', 'Dee Eff'],
      ['Dee Eff', 'Ada Bell'],
      ['Ada Bell', 'A. Nother'],
    ],
    ['ICLR 2024', 'NeurIPS 2023', 'NeurIPS 2023'],
  );
  expect(coauthorsOf('ada-bell', papers)).toEqual([
    ['dee-eff', 2],
    ['bo-cee', 1],
  ]);
  expect(venuesOf(papers)).toEqual([
    ['NeurIPS 2023', 2],
    ['ICLR 2024', 1],
  ]);
});

test('a paper of more than 50 authors makes nobody a co-author', () => {
  const crowd = Array.from(
    { length: 51 },
    (_, index) => `Ann${'abcdefghij'[index % 10]} Crowd${index}`,
  );
  expect(coauthorsOf('anna-crowd0', credited([crowd]))).toEqual([]);
  expect(coauthorsOf('anna-crowd0', credited([crowd.slice(1)]))).toHaveLength(50);
});

test('an index is by family name, and what is in no Latin letter comes last', () => {
  const people = gatherPeople(
    credited([
      ['Bo Cee', 'Élise Ørsted', '王小明', 'Ada van der Bell', 'Zed Bell', 'Émile Étoile'],
    ]),
  );
  const { least, initials } = indexPeople(people.values(), 10);
  expect(least).toBe(1);
  expect(
    initials.map(({ letter, people: own }) => [letter, ...own.map(({ name }) => name)]),
  ).toEqual([
    ['B', 'Ada van der Bell', 'Zed Bell'],
    ['C', 'Bo Cee'],
    ['E', 'Émile Étoile'],
    ['O', 'Élise Ørsted'],
    ['Other', '王小明'],
  ]);
});

test('an index never lists more people than it may', () => {
  const lists = [['Ada Bell', 'Bo Cee', 'Dee Eff'], ['Ada Bell', 'Bo Cee'], ['Ada Bell']];
  const people = gatherPeople(credited(lists));
  const listed = (most: number) => {
    const { least, initials } = indexPeople(people.values(), most);
    return [least, ...initials.flatMap(({ people: own }) => own.map(({ slug }) => slug))];
  };
  expect(listed(3)).toEqual([1, 'ada-bell', 'bo-cee', 'dee-eff']);
  expect(listed(2)).toEqual([2, 'ada-bell', 'bo-cee']);
  expect(listed(1)).toEqual([3, 'ada-bell']);
  expect(listed(0)).toEqual([4]);
});
