import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namePapers } from '../../../src/library/permalinks/name-papers.ts';
import {
  NO_PERMALINKS,
  parsePermalinks,
  type Permalinks,
} from '../../../src/library/permalinks/permalinks.ts';
import { rebuild } from './rebuild.ts';

/** What was published, with a key for each. */
function published(
  papers: Record<string, { ids: string[]; moved?: string; gone?: true }>,
): Permalinks {
  const entries = Object.entries(papers).map(([slug, entry]) => [
    slug,
    { key: `key-${slug}`, ...entry },
  ]);
  return parsePermalinks({ papers: Object.fromEntries(entries), editions: {} }, 'permalinks.json');
}

const paper = (title: string, ...ids: string[]) => ({ title, ids });

describe('a new paper', () => {
  test('is addressed by its title', () => {
    expect(namePapers([paper('Sheep of ℝ²', 'text:1')], NO_PERMALINKS)).toEqual(['sheep-of-r2']);
  });

  test('without an ASCII form of its title is addressed by a hash of its strongest id', () => {
    const [slug] = namePapers([paper('深度学习', 'arxiv:2401.00001', 'text:1')], NO_PERMALINKS);
    expect(slug).toMatch(/^paper-[0-9a-f]{8}$/);
    expect(namePapers([paper('学习', 'arxiv:2401.00001')], NO_PERMALINKS)).toEqual([slug]);
  });

  test.each([
    ['present', { sheep: { ids: ['text:1'] } }],
    ['redirecting', { sheep: { ids: [], moved: 'goats' }, goats: { ids: [] } }],
    ['taken out', { sheep: { ids: ['text:1'], gone: true as const } }],
  ])('does not take an address that is %s', (_, papers) => {
    const [slug] = namePapers([paper('Sheep', 'text:2')], published(papers));
    expect(slug).toMatch(/^sheep-[0-9a-f]{8}$/);
  });

  test('named like what every object has gets its address all the same', () => {
    const { pages } = rebuild([paper('Constructor', 'text:1'), paper('valueOf', 'text:2')]);
    expect(pages).toEqual(['constructor', 'valueof']);
  });
});

describe('a published paper', () => {
  test.each([
    ['by its arXiv id', paper('Goats', 'arxiv:1', 'text:2', 'abstract:2')],
    ['by its title and abstract', paper('Sheep', 'doi:10.1/x', 'text:1', 'abstract:3')],
    ['by its abstract', paper('Goats', 'text:2', 'abstract:1')],
    ['by its title, where nothing speaks against it', paper('Sheep', 'text:2', 'title:1')],
  ])('is recognised %s', (_, now) => {
    const known = published({ old: { ids: ['arxiv:1', 'text:1', 'abstract:1', 'title:1'] } });
    expect(namePapers([now], known)).toEqual(['old']);
  });

  test('is not recognised by its title where the arXiv ids differ', () => {
    const known = published({ old: { ids: ['arxiv:1', 'title:1'] } });
    expect(namePapers([paper('New', 'arxiv:2', 'title:1')], known)).toEqual(['new']);
  });

  test('is not recognised by its title where two papers have it', () => {
    const known = published({ old: { ids: ['text:1', 'title:1'] } });
    const papers = [paper('New', 'text:2', 'title:1'), paper('Newer', 'text:3', 'title:1')];
    expect(namePapers(papers, known)).toEqual(['new', 'newer']);
  });

  test('leaves its title to nobody while it is there itself', () => {
    const known = published({ old: { ids: ['text:1', 'title:1'] } });
    const papers = [paper('New', 'text:2', 'title:1'), paper('Newer', 'text:1', 'title:1')];
    expect(namePapers(papers, known)).toEqual(['new', 'old']);
  });

  test.each([
    [
      'a page before a redirect',
      { a: { ids: ['arxiv:1'], moved: 'b' }, b: { ids: ['text:1'] } },
      'b',
    ],
    ['its strongest id', { a: { ids: ['text:1'] }, b: { ids: ['arxiv:1'] } }, 'b'],
    ['the earlier of its ids', { a: { ids: ['arxiv:2'] }, b: { ids: ['arxiv:1'] } }, 'b'],
  ])('of several addresses has the one by %s', (_, papers, slug) => {
    const now = paper('New', 'arxiv:1', 'arxiv:2', 'text:1');
    expect(namePapers([now], published(papers))).toEqual([slug]);
  });

  test('that two papers resemble is the one that shares the strongest id, whichever comes first', () => {
    const known = published({ old: { ids: ['arxiv:1', 'abstract:1'] } });
    const weak = paper('Weak', 'text:9', 'abstract:1');
    const strong = paper('Strong', 'arxiv:1');
    expect(namePapers([weak, strong], known)).toEqual(['weak', 'old']);
    expect(namePapers([strong, weak], known)).toEqual(['old', 'weak']);
  });

  test('keeps its address where another takes its identifier by mistake', () => {
    const known = published({ a: { ids: ['doi:10.1/a', 'text:1'] }, b: { ids: ['text:2'] } });
    const [a, b] = [paper('A', 'doi:10.1/a', 'text:1'), paper('B', 'doi:10.1/a', 'text:2')];
    expect(namePapers([b, a], known)).toEqual(['b', 'a']);
  });

  test('that nothing tells from another has the address if it comes first', () => {
    const known = published({ old: { ids: ['arxiv:1'] } });
    expect(namePapers([paper('A', 'arxiv:1'), paper('B', 'arxiv:1')], known)).toEqual(['old', 'b']);
  });
});

const TITLES = ['Sheep', 'Goats', '羊', 'Sheep of the Hills', '', 'constructor'];

const somePapers = fc
  .uniqueArray(fc.nat(40), { maxLength: 12 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.constantFrom(...TITLES).map((title) => paper(title, `text:${number}`)),
      ),
    ),
  );

test('addresses are unique, short and safe', () => {
  fc.assert(
    fc.property(somePapers, fc.string({ unit: 'grapheme' }), (papers, title) => {
      const slugs = namePapers([...papers, paper(title, 'text:x')], NO_PERMALINKS);
      expect(new Set(slugs).size).toBe(slugs.length);
      for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const slug of slugs) expect(slug.length).toBeLessThanOrEqual(81);
    }),
  );
});

test('papers that are added, in any order and at any place, change the address of none that was published', () => {
  fc.assert(
    fc.property(somePapers, somePapers, fc.infiniteStream(fc.nat()), (before, more, keys) => {
      const { permalinks, slugs } = rebuild(before);
      const olds = new Set(before.flatMap(({ ids }) => ids));
      const added = more.filter(({ ids: [id] }) => !olds.has(id!));
      const all = [...before, ...added]
        .map((each) => ({ each, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      const after = namePapers(all, permalinks);
      expect(before.map((each) => after[all.indexOf(each)])).toEqual(slugs);
    }),
  );
});

test('ten thousand papers with one abstract and one title are named in time', () => {
  const papers = Array.from({ length: 10_000 }, (_, index) =>
    paper('Withdrawn', `arxiv:${index}`, `text:${index}`, 'abstract:w', 'title:w'),
  );
  const { permalinks, slugs } = rebuild(papers);
  expect(rebuild(papers.toReversed(), permalinks).slugs.toReversed()).toEqual(slugs);
});
