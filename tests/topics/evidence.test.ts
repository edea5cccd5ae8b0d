import { describe, expect, test } from 'vitest';
import { leafAffinities } from '../../src/library/topics/affinity.ts';
import { cutIntoGroups } from '../../src/library/topics/cut.ts';
import { assignTopics, indexPapers, parseTaxonomy } from '../../src/library/topics/index.ts';
import type { TopicPaper } from '../../src/library/topics/index.ts';

const topic = (id: string, phrases: object) => ({
  id,
  title: id,
  about: `${id}.`,
  parents: 'all',
  ...phrases,
});
const taxonomy = parseTaxonomy(
  {
    fields: [{ id: 'all', title: 'All', about: 'All.' }],
    topics: [
      topic('knots', { strong: 'braid group, knot', normal: 'link' }),
      topic('groups', { strong: 'group, ring' }),
    ],
  },
  'topics.yaml',
);

const paper = (id: string, title: string, abstract = ''): TopicPaper => ({ id, title, abstract });
const scores = (...papers: TopicPaper[]) =>
  indexPapers(papers, taxonomy).evidence.map((evidence) => [...evidence.scores]);

describe('evidence', () => {
  test('weighs more in a title than in an abstract', () => {
    expect(scores(paper('a', 'A knot'), paper('b', 'A note', 'A knot.'))).toEqual([
      [9, 0],
      [3, 0],
    ]);
  });

  test('grows with the count of a phrase, but slowly', () => {
    const [[once = 0] = [], [often = 0] = []] = scores(
      paper('a', '', 'A knot.'),
      paper('b', '', 'A knot is a knot is a knot is a knot.'),
    );
    expect(often).toBeGreaterThan(once);
    expect(often).toBeLessThan(3 * once);
  });

  test('inside a longer phrase counts for less', () => {
    const [[knots = 0, groups = 0] = []] = scores(paper('a', 'The braid group'));
    expect(knots).toBe(9);
    expect(groups).toBeLessThan(knots / 2);
    expect(groups).toBeGreaterThan(0);
  });

  test('that all papers of a digest share counts for less', () => {
    const papers = Array.from({ length: 12 }, (_, at) => paper(`p${String(at)}`, 'A knot'));
    expect(scores(...papers)[0]?.[0]).toBeLessThan(3);
  });

  const words = 'Alexander modules of satellite companions';
  const papers = [
    paper('a', `Knots: ${words}`),
    paper('b', `A knot and its link: ${words}`),
    paper('c', words),
    paper('d', 'Rings'),
  ];

  test('is joined by that of the papers most alike', () => {
    const [, , bare, ring] = leafAffinities(indexPapers(papers, taxonomy));
    expect(bare?.[0]).toBeGreaterThan(0.2);
    expect([...(ring ?? [])]).toEqual([0, 1]);
  });

  test('files a paper without any with the papers most like it, and says what they share', () => {
    const { choices } = assignTopics(papers, taxonomy);
    const choice = choices.get('c');
    expect(choice?.topic).not.toBe('other');
    expect(choice?.topic).toBe(choices.get('a')?.topic);
    expect(choice?.reasons[0]).toMatchObject({ in: 'neighbours' });
    expect(words).toContain(choice?.reasons[0]?.phrase);
  });
});

describe('a paper that fits no group', () => {
  const [knot, none] = [Float64Array.of(1, 0), Float64Array.of(0, 0)];
  const filed = (similarity: number) =>
    cutIntoGroups([knot, knot, none], taxonomy.groups, [
      [],
      [],
      [
        { text: 0, similarity },
        { text: 1, similarity },
      ],
    ]).map((group) => group?.id);

  test('follows papers that are truly like it', () => {
    expect(filed(0.4)).toEqual(['knots', 'knots', 'knots']);
  });

  test('is left alone where the likeness is faint', () => {
    expect(filed(0.05)).toEqual(['knots', 'knots', undefined]);
  });
});
