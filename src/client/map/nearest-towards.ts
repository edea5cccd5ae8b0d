export type Direction = 'left' | 'right' | 'up' | 'down';

interface Place {
  x: number;
  y: number;
}

/** Nothing counts for near that is more aside than ahead by this factor. */
const WIDTH = 2;

/** The nearest of some places in a direction: what is aside counts double. */
export function nearestTowards<One extends Place>(
  from: Place,
  places: readonly One[],
  direction: Direction,
): One | undefined {
  let nearest: One | undefined;
  let least = Infinity;
  for (const place of places) {
    const [right, down] = [place.x - from.x, place.y - from.y];
    const ahead = { left: -right, right, up: -down, down }[direction];
    const aside = Math.abs(direction === 'left' || direction === 'right' ? down : right);
    const distance = ahead + 2 * aside;
    if (ahead <= 0 || aside > WIDTH * ahead || distance >= least) continue;
    [nearest, least] = [place, distance];
  }
  return nearest;
}
