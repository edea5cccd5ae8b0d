/** Points of the plane, by number: `x[3]` and `y[3]` are the place of the fourth. */
export interface Points {
  x: Float64Array;
  y: Float64Array;
}

/** The golden angle as a turn: points that follow one another by it never line up. */
const TURN = { cos: -0.7373688780783197, sin: 0.6754902942615238 };

/** Points evenly on a disc of radius 1, from the middle outwards: a start that hangs on their number only. */
export function discOf(count: number): Points {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  let [cos, sin] = [1, 0];
  for (let at = 0; at < count; at++) {
    const radius = Math.sqrt((at + 0.5) / count);
    x[at] = radius * cos;
    y[at] = radius * sin;
    [cos, sin] = [cos * TURN.cos - sin * TURN.sin, cos * TURN.sin + sin * TURN.cos];
  }
  return { x, y };
}
