import type { Break, Line } from './lines.ts';
import type { ProseEvidence } from './prose.ts';
import { MAX_TITLE_LINES } from './scores.ts';
import type { Traits } from './traits.ts';

/** Wrap widths, in columns, that are looked for; text on wider lines is not wrapped. */
const MIN_WRAP_WIDTH = 30;
const MAX_WRAP_WIDTH = 130;
/** Breaks that must agree on a wrap width: all of two, or of more this many and this share. */
const FEWEST_WRAPPED = 2;
const FEWEST_IN_DOUBT = 3;
const WRAPPED_SHARE = 0.5;

/** Prose evidence below which a block is a title. */
const SURE_TITLE = -2;

/** The break above each line; the first one is `blank`. */
export function breaksAbove(lines: readonly Line[], traits: readonly Traits[]): Break[] {
  const wrapWidth = wrapWidthOf(lines, traits);
  const widest = wrapWidth === undefined ? widestOfBlocks(lines, traits) : [];
  return lines.map((line, index) => {
    const above = traits[index - 1];
    const below = traits[index];
    if (line.opensBlock || !above || !below) return 'blank';
    const limit = wrapWidth ?? widest[index] ?? 0;
    // A word that is wider than the page, such as a link, stands on a line of its own.
    const isWrapped = above.width <= limit || above.firstWordWidth === above.width;
    if (!isWrapped || above.width + 1 + below.firstWordWidth <= limit) return 'chosen';
    return wrapWidth === undefined ? 'unknown' : 'wrapped';
  });
}

/** For each line, the columns of the widest line in its block that can have been wrapped. */
function widestOfBlocks(lines: readonly Line[], traits: readonly Traits[]): number[] {
  const widest = new Array<number>(lines.length).fill(0);
  for (let from = 0, to = 0; from < lines.length; from = to) {
    let width = MIN_WRAP_WIDTH;
    for (; to === from || lines[to]?.opensBlock === false; to += 1) {
      const own = traits[to]?.width ?? 0;
      if (own <= MAX_WRAP_WIDTH) width = Math.max(width, own);
    }
    widest.fill(width, from, to);
  }
  return widest;
}

/**
 * The wrap width that explains the most breaks, if it explains enough of them. It explains a break
 * when the line above is no wider and would be wider with the first word of the line below.
 */
function wrapWidthOf(lines: readonly Line[], traits: readonly Traits[]): number | undefined {
  const change = new Array<number>(MAX_WRAP_WIDTH + 2).fill(0);
  let breaks = 0;
  traits.forEach((below, index) => {
    const above = traits[index - 1];
    if (!above || lines[index]?.opensBlock || above.width > MAX_WRAP_WIDTH) return;
    breaks += 1;
    const beyond = Math.min(above.width + below.firstWordWidth, MAX_WRAP_WIDTH) + 1;
    change[above.width] = (change[above.width] ?? 0) + 1;
    change[beyond] = (change[beyond] ?? 0) - 1;
  });
  let best = { width: 0, explained: 0 };
  let explained = 0;
  for (let width = 0; width <= MAX_WRAP_WIDTH; width += 1) {
    explained += change[width] ?? 0;
    if (width >= MIN_WRAP_WIDTH && explained > best.explained) best = { width, explained };
  }
  const enough =
    best.explained === breaks ? FEWEST_WRAPPED : Math.max(FEWEST_IN_DOUBT, WRAPPED_SHARE * breaks);
  return best.explained >= enough ? best.width : undefined;
}

/**
 * Whether the titles of a document stand in blocks of their own, between blank lines: so it is where
 * two blocks or more, and at least a quarter of all, are short and look like a title.
 */
export function hasSpacedTitles(
  breaks: readonly Break[],
  furniture: readonly unknown[],
  prose: ProseEvidence,
): boolean {
  let blocks = 0;
  let titles = 0;
  for (let from = 0, to = 0; from < breaks.length; from = to) {
    to = from + 1;
    while (to < breaks.length && breaks[to] !== 'blank') to += 1;
    if (furniture[from]) continue;
    blocks += 1;
    if (to - from <= MAX_TITLE_LINES && prose.of(from, to) < SURE_TITLE) titles += 1;
  }
  return titles >= Math.max(2, blocks / 4);
}
