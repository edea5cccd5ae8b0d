/** The golden angle, in degrees: topics next to each other get colours far from each other. */
const STEP = 137.5;

/** The hue of a topic's mark, as a style: the mark helps the eye, and never stands for the name. */
export function topicHue(order: number): string {
  return `--hue: ${Math.round(60 + order * STEP) % 360}`;
}
