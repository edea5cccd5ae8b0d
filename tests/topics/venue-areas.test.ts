import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  accuracyByVenue,
  accuracyOf,
  bestArea,
  isForTuning,
  labelPaper,
  type LabelledPaper,
} from '../../scripts/topics-evaluation/accuracy.ts';
import { type Area, areaOf, leavesWithArea } from '../../scripts/topics-evaluation/venue-areas.ts';
import { leafAffinities } from '../../src/library/topics/affinity.ts';
import { indexPapers } from '../../src/library/topics/index.ts';
import { corpora, hasCorpus, shippedTaxonomy } from './corpus.ts';

const { leaves } = shippedTaxonomy();

describe('areas of venues', () => {
  test('are written down for every leaf, and for no other', () => {
    expect(leavesWithArea.toSorted()).toEqual(leaves.map(({ id }) => id).sort());
    expect(new Set(leavesWithArea).size).toBe(leavesWithArea.length);
  });

  test('are those that a venue has', () => {
    expect(areaOf('game-theory', 'ijcai2024')).toBe('game theory');
    expect(areaOf('game-theory', 'ijcai2021')).toBe('multi-agent systems');
    expect(areaOf('neuroscience', 'aaai2022')).toBe('cognition');
    expect(areaOf('neuroscience', 'ijcai2022')).toBe('humans and ai');
    expect(areaOf('nothing', 'ijcai2022')).toBeUndefined();
  });

  test('are read from labels, with a part or without', () => {
    const row = { id: 'a', venue: 'aaai2022', primary_area: 'Computer Vision III', keywords: '' };
    expect(labelPaper(row)).toMatchObject({
      primary: 'computer vision',
      areas: ['computer vision'],
    });
    const keywords = 'Data Mining: Mining Graphs; Constraints and SAT: MaxSAT; Nonsense';
    expect(
      labelPaper({ id: 'b', venue: 'ijcai2020', primary_area: 'Data Mining', keywords })?.areas,
    ).toEqual(['data mining', 'constraints']);
    expect(labelPaper({ ...row, primary_area: 'Research Papers' })).toBeUndefined();
  });
});

describe('accuracy', () => {
  const paper = (id: string, venue: string, ...areas: [Area, ...Area[]]): LabelledPaper => ({
    id,
    venue,
    primary: areas[0],
    areas,
  });
  const papers = [
    paper('a', 'ijcai2024', 'search', 'robotics'),
    paper('b', 'ijcai2024', 'search'),
    paper('c', 'aaai2022', 'ethics'),
  ];
  const predicted = new Map<string, Area>([
    ['a', 'robotics'],
    ['b', 'search'],
  ]);

  test('is the share of papers whose best leaf is in the area, or in any of theirs', () => {
    expect(accuracyOf(papers, predicted)).toEqual({ papers: 3, primary: 1 / 3, any: 2 / 3 });
    expect(accuracyOf([], predicted)).toEqual({ papers: 0, primary: 0, any: 0 });
  });

  test('is given by venue', () => {
    expect([...accuracyByVenue(papers, predicted)]).toEqual([
      ['aaai2022', { papers: 1, primary: 0, any: 0 }],
      ['ijcai2024', { papers: 2, primary: 0.5, any: 1 }],
    ]);
  });

  test('takes no area for a paper that no leaf fits', () => {
    expect(bestArea(new Float64Array(leaves.length), leaves, 'ijcai2024')).toBeUndefined();
    const fit = Float64Array.from(leaves, ({ id }) => (id === 'fairness' ? 1 : 0.5));
    expect(bestArea(fit, leaves, 'ijcai2024')).toBe('ethics');
  });

  test('is measured on halves that stay the same', () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `paper ${String(at)}`);
    const half = ids.filter(isForTuning).length;
    expect(half).toBeGreaterThan(450);
    expect(half).toBeLessThan(550);
    expect(ids.slice(0, 8).map(isForTuning)).toMatchInlineSnapshot(`
      [
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
      ]
    `);
  });
});

interface Row {
  id: string;
  venue: string;
  title: string;
  abstract: string;
  primary_area: string;
  keywords: string;
}

const corpus = 'topics-paperlists.jsonl.gz';
test.skipIf(!hasCorpus(corpus)).each([
  { name: 'IJCAI 2020 to 2024', prefix: 'ijcai', primary: 0.59, any: 0.74 },
  { name: 'AAAI 2022', prefix: 'aaai', primary: 0.6, any: 0.6 },
])(
  'the best leaf of a paper of $name lies in its area, as often in the half not looked at',
  ({ prefix, primary, any }) => {
    const rows = gunzipSync(readFileSync(new URL(corpus, corpora)))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row)
      .filter(({ venue }) => venue.startsWith(prefix));
    const index = indexPapers(rows, shippedTaxonomy());
    const affinities = leafAffinities(index);
    const at = new Map(index.papers.map(({ id }, place) => [id, place]));
    const papers = rows
      .flatMap((row) => labelPaper(row) ?? [])
      .filter(({ id }) => !isForTuning(id));
    const predicted = new Map(
      papers.map(({ id, venue }) => [
        id,
        bestArea(affinities[at.get(id) ?? -1] ?? new Float64Array(), leaves, venue),
      ]),
    );
    const accuracy = accuracyOf(papers, predicted);
    expect(accuracy.primary).toBeGreaterThan(primary);
    expect(accuracy.any).toBeGreaterThan(any);
  },
  30_000,
);
