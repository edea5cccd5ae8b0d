import { MAP } from '../../library/map/fit.ts';
import { wrapWords } from './wrap-words.ts';

interface Place {
  x: number;
  y: number;
}

/** A name to be written on a map. */
export interface Named {
  name: string;
  /** What it is the name of. */
  places: readonly Place[];
}

/** A name on a map. */
export interface Label<One extends Named> extends Place {
  named: One;
  lines: string[];
  /** Whether there is room for it on a phone as well. */
  fitsPhone: boolean;
}

/** Map units that a character is wide and a line is high: on a map 720 pixels wide, and on one 340 pixels wide. */
const LAPTOP = { character: 11.5, line: 23 };
const PHONE = { character: 21, line: 40 };
type Scale = typeof PHONE;

const LONGEST_LINE = 18;
const STEP = 5;
/** How far a name rather moves than to cover a point. */
const COVERING = 400;
/** How far it rather moves than to stand among what has another name, or nearer to it than to its own. */
const MISLEADING = 150;
/** With more points than this, covering one counts for less. */
const SPARSE = 60;
/** How many times as far as its own points the others have to be: on a small screen names take more of the map. */
const CLEARLY = 1.5;
/** So many units around a point are taken for its own. */
const AROUND = 90;

/**
 * Finds a place for each name: near the middle of what it names, over as few points as may be, and over no
 * other name. One that finds no room is left out.
 *
 * @param named Those first that matter most.
 */
export function placeLabels<One extends Named>(named: readonly One[]): Label<One>[] {
  const labels: Label<One>[] = [];
  const count = named.reduce((sum, { places }) => sum + places.length, 0);
  // Among many points every place covers some.
  const weight = Math.min(1, SPARSE / count);
  for (const one of named) {
    const lines = wrapWords(one.name, LONGEST_LINE);
    const others = named.flatMap(({ places }) => (places === one.places ? [] : places));
    const taken = labels.map((label) => boxAt(label, label.lines, LAPTOP));
    const place = bestPlace(boxOf(lines, LAPTOP), one.places, others, taken, weight);
    if (!place) continue;
    const onPhone = boxAt(place, lines, PHONE);
    const covered = [...one.places, ...others].filter((point) => cover(onPhone, dot(point, 50)));
    const fitsPhone =
      isInside(onPhone) &&
      covered.length === 0 &&
      !labels.some((label) => label.fitsPhone && cover(onPhone, boxAt(label, label.lines, PHONE)));
    labels.push({ named: one, lines, ...place, fitsPhone });
  }
  return labels;
}

interface Box extends Place {
  width: number;
  height: number;
}

function boxOf(lines: readonly string[], { character, line }: Scale): Omit<Box, keyof Place> {
  const longest = Math.max(0, ...lines.map(({ length }) => length));
  return { width: (longest + 1) * character, height: lines.length * line };
}

const boxAt = ({ x, y }: Place, lines: readonly string[], scale: Scale): Box => ({
  ...boxOf(lines, scale),
  x,
  y,
});

const dot = ({ x, y }: Place, size: number): Box => ({ x, y, width: size, height: size });

function bestPlace(
  size: Omit<Box, keyof Place>,
  own: readonly Place[],
  others: readonly Place[],
  taken: readonly Box[],
  weight: number,
): Place | undefined {
  const middle = medoid(own);
  let best: Place | undefined;
  let least = Infinity;
  for (let x = Math.ceil(size.width / 2); x <= MAP.width - size.width / 2; x += STEP) {
    for (let y = Math.ceil(size.height / 2); y <= MAP.height - size.height / 2; y += STEP) {
      const away = Math.hypot(x - middle.x, y - middle.y);
      if (away >= least || away > MAP.height / 3) continue;
      const box = { x, y, ...size };
      if (taken.some((other) => cover(box, other))) continue;
      const covers = (points: readonly Place[], around: number) =>
        points.filter((point) => cover(box, dot(point, around))).length;
      const covered = covers(own, 24) + covers(others, 24);
      const misleading =
        covers(others, AROUND) + Number(far(box, others) < CLEARLY * far(box, own));
      const cost = away + weight * (COVERING * covered + MISLEADING * misleading);
      if (cost < least) [best, least] = [{ x, y }, cost];
    }
  }
  return best;
}

const isInside = ({ x, y, width, height }: Box) =>
  Math.abs(x - MAP.width / 2) <= (MAP.width - width) / 2 &&
  Math.abs(y - MAP.height / 2) <= (MAP.height - height) / 2;

const cover = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

/** How far it is from a box to the nearest of some places. */
function far({ x, y, width, height }: Box, places: readonly Place[]): number {
  const beyond = (distance: number, size: number) => Math.max(0, Math.abs(distance) - size / 2);
  return places.reduce(
    (least, place) =>
      Math.min(least, Math.hypot(beyond(place.x - x, width), beyond(place.y - y, height))),
    Infinity,
  );
}

/** The place from which it is the least far to all others. */
function medoid(places: readonly Place[]): Place {
  const far = (from: Place) =>
    places.reduce((sum, { x, y }) => sum + Math.hypot(x - from.x, y - from.y), 0);
  const sums = places.map((place) => ({ place, sum: far(place) }));
  return sums.reduce((a, b) => (b.sum < a.sum ? b : a)).place;
}
