import type { ProseEvidence } from './prose.ts';
import {
  AFTER_FURNITURE,
  AT_THE_END,
  FURNITURE_SCORE,
  JOIN_LIST_ITEM,
  JOIN_PARAGRAPH,
  JOIN_TITLE,
  MAX_LINE_LENGTH,
  MAX_PARAGRAPH_LINES,
  MAX_TITLE_LINES,
  MOST_PARAGRAPH,
  MOST_TITLE,
  PARAGRAPH_AFTER,
  SPLIT,
  SPLIT_BEFORE_LOWER_CASE,
  SPLIT_IN_SPACED,
  SPLIT_SENTENCE,
  TITLE_AFTER,
  TOO_DEAR,
  type State,
} from './scores.ts';
import type { Traits } from './traits.ts';
import type { Break } from './lines.ts';
import type { Furniture } from './wordings.ts';

type Label = 'title' | 'paragraph' | 'furniture' | 'unplaced';

/** Lines `from` to `to` (excluded) that are one thing. */
export interface Segment {
  label: Label;
  from: number;
  to: number;
}

/** What is known of the lines of a digest; all arrays have one item a line. */
export interface Evidence {
  traits: readonly Traits[];
  breaks: readonly Break[];
  furniture: readonly (Furniture | undefined)[];
  /** Lines too long to be part of a paper. */
  oversized: readonly boolean[];
  prose: ProseEvidence;
  /** Whether titles stand in blocks of their own, see `hasSpacedTitles`. */
  spaced: boolean;
}

/** The last segment of the best reading that leads to a state. */
interface Step {
  score: number;
  segment: Segment | undefined;
  before: Step | undefined;
}

/** The best readings of all lines so far, one for each state. */
type Front = Map<State, Step>;

/**
 * Cuts the lines of a digest into titles, paragraphs, furniture and unplaced text: the cut with the
 * highest score of all, found by dynamic programming in time linear in the number of lines.
 */
export function segmentLines(evidence: Evidence): Segment[] {
  const { length } = evidence.traits;
  const lattice = new Lattice(evidence);
  for (let line = 0; line < length; line += 1) lattice.extendFrom(line);
  return lattice.bestReading();
}

