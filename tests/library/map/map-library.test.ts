import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAP } from '../../../src/library/map/fit.ts';
import { mapLibrary, MOST_POINTS } from '../../../src/library/map/map-library.ts';
import type { PaperMap } from '../../../src/library/map/map-schema.ts';
import { gapAmong } from '../../../src/library/map/place-papers.ts';
import { relatedPapers } from '../../../src/library/related.ts';
import { assignTopics, indexPapers } from '../../../src/library/topics/index.ts';
import type { Neighbour } from '../../../src/library/tf-idf/nearest.ts';
import { firstDigest, shippedTaxonomy, shuffled } from '../../topics/corpus.ts';

type Place = [number, number];

const taxonomy = shippedTaxonomy();
const digest = firstDigest();

function mapOf(papers: typeof digest) {
  const index = indexPapers(papers, taxonomy);
  const { topics, choices } = assignTopics(papers, taxonomy, index);
  const topicOf = (id: string) => choices.get(id)!.topic;
  return {
    ...mapLibrary(
      index,
      topics.map(({ id }) => id),
      topicOf,
    ),
    topicOf,
  };
}

/** A library of papers without texts, of so many topics. */
function bareMap(count: number, topics: number, neighbours: Neighbour[][] = []) {
  const papers = Array.from({ length: count }, (_, at) => ({
    id: `p${String(at).padStart(5, '0')}`,
    title: '',
    abstract: '',
  }));
  const index = { papers, neighbours: papers.map((_, at) => neighbours[at] ?? []) };
  const ids = Array.from({ length: topics }, (_, at) => `t${at}`);
  return mapLibrary(index, ids, (id) => `t${Number(id.slice(1)) % topics}`);
}

const pointsOf = (map: unknown) => (map as PaperMap).points;
const distance = ([ax, ay]: Place, [bx, by]: Place) => Math.hypot(ax - bx, ay - by);

function nearestOf(points: Record<string, Place>, id: string, count: number): string[] {
  return Object.entries(points)
    .filter(([other]) => other !== id)
    .map(([other, place]) => ({ other, away: distance(place, points[id]!) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, count)
    .map(({ other }) => other);
}

function expectOnMap(points: Record<string, Place>): void {
  for (const [x, y] of Object.values(points)) {
    expect(Number.isInteger(x) && x >= 0 && x <= MAP.width, String(x)).toBe(true);
    expect(Number.isInteger(y) && y >= 0 && y <= MAP.height, String(y)).toBe(true);
  }
}

function leastDistance(points: Record<string, Place>): number {
  const places = Object.values(points);
  return Math.min(...places.flatMap((a, at) => places.slice(at + 1).map((b) => distance(a, b))));
}

describe('the map of the first digest', () => {
  const map = mapOf(digest);
  const points = pointsOf(map.library);

  test('has every paper, each far enough from the next to be pointed at on a phone', () => {
    expect(Object.keys(points)).toHaveLength(38);
    expectOnMap(points);
    expect(leastDistance(points) * (358 / MAP.width)).toBeGreaterThan(23);
  });

  test('is the same in any order of the papers', () => {
    for (const seed of [1, 2, 3]) {
      expect(mapOf(shuffled(digest, seed)).library).toEqual(map.library);
    }
  });

  test('has related papers near each other, much more than chance would', () => {
    const related = relatedPapers(digest, taxonomy);
    const shares = [...related].map(([id, list]) => {
      const near = nearestOf(points, id, 10);
      return list.filter((paper) => near.includes(paper.id)).length / list.length;
    });
    expect(shares.reduce((a, b) => a + b) / shares.length).toBeGreaterThan(0.6);
  });

  test('keeps the papers of a topic together', () => {
    const isNextToItsOwn = digest.filter(({ id }) =>
      nearestOf(points, id, 2).some((other) => map.topicOf(other) === map.topicOf(id)),
    );
    expect(isNextToItsOwn.length).toBeGreaterThan(34);
  });

  test('leaves no half of it empty', () => {
    const places = Object.values(points);
    const west = places.filter(([x]) => x < MAP.width / 2).length;
    const north = places.filter(([, y]) => y < MAP.height / 2).length;
    for (const half of [west, north]) {
      expect(half).toBeGreaterThan(11);
      expect(half).toBeLessThan(27);
    }
  });
});

test.each([0, 1, 2])('a library of %i papers has no map', (count) => {
  expect(bareMap(count, 1)).toEqual({ library: undefined, topics: new Map() });
});

test('papers that are like no other are set apart all the same', () => {
  const points = pointsOf(bareMap(60, 1).library);
  expect(Object.keys(points)).toHaveLength(60);
  expect(leastDistance(points)).toBeGreaterThan(0.9 * gapAmong(60));
});

test('whatever is like what, every paper has a place of its own on the map', () => {
  const libraries = fc.integer({ min: 3, max: 40 }).chain((count) => {
    const neighbour = fc.record({
      text: fc.integer({ min: 0, max: count - 1 }),
      similarity: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    return fc.tuple(
      fc.constant(count),
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.array(neighbour, { maxLength: 8 }), { maxLength: count }),
    );
  });
  fc.assert(
    fc.property(libraries, ([count, topics, neighbours]) => {
      const points = pointsOf(bareMap(count, topics, neighbours).library);
      expect(Object.keys(points)).toHaveLength(count);
      expectOnMap(points);
      expect(leastDistance(points)).toBeGreaterThan(20);
    }),
    { numRuns: 40 },
  );
});

describe('a library that is too large for one map', () => {
  const large = bareMap(MOST_POINTS + 400, 2);
  const uneven = mapLibrary(
    {
      papers: Array.from({ length: 1203 }, (_, at) => ({
        id: `p${String(at).padStart(5, '0')}`,
        title: '',
        abstract: '',
      })),
      // The last of the large topic are alike, the others like nothing.
      neighbours: Array.from({ length: 1203 }, (_, at) =>
        at > 1000 ? [{ text: at === 1202 ? 1201 : at + 1, similarity: 0.5 }] : [],
      ),
    },
    ['large', 'small', 'tiny'],
    (id) => (id > 'p00004' ? 'large' : id > 'p00001' ? 'small' : 'tiny'),
  );

  test('has a map of its topics, which do not cover each other, and one of each topic', () => {
    const { circles } = large.library as { circles: Record<string, [number, number, number]> };
    expect(Object.keys(circles)).toEqual(['t0', 't1']);
    const [[ax, ay, a], [bx, by, b]] = Object.values(circles) as [
      [number, number, number],
      [number, number, number],
    ];
    expect(distance([ax, ay], [bx, by])).toBeGreaterThan(a + b - 2);
    expect([...large.topics].map(([id, map]) => [id, map.of])).toEqual([
      ['t0', 700],
      ['t1', 700],
    ]);
  });

  test('shows of a large topic those most like its other papers, and no map of two papers', () => {
    expect([...uneven.topics.keys()]).toEqual(['large', 'small']);
    const shown = uneven.topics.get('large')!;
    expect(shown.of).toBe(1198);
    expect(Object.keys(shown.points)).toHaveLength(MOST_POINTS);
    expect(shown.points).toHaveProperty('p01202');
    expect(shown.points).not.toHaveProperty('p00999');
  });
});
