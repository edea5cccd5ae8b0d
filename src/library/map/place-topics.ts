import type { Neighbour } from '../tf-idf/nearest.ts';
import { embed, type Tie } from './embed.ts';
import { fit, MAP } from './fit.ts';
import { discOf } from './points.ts';
import { spread } from './spread.ts';

/** How much of a map's surface the circles take. */
const FILLED = 0.42;
/** A circle that is smaller cannot be pointed at on a phone. */
const SMALLEST = 34;
const LARGEST = 260;

/**
 * Places topics on a map as circles: the surface of each is as its papers, and topics whose papers are alike are
 * near each other.
 *
 * @param neighbours The papers most like each paper, by their places.
 * @param topicOf The number of the topic of each paper.
 * @param topics How many topics there are.
 * @returns The middle and the radius of each, in whole numbers within `MAP`.
 */
export function placeTopics(
  neighbours: readonly (readonly Neighbour[])[],
  topicOf: readonly number[],
  topics: number,
): [x: number, y: number, radius: number][] {
  const sizes = new Float64Array(topics);
  for (const topic of topicOf) sizes[topic] = (sizes[topic] ?? 0) + 1;
  const surface = (FILLED * MAP.width * MAP.height) / (Math.PI * topicOf.length);
  const radii = sizes.map((size) =>
    Math.round(Math.min(LARGEST, Math.max(SMALLEST, Math.sqrt(size * surface)))),
  );
  const ties = topicTies(neighbours, topicOf, sizes);
  const { x, y } = spread(fit(embed(discOf(topics), ties), 0), radii, 0);
  return [...radii.entries()].map(([topic, radius]) => [x[topic] ?? 0, y[topic] ?? 0, radius]);
}

/** How alike the papers of two topics are, beside how many they have. */
function topicTies(
  neighbours: readonly (readonly Neighbour[])[],
  topicOf: readonly number[],
  sizes: Float64Array,
): Tie[] {
  const ties = new Map<number, Tie>();
  for (const [paper, others] of neighbours.entries()) {
    for (const { text, similarity } of others) {
      const [a, b] = [topicOf[paper] ?? 0, topicOf[text] ?? 0];
      if (a === b) continue;
      const key = Math.min(a, b) * sizes.length + Math.max(a, b);
      const tie = ties.get(key) ?? { a, b, weight: 0 };
      tie.weight += Math.round(similarity * 1000) / ((sizes[a] ?? 1) * (sizes[b] ?? 1));
      ties.set(key, tie);
    }
  }
  return [...ties.values()];
}