class Lattice {
  readonly #evidence: Evidence;
  /** What ends before each line. Those already extended are let go, to bound memory. */
  readonly #fronts: (Front | undefined)[];

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
    this.#fronts = new Array<Front | undefined>(evidence.traits.length + 1);
    this.#fronts[0] = new Map([['none', { score: 0, segment: undefined, before: undefined }]]);
  }

  extendFrom(line: number): void {
    const front = this.#fronts[line];
    this.#fronts[line] = undefined;
    // Nothing ends in the middle of a wrapped text.
    if (!front) return;
    if (this.#evidence.oversized[line]) {
      for (const before of front.values()) {
        this.#offer('none', before.score, 'unplaced', line, line + 1, before);
      }
      return;
    }
    const split = this.#withSplitPrices(front, line);
    this.#extendByFurniture(split, line);
    this.#extendByTitle(split, line);
    this.#extendByParagraph(split, line);
  }

  bestReading(): Segment[] {
    const segments: Segment[] = [];
    const last = this.#fronts.at(-1) ?? new Map<State, Step>();
    for (let step = best(last, AT_THE_END)?.before; step?.segment; step = step.before) {
      segments.push(step.segment);
    }
    return segments.reverse();
  }

  /** The front, with the price of starting something at this line. */
  #withSplitPrices(front: Front, line: number): Front {
    const price = this.#splitPrice(line);
    if (price === 0) return front;
    const ending = this.#evidence.traits[line - 1]?.ending;
    const sentencePrice = ending === 'word' || ending === 'open' ? SPLIT_SENTENCE : 0;
    return new Map(
      [...front].map(([state, step]) => {
        const score = step.score + price + (state === 'abstract' ? sentencePrice : 0);
        return [state, { ...step, score }];
      }),
    );
  }

  /** The price of ending one text above this line and starting another with it. */
  #splitPrice(line: number): number {
    const { breaks, traits, spaced } = this.#evidence;
    const above = breaks[line] ?? 'blank';
    if (above === 'blank') return 0;
    if (this.#isSureFurniture(line) || this.#isSureFurniture(line - 1)) return SPLIT[above];
    return (
      SPLIT[above] +
      (traits[line]?.opensLowerCase ? SPLIT_BEFORE_LOWER_CASE : 0) +
      (spaced ? SPLIT_IN_SPACED : 0)
    );
  }

  #holdsFurniture(from: number, to: number): boolean {
    for (let line = from; line < to; line += 1) if (this.#isSureFurniture(line)) return true;
    return false;
  }

  #isSureFurniture(line: number): boolean {
    const kind = this.#evidence.furniture[line]?.kind;
    return kind === 'page' || kind === 'entry';
  }

  #extendByFurniture(front: Front, line: number): void {
    const found = this.#evidence.furniture[line];
    if (!found) return;
    for (const [state, before] of front) {
      const score = before.score + FURNITURE_SCORE[found.kind];
      this.#offer(AFTER_FURNITURE[state], score, 'furniture', line, line + 1, before);
    }
  }

  #extendByTitle(front: Front, from: number): void {
    const before = best(front, TITLE_AFTER);
    const first = this.#evidence.traits[from];
    if (!before || first?.listItem || first?.onlyUrl) return;
    this.#visitEnds(from, MAX_TITLE_LINES, JOIN_TITLE, (to, joins) => {
      if (this.#holdsFurniture(from, to)) return;
      const evidence = Math.min(MOST_TITLE, -this.#evidence.prose.of(from, to)) + joins;
      this.#offer('title', before.score + evidence, 'title', from, to, before.before);
    });
  }

  #extendByParagraph(front: Front, from: number): void {
    const none = best(only(front, 'none'), PARAGRAPH_AFTER);
    const title = best(only(front, 'title', 'title+furniture'), PARAGRAPH_AFTER);
    const abstract = best(only(front, 'abstract', 'abstract+furniture'), PARAGRAPH_AFTER);
    this.#visitEnds(from, MAX_PARAGRAPH_LINES, JOIN_PARAGRAPH, (to, joins) => {
      const first = Math.min(MOST_PARAGRAPH, this.#evidence.prose.of(from, to)) + joins;
      // A second paragraph must not pay, or every abstract would be cut into many.
      const later = Math.min(0, first);
      if (title) {
        this.#offer('abstract', title.score + first, 'paragraph', from, to, title.before);
      }
      if (abstract) {
        this.#offer('abstract', abstract.score + later, 'paragraph', from, to, abstract.before);
      }
      if (none) this.#offer('none', none.score + later, 'unplaced', from, to, none.before);
    });
  }

  /**
   * Visits the lines above which a text from this line can end, with the price of joining the lines
   * until there. A callback, since an iterator would take most of the time of the whole reading.
   */
  #visitEnds(
    from: number,
    most: number,
    price: Readonly<Record<Break, number>>,
    visit: (to: number, joins: number) => void,
  ): void {
    const { breaks, oversized, traits, prose } = this.#evidence;
    let joins = 0;
    for (let to = from + 1; ; to += 1) {
      const below = breaks[to] ?? 'blank';
      const belongs = traits[to]?.listItem || traits[to]?.onlyUrl;
      const join = belongs ? Math.max(price[below], JOIN_LIST_ITEM) : price[below];
      const last =
        below === 'blank' ||
        oversized[to] ||
        to - from === most ||
        joins + join < TOO_DEAR ||
        prose.width(from, to + 1) > MAX_LINE_LENGTH;
      if (last || this.#splitPrice(to) > TOO_DEAR) visit(to, joins);
      if (last) return;
      joins += join;
    }
  }

  #offer(
    state: State,
    score: number,
    label: Label,
    from: number,
    to: number,
    before: Step | undefined,
  ): void {
    const front = (this.#fronts[to] ??= new Map<State, Step>());
    const rival = front.get(state);
    if (!rival || score > rival.score)
      front.set(state, { score, segment: { label, from, to }, before });
  }
}

/** The best step of a front with the price of going on from its state added. */
function best(front: Front, price: Readonly<Record<State, number>>): Step | undefined {
  let winner: Step | undefined;
  for (const [state, step] of front) {
    const score = step.score + price[state];
    if (!winner || score > winner.score) winner = { score, segment: undefined, before: step };
  }
  return winner;
}

function only(front: Front, ...states: State[]): Front {
  return new Map([...front].filter(([state]) => states.includes(state)));
}
