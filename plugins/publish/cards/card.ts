import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { CARD_SIZE } from '../../../src/library/card-paths.ts';
import { breakLines } from './break-lines.ts';
import type { Typesetter } from './typesetter.ts';

/** What a card says. */
export interface Card {
  title: string;
  /** What can stand below the title: the first that fits, or as much of the last as does. */
  lines: readonly string[];
  /** At the foot: the topic of a paper. */
  foot: string;
  /** The name of the site. */
  site: string;
}

/** The colours of the site in light. */
const COLOURS = { paper: '#fcfaf5', ink: '#211e19', soft: '#5c564b', accent: '#8a4f08' };

const MARGIN = 84;
const WIDTH = CARD_SIZE.width - 2 * MARGIN;

/** The sizes that a title can have; in the smallest it is cut. */
const TITLE_SIZES = [84, 74, 64, 56, 48];

/** The size of the line below it. */
const LINE_SIZE = 34;

/** The heights that the lines of a title can take. */
const TITLE_SPACE = 290;
const LEADING = 1.16;

/** A card as SVG, all of whose text is outlines. */
export function toSvg({ title, lines: below, foot, site }: Card, set: Typesetter): string {
  const words = set.covers(title.replace(/\s+/g, ' ')) ? title : foot;
  const { lines, size } = fitTitle(words, set);
  const first = 172 + size * 0.5;
  const line = below.find((text) => set.measure(text, LINE_SIZE) <= WIDTH) ?? below.at(-1) ?? '';
  const pieces = [
    { text: cut(site, 32, set), size: 32, y: 108, colour: COLOURS.soft },
    ...lines.map((text, index) => ({
      text,
      size,
      y: first + index * size * LEADING,
      colour: COLOURS.ink,
    })),
    {
      text: cut(line, LINE_SIZE, set),
      size: LINE_SIZE,
      y: first + (lines.length - 1) * size * LEADING + 66,
      colour: COLOURS.soft,
    },
    { text: words === foot ? '' : cut(foot, 32, set), size: 32, y: 566, colour: COLOURS.accent },
  ];
  const { width, height } = CARD_SIZE;
  return toXml(
    x('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height }, [
      x('rect', { width, height, fill: COLOURS.paper }),
      x('rect', { width: 18, height, fill: COLOURS.accent }),
      ...pieces.map(({ text, size: own, y, colour }) =>
        x('path', { fill: colour, d: set.outline(text, own, MARGIN, y) }),
      ),
    ]),
  );
}

/** The largest size at which a title fits, with its lines. */
export function fitTitle(title: string, set: Typesetter): { lines: string[]; size: number } {
  for (const size of TITLE_SIZES) {
    const lines = breakLines(title, WIDTH, (text) => set.measure(text, size));
    const most = Math.floor(TITLE_SPACE / (size * LEADING));
    if (lines.length <= most) return { lines, size };
    if (size !== TITLE_SIZES.at(-1)) continue;
    const shown = lines.slice(0, most);
    return { lines: [...shown.slice(0, -1), cut(`${shown.at(-1) ?? ''} …`, size, set, '…')], size };
  }
  return { lines: [], size: 0 };
}

/** As much of a line as fits. */
function cut(text: string, size: number, set: Typesetter, end = '…'): string {
  if (set.measure(text, size) <= WIDTH) return text;
  let length = text.length;
  while (length > 0 && set.measure(text.slice(0, length) + end, size) > WIDTH) {
    length = Math.min(length - 1, Math.floor(length * 0.95));
  }
  return `${text.slice(0, length).replace(/[\s,…\ud800-\udbff]+$/, '')}${end}`;
}
