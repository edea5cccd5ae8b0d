import type { Points } from './points.ts';

/** Two points, by number, that are alike, and how much; a pair stands once. */
export interface Tie {
  a: number;
  b: number;
  weight: number;
}

const STEPS = 300;
const EARLY_STEPS = 80;
const EARLY_FACTOR = 4;
const LEAST_GAIN = 0.01;

/**
 * Moves points until those that are tied are near each other and others are not: t-SNE, with the ties in the
 * place of its Gaussian neighbourhoods (L. van der Maaten and G. Hinton, "Visualizing Data using t-SNE", JMLR 9, 2008;
 * the early factor, the momentum and the gains are theirs). It takes time in the square of the number of points.
 *
 * It only adds, multiplies and divides, which every machine does alike: the same start and ties give the same bits.
 *
 * @param start Where the points are; no two in one place.
 */
export function embed(start: Points, ties: readonly Tie[]): Points {
  const [x, y] = [start.x.slice(), start.y.slice()];
  const total = 2 * ties.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const rate = Math.max(x.length / EARLY_FACTOR / 4, 10);
  const [speedX, speedY] = [axisOf(x), axisOf(y)];
  for (let step = 0; step < STEPS; step++) {
    const factor = step < EARLY_STEPS ? EARLY_FACTOR : 1;
    const force = repulsion(x, y);
    for (const { a, b, weight } of ties) {
      const [apartX, apartY] = [at(x, a) - at(x, b), at(y, a) - at(y, b)];
      const pull = (factor * weight) / total / (1 + apartX * apartX + apartY * apartY);
      add(force.x, a, -pull * apartX);
      add(force.x, b, pull * apartX);
      add(force.y, a, -pull * apartY);
      add(force.y, b, pull * apartY);
    }
    const momentum = step < EARLY_STEPS ? 0.5 : 0.8;
    move(speedX, force.x, 4 * rate, momentum);
    move(speedY, force.y, 4 * rate, momentum);
  }
  return { x, y };
}

/** How every point is pushed by all others, with a sum of one over all pairs. */
function repulsion(x: Float64Array, y: Float64Array): Points {
  const forceX = new Float64Array(x.length);
  const forceY = new Float64Array(x.length);
  let total = 0;
  for (let a = 0; a < x.length; a++) {
    const [ax, ay] = [at(x, a), at(y, a)];
    let [ownX, ownY] = [0, 0];
    for (let b = a + 1; b < x.length; b++) {
      const apartX = ax - at(x, b);
      const apartY = ay - at(y, b);
      const nearness = 1 / (1 + apartX * apartX + apartY * apartY);
      total += nearness;
      const push = nearness * nearness;
      ownX += push * apartX;
      ownY += push * apartY;
      forceX[b] = at(forceX, b) - push * apartX;
      forceY[b] = at(forceY, b) - push * apartY;
    }
    forceX[a] = at(forceX, a) + ownX;
    forceY[a] = at(forceY, a) + ownY;
  }
  const scale = 1 / (2 * total || 1);
  return { x: forceX.map((force) => force * scale), y: forceY.map((force) => force * scale) };
}

interface Axis {
  place: Float64Array;
  speed: Float64Array;
  gain: Float64Array;
}

const axisOf = (place: Float64Array): Axis => ({
  place,
  speed: new Float64Array(place.length),
  gain: new Float64Array(place.length).fill(1),
});

function move(
  { place, speed, gain }: Axis,
  force: Float64Array,
  rate: number,
  momentum: number,
): void {
  for (let point = 0; point < place.length; point++) {
    const onward = at(force, point) > 0 === at(speed, point) > 0;
    gain[point] = Math.max(onward ? at(gain, point) + 0.2 : at(gain, point) * 0.8, LEAST_GAIN);
    speed[point] = momentum * at(speed, point) + rate * at(gain, point) * at(force, point);
    place[point] = at(place, point) + at(speed, point);
  }
}

const at = (values: Float64Array, index: number) => values[index] ?? 0;

function add(values: Float64Array, index: number, amount: number): void {
  values[index] = at(values, index) + amount;
}
