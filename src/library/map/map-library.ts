import type { Neighbour } from '../tf-idf/nearest.ts';
import type { PaperIndex } from '../topics/index.ts';
import type { LibraryMaps, PaperMap } from './map-schema.ts';
import { placePapers } from './place-papers.ts';
import { placeTopics } from './place-topics.ts';
import type { Points } from './points.ts';

/** The most papers that one map shows: its page stays small, and its points can be told apart. */
export const MOST_POINTS = 1000;
/** Two papers have no shape. */
const FEWEST_POINTS = 3;

/**
 * Draws the maps of a library: one of all papers, or one of its topics and one of each topic's papers where
 * there are too many. Of a topic that has too many, those are shown that are most like its other papers.
 *
 * @param topics The ids of the topics.
 * @param topicOf The topic of a paper.
 */
export function mapLibrary(
  index: Pick<PaperIndex, 'papers' | 'neighbours'>,
  topics: readonly string[],
  topicOf: (id: string) => string,
): LibraryMaps {
  const count = index.papers.length;
  if (count < FEWEST_POINTS) return { library: undefined, topics: new Map() };
  // In the order of their ids: a paper more or less can change which topic comes first.
  const sorted = topics.toSorted();
  const numbers = new Map(sorted.map((id, number) => [id, number]));
  const topicNumbers = index.papers.map(({ id }) => numbers.get(topicOf(id)) ?? 0);
  const all = index.papers.map((_, at) => at);
  if (count <= MOST_POINTS) {
    const places = placePapers(
      index.neighbours.map((neighbours, at) => ({ topic: topicNumbers[at] ?? 0, neighbours })),
      sorted.length,
    );
    return { library: paperMap(index, all, count, places), topics: new Map() };
  }
  const members = Map.groupBy(all, (at) => topicNumbers[at] ?? 0);
  const circles = placeTopics(index.neighbours, topicNumbers, sorted.length);
  return {
    library: {
      of: count,
      circles: Object.fromEntries(circles.map((circle, number) => [sorted[number] ?? '', circle])),
    },
    topics: new Map(
      sorted.flatMap((id, number) => {
        const papers = members.get(number) ?? [];
        return papers.length < FEWEST_POINTS ? [] : [[id, mapOfTopic(index, papers)] as const];
      }),
    ),
  };
}

function mapOfTopic(
  index: Pick<PaperIndex, 'papers' | 'neighbours'>,
  papers: readonly number[],
): PaperMap {
  const shown = mostCentral(index.neighbours, papers);
  const numbers = new Map(shown.map((at, number) => [at, number]));
  const places = placePapers(
    shown.map((at) => ({ topic: 0, neighbours: renumber(index.neighbours[at] ?? [], numbers) })),
    1,
  );
  return paperMap(index, shown, papers.length, places);
}

/** Those of the papers that are most like the others, in their order. */
function mostCentral(
  neighbours: PaperIndex['neighbours'],
  papers: readonly number[],
): readonly number[] {
  if (papers.length <= MOST_POINTS) return papers;
  const inside = new Set(papers);
  const central = papers.map((at) => ({
    at,
    alike: (neighbours[at] ?? []).reduce(
      (sum, { text, similarity }) => sum + (inside.has(text) ? Math.round(similarity * 1000) : 0),
      0,
    ),
  }));
  return central
    .sort((a, b) => b.alike - a.alike || a.at - b.at)
    .slice(0, MOST_POINTS)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
}

function renumber(
  neighbours: readonly Neighbour[],
  numbers: ReadonlyMap<number, number>,
): Neighbour[] {
  return neighbours.flatMap(({ text, similarity }) => {
    const number = numbers.get(text);
    return number === undefined ? [] : [{ text: number, similarity }];
  });
}

function paperMap(
  { papers }: Pick<PaperIndex, 'papers'>,
  shown: readonly number[],
  of: number,
  { x, y }: Points,
): PaperMap {
  const points = shown.map((at, number): [string, [number, number]] => [
    papers[at]?.id ?? '',
    [x[number] ?? 0, y[number] ?? 0],
  ]);
  return { of, points: Object.fromEntries(points) };
}
