import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignKeys, type CitedPaper, citationKeyFor } from '../../src/library/citation-keys.ts';
import { parseNames } from '../../src/library/fields/author.ts';
import { NO_PERMALINKS, type Permalinks } from '../../src/library/permalinks/permalinks.ts';

const cited = (names: string, year: number | undefined, title: string): CitedPaper => ({
  authors: parseNames(names),
  year,
  title,
});

test.each([
  ['one author', 'Mara Xie', 2022, 'Crystal Growth', 'xie-2022-crystal'],
  ['two', 'Mara Xie and Odo Fu', 2022, 'Crystal Growth', 'xie-fu-2022-crystal'],
  ['more', 'Mara Xie and Odo Fu and Ida Ost', 2022, 'Crystal Growth', 'xie-etal-2022-crystal'],
  [
    'a title that begins with words like "On the"',
    'Mara Xie',
    2022,
    'On the Way Towards Crystals',
    'xie-2022-crystals',
  ],
  ['a title of nothing but such words', 'Mara Xie', 2022, 'On the Way', 'xie-2022-on'],
  ['a particle', 'Rik van der Goot', 2021, 'Crystal Growth', 'van-der-goot-2021-crystal'],
  ['a suffix', 'Ost, Jr., Ida', 2021, 'Crystal Growth', 'ost-2021-crystal'],
  [
    'accents',
    'Petra Müller and Łukasz Źrebię',
    2021,
    'Über Kristalle',
    'mueller-zrebie-2021-ueber',
  ],
  [
    'two family names',
    'García Márquez, Inés',
    2021,
    'Crystal Growth',
    'garcia-marquez-2021-crystal',
  ],
  [
    'a collective',
    'The Loom Collaboration',
    2021,
    'Crystal Growth',
    'the-loom-collaborati-2021-crystal',
  ],
  ['a single name', 'Loomlab', 2021, 'Crystal Growth', 'loomlab-2021-crystal'],
  ['no year', 'Mara Xie', undefined, 'Crystal Growth', 'xie-crystal'],
  ['no authors', '', 2022, 'The Crystal Growth of Salts', 'crystal-growth-2022'],
  ['neither', '', undefined, 'Crystal', 'crystal'],
  [
    'a first author without an ASCII form',
    '张伟 and Odo Fu',
    2022,
    'Crystal Growth',
    'crystal-growth-2022',
  ],
  [
    'a second author without one',
    'Odo Fu and 张伟',
    2022,
    'Crystal Growth',
    'fu-etal-2022-crystal',
  ],
  ['a title without an ASCII form', 'Mara Xie', 2022, '晶体', 'xie-2022'],
])('the key of a paper with %s', (_, names, year, title, key) => {
  expect(citationKeyFor(cited(names, year, title))).toBe(key);
});

test('an author whose name is not told apart is read', () => {
  const authors = [{ name: 'Rik van der Goot' }];
  expect(citationKeyFor({ authors, title: 'Crystals' })).toBe('van-der-goot-crystals');
});

test('a paper of which nothing has an ASCII form has a hash for a key', () => {
  expect(citationKeyFor(cited('张伟', undefined, '晶体'))).toMatch(/^paper-[0-9a-f]{8}$/);
});

const published = (keys: Record<string, string>): Permalinks => ({
  papers: new Map(Object.entries(keys).map(([slug, key]) => [slug, { key, ids: [] }])),
  editions: new Map(),
  topics: new Map(),
});

describe('several papers', () => {
  const growth = { ...cited('Mara Xie', 2022, 'Crystal Growth of Salts'), slug: 'crystal-growth' };
  const decay = { ...cited('Mara Xie', 2022, 'Crystal Decay'), slug: 'crystal-decay' };
  const again = { ...growth, slug: 'crystal-growth-2' };

  test('with one key have more words of their titles, but for the first', () => {
    expect(assignKeys([growth, decay], NO_PERMALINKS)).toEqual([
      'xie-2022-crystal',
      'xie-2022-crystal-decay',
    ]);
  });

  test('with one title have hashes when its words are used up', () => {
    const keys = assignKeys(
      [growth, again, { ...growth, slug: 'a' }, { ...growth, slug: 'b' }],
      NO_PERMALINKS,
    );
    expect(keys).toEqual([
      'xie-2022-crystal',
      'xie-2022-crystal-growth',
      'xie-2022-crystal-growth-salts',
      expect.stringMatching(/^xie-2022-crystal-[0-9a-f]{8}$/),
    ]);
  });

  test('without authors have more words before the year', () => {
    const nobody = { ...growth, authors: [] };
    expect(assignKeys([nobody, { ...again, authors: [] }], NO_PERMALINKS)).toEqual([
      'crystal-growth-2022',
      'crystal-growth-salts-2022',
    ]);
  });

  test('keep the keys that they were published with, whatever has become known since', () => {
    const known = published({ 'crystal-growth': 'crystal-growth-salts' });
    expect(assignKeys([decay, growth], known)).toEqual([
      'xie-2022-crystal',
      'crystal-growth-salts',
    ]);
  });

  test('are never given a key that another was published with, also if that one redirects', () => {
    const known: Permalinks = {
      papers: new Map([['old', { key: 'xie-2022-crystal', ids: [], moved: 'x' }]]),
      editions: new Map(),
      topics: new Map(),
    };
    expect(assignKeys([decay], known)).toEqual(['xie-2022-crystal-decay']);
  });
});

const words = fc.constantFrom(
  'Crystal',
  'the',
  'of',
  'Growth',
  '晶体',
  'Donaudampfschifffahrtsgesellschaft',
  '-',
  '',
);
const papers = fc.uniqueArray(
  fc.record({
    slug: fc.constantFrom(...'abcdefghij'),
    authors: fc.array(
      fc
        .oneof(
          fc.constantFrom('Mara Xie', '张伟', 'Xie', 'Ada Wolfeschlegelsteinhausenbergerdorff'),
          fc.string({ minLength: 1, unit: 'grapheme' }),
        )
        .map((name) => ({ name })),
      { maxLength: 4 },
    ),
    year: fc.option(fc.integer({ min: 1900, max: 2100 }), { nil: undefined }),
    title: fc.oneof(
      fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
      fc.string({ unit: 'grapheme' }),
    ),
  }),
  { selector: ({ slug }) => slug },
);

test('keys are unique, short and safe, and those of more papers at the end change none', () => {
  fc.assert(
    fc.property(papers, (papers) => {
      const keys = assignKeys(papers, NO_PERMALINKS);
      expect(new Set(keys).size).toBe(papers.length);
      for (const key of keys) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const key of keys) expect(key.length).toBeLessThanOrEqual(60);
      const half = papers.slice(0, papers.length / 2);
      expect(assignKeys(half, NO_PERMALINKS)).toEqual(keys.slice(0, half.length));
    }),
  );
});

test('a key that was published never changes', () => {
  fc.assert(
    fc.property(papers, papers, (before, after) => {
      const keys = assignKeys(before, NO_PERMALINKS);
      const known = published(Object.fromEntries(before.map(({ slug }, at) => [slug, keys[at]!])));
      const now = assignKeys(after, known);
      expect(new Set(now).size).toBe(after.length);
      for (const [at, { slug }] of after.entries()) {
        const key = known.papers.get(slug)?.key;
        if (key !== undefined) expect(now[at]).toBe(key);
        else expect(keys).not.toContain(now[at]);
      }
    }),
  );
});
