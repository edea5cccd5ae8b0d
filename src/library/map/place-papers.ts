import type { Neighbour } from '../tf-idf/nearest.ts';
import { embed, type Tie } from './embed.ts';
import { fit, MAP } from './fit.ts';
import { discOf, type Points } from './points.ts';
import { spread } from './spread.ts';

/** A paper as a map needs it. */
export interface PlacedPaper {
  /** The number of its topic. */
  topic: number;
  /** The papers most like it, by their places in the same list, the most similar first. */
  neighbours: readonly Neighbour[];
}

/** More of its neighbours than that pull a paper to the middle of everything. */
const NEIGHBOURS = 8;
/** How much of what holds a paper is its topic; the rest is its neighbours. */
const TOPIC_SHARE = 0.5;
/** A target of 24 pixels on a map that is 360 wide, as on a phone. */
const WIDEST_GAP = 67;
/** How much of a map's surface the circles around points may take: near what can be packed, no order is left. */
const FILLED = 0.6;
/** What is kept free at the edges, in gaps between papers. */
const MARGIN = 0.8;

/**
 * Places papers on a map: similar ones near each other, each topic together, no two too near to point at.
 *
 * @param topics How many topics there are.
 * @returns Whole numbers within `MAP`.
 */
export function placePapers(papers: readonly PlacedPaper[], topics: number): Points {
  const ties = [...paperTies(papers), ...topicTies(papers)];
  const { x, y } = embed(startOf(papers, topics), ties);
  const shown = { x: x.slice(0, papers.length), y: y.slice(0, papers.length) };
  const gap = gapAmong(papers.length);
  const margin = Math.max(MARGIN * gap, 24);
  const radii = new Float64Array(papers.length).fill(gap / 2);
  return spread(fit(shown, margin), radii, margin);
}

/** How far apart so many papers can be on a map. */
export function gapAmong(papers: number): number {
  return Math.min(WIDEST_GAP, Math.sqrt((FILLED * MAP.width * MAP.height) / papers));
}

/** A point for every paper, and behind them one for every topic, which holds its papers together. */
function startOf(papers: readonly PlacedPaper[], topics: number): Points {
  const hubs = discOf(topics);
  const around = discOf(papers.length);
  const place = (axis: 'x' | 'y') =>
    Float64Array.from([
      ...papers.map(({ topic }, at) => (hubs[axis][topic] ?? 0) + 0.1 * (around[axis][at] ?? 0)),
      ...hubs[axis],
    ]);
  return { x: place('x'), y: place('y') };
}

function paperTies(papers: readonly PlacedPaper[]): Tie[] {
  const ties = new Map<number, Tie>();
  for (const [a, { neighbours }] of papers.entries()) {
    const nearest = neighbours.slice(0, NEIGHBOURS).map(({ text, similarity }) => ({
      text,
      // Similarities may differ in their last bits between machines, and a layout would make much of that.
      weight: Math.round(similarity * 1000) ** 2,
    }));
    const total = nearest.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) continue;
    for (const { text: b, weight } of nearest) {
      const key = Math.min(a, b) * papers.length + Math.max(a, b);
      const tie = ties.get(key) ?? { a, b, weight: 0 };
      tie.weight += ((1 - TOPIC_SHARE) * weight) / total;
      ties.set(key, tie);
    }
  }
  return [...ties.values()];
}

function topicTies(papers: readonly PlacedPaper[]): Tie[] {
  return papers.map(({ topic }, a) => ({ a, b: papers.length + topic, weight: TOPIC_SHARE }));
}
