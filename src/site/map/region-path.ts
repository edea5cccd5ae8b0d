interface Place {
  x: number;
  y: number;
}

/** A region of more points is dense enough without lines across. */
const MOST_CROSSED = 100;

/**
 * The region of some points as an SVG path, to be drawn with a broad round stroke: every point, and the shortest
 * lines that join them, but for those that are too long, so that a point far off is an island.
 *
 * @param longest The length of the longest line.
 */
export function regionPath(places: readonly Place[], longest: number): string {
  const lines = (places.length > MOST_CROSSED ? spanningLines(places) : allLines(places)).filter(
    ({ length }) => length <= longest,
  );
  const joined = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const alone = places.filter((place) => !joined.has(place));
  return [
    ...lines.map(({ from, to }) => `M${from.x} ${from.y}L${to.x} ${to.y}`),
    ...alone.map(({ x, y }) => `M${x} ${y}h0`),
  ].join('');
}

interface Line {
  from: Place;
  to: Place;
  length: number;
}

/** The minimum spanning tree, by Prim's method. */
function spanningLines(places: readonly Place[]): Line[] {
  const [first, ...rest] = places;
  if (!first) return [];
  const open = new Map(rest.map((to) => [to, lineBetween(first, to)]));
  const lines: Line[] = [];
  while (open.size > 0) {
    const shortest = [...open.values()].reduce((a, b) => (b.length < a.length ? b : a));
    lines.push(shortest);
    open.delete(shortest.to);
    for (const [to, line] of open) {
      const nearer = lineBetween(shortest.to, to);
      if (nearer.length < line.length) open.set(to, nearer);
    }
  }
  return lines;
}

function allLines(places: readonly Place[]): Line[] {
  return places.flatMap((from, at) => places.slice(at + 1).map((to) => lineBetween(from, to)));
}

function lineBetween(from: Place, to: Place): Line {
  return { from, to, length: Math.hypot(from.x - to.x, from.y - to.y) };
}
