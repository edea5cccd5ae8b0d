import type { Points } from './points.ts';

/** The size of every map, in units of its own. */
export const MAP = { width: 1000, height: 750 } as const;

/** How much of a place is its rank among the others: what lies crowded is drawn apart, what is far is drawn near. */
const RANK_SHARE = 0.5;

/**
 * Stretches points over the whole of a map.
 *
 * @param margin How far from its edges they stay.
 */
export function fit({ x, y }: Points, margin: number): Points {
  return { x: fitAxis(x, MAP.width, margin), y: fitAxis(y, MAP.height, margin) };
}

function fitAxis(values: Float64Array, size: number, margin: number): Float64Array {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const least = values[order[0] ?? 0] ?? 0;
  const range = (values[order.at(-1) ?? 0] ?? 0) - least;
  const fitted = new Float64Array(values.length);
  for (const [rank, index] of order.entries()) {
    const linear = range > 0 ? ((values[index] ?? 0) - least) / range : 0.5;
    const ranked = order.length > 1 ? rank / (order.length - 1) : 0.5;
    const share = linear + RANK_SHARE * (ranked - linear);
    fitted[index] = margin + share * (size - 2 * margin);
  }
  return fitted;
}
