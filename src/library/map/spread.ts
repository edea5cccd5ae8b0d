import { MAP } from './fit.ts';
import type { Points } from './points.ts';

const ROUNDS = 300;

/**
 * Pushes circles apart until none covers another, as far as there is room, within the edges of a map. Neighbours are
 * looked up in a grid: a round takes time in the number of circles.
 *
 * @param radii The radius of each circle.
 * @param margin How far from the edges their centres stay; a circle that is larger stays inside as a whole.
 * @returns The centres, in whole units.
 */
export function spread(start: Points, radii: Float64Array, margin: number): Points {
  const [x, y] = [start.x.slice(), start.y.slice()];
  const cell = 2 * radii.reduce((most, radius) => Math.max(most, radius), 1);
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushApart({ x, y }, radii, cell)) break;
    for (let point = 0; point < x.length; point++) {
      const edge = Math.max(margin, radii[point] ?? 0);
      x[point] = clamp(x[point] ?? 0, edge, MAP.width - edge);
      y[point] = clamp(y[point] ?? 0, edge, MAP.height - edge);
    }
  }
  return { x: x.map(Math.round), y: y.map(Math.round) };
}

/** Whether any two were too near each other. */
function pushApart({ x, y }: Points, radii: Float64Array, cell: number): boolean {
  const columns = Math.ceil(MAP.width / cell) + 1;
  const cells = new Map<number, number[]>();
  let moved = false;
  for (let a = 0; a < x.length; a++) {
    const home = Math.floor((y[a] ?? 0) / cell) * columns + Math.floor((x[a] ?? 0) / cell);
    for (const offset of [
      -columns - 1,
      -columns,
      -columns + 1,
      -1,
      0,
      1,
      columns - 1,
      columns,
      columns + 1,
    ]) {
      for (const b of cells.get(home + offset) ?? []) {
        moved = separate({ x, y }, a, b, (radii[a] ?? 0) + (radii[b] ?? 0)) || moved;
      }
    }
    const own = cells.get(home);
    if (own) own.push(a);
    else cells.set(home, [a]);
  }
  return moved;
}

function separate({ x, y }: Points, a: number, b: number, least: number): boolean {
  const apartX = (x[a] ?? 0) - (x[b] ?? 0);
  const apartY = (y[a] ?? 0) - (y[b] ?? 0);
  const distance = Math.sqrt(apartX * apartX + apartY * apartY);
  if (distance >= least) return false;
  const push = (least - distance) / 2;
  // Two in one place part sideways.
  const [towardsX, towardsY] = distance > 0 ? [apartX / distance, apartY / distance] : [1, 0];
  x[a] = (x[a] ?? 0) + push * towardsX;
  y[a] = (y[a] ?? 0) + push * towardsY;
  x[b] = (x[b] ?? 0) - push * towardsX;
  y[b] = (y[b] ?? 0) - push * towardsY;
  return true;
}

const clamp = (value: number, least: number, most: number) =>
  least > most ? (least + most) / 2 : Math.min(most, Math.max(least, value));
