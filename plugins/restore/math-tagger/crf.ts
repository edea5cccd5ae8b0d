/**
 * A linear-chain conditional random field over the labels Outside, Begin, Inside, End and Single
 * (Lafferty, McCallum and Pereira, 2001).
 */
export const LABELS = 5;

/** The labels' numbers. */
export const Label = { outside: 0, begin: 1, inside: 2, end: 3, single: 4 } as const;

/** Which label may follow which: a span that has begun goes on to its end. */
const MAY_FOLLOW = [
  [true, true, false, false, true],
  [false, false, true, true, false],
  [false, false, true, true, false],
  [true, true, false, false, true],
  [true, true, false, false, true],
];
const MAY_START = [true, true, false, false, true];
const MAY_END = [true, false, false, true, true];

/** A label whose score is so much lower than that of `outside` has a chance of less than 1 in 400. */
const HOPELESS = 6;

/** Whether a label may stand behind another. */
export function mayFollow(before: number, label: number): boolean {
  return MAY_FOLLOW[before]?.[label] ?? false;
}

/** The score of each label at each place of a run, `LABELS` numbers a place. */
export type Scores = Float64Array;

/** The scores of passing from one label to the next, `LABELS` rows of `LABELS`. */
export type Transitions = ArrayLike<number>;

/** Probabilities of a run, `LABELS` numbers a place. */
export interface Marginals {
  /** Of each label, given the whole run. */
  label: Float64Array;
  /** Of each label, given the run up to its place: what training needs. */
  forward: Float64Array;
  /** The logarithm of the sum over all labellings. */
  logPartition: number;
}

/**
 * Forward-backward, scaled at each place.
 *
 * @param pass The factors of the transitions: see `transitionFactors`.
 */
export function marginals(scores: Scores, pass: Float64Array): Marginals {
  const length = scores.length / LABELS;
  const emission = new Float64Array(scores.length);
  const forward = new Float64Array(scores.length);
  const backward = new Float64Array(scores.length);
  const scale = new Float64Array(length);
  let logPartition = 0;
  for (let place = 0; place < length; place++) {
    const at = place * LABELS;
    let highest = scores[at] ?? 0;
    for (let label = 1; label < LABELS; label++) {
      highest = Math.max(highest, scores[at + label] ?? 0);
    }
    let total = 0;
    for (let label = 0; label < LABELS; label++) {
      const value = Math.exp((scores[at + label] ?? 0) - highest);
      emission[at + label] = value;
      let arriving = place === 0 && MAY_START[label] ? 1 : 0;
      for (let before = 0; place > 0 && before < LABELS; before++) {
        arriving += (forward[at - LABELS + before] ?? 0) * (pass[before * LABELS + label] ?? 0);
      }
      const may = place < length - 1 || MAY_END[label];
      const weight = may ? arriving * value : 0;
      forward[at + label] = weight;
      total += weight;
    }
    scale[place] = total;
    logPartition += highest + Math.log(total);
    for (let label = 0; label < LABELS; label++)
      forward[at + label] = (forward[at + label] ?? 0) / total;
  }
  const label = new Float64Array(scores.length);
  for (let place = length - 1; place >= 0; place--) {
    const at = place * LABELS;
    for (let from = 0; from < LABELS; from++) {
      let leaving = place === length - 1 && MAY_END[from] ? 1 : 0;
      for (let to = 0; place < length - 1 && to < LABELS; to++) {
        const next = at + LABELS + to;
        leaving +=
          ((pass[from * LABELS + to] ?? 0) * (emission[next] ?? 0) * (backward[next] ?? 0)) /
          (scale[place + 1] ?? 1);
      }
      backward[at + from] = leaving;
      label[at + from] = (forward[at + from] ?? 0) * leaving;
    }
  }
  return { label, forward, logPartition };
}

/** The factor of each transition, 0 where it may not be. */
export function transitionFactors(transitions: Transitions): Float64Array {
  const factors = new Float64Array(LABELS * LABELS);
  for (let before = 0; before < LABELS; before++) {
    for (let label = 0; label < LABELS; label++) {
      const index = before * LABELS + label;
      if (mayFollow(before, label)) factors[index] = Math.exp(transitions[index] ?? 0);
    }
  }
  return factors;
}

/** Whether nothing in a run comes near to being mathematics, so that it need not be looked at further. */
export function isSurelyOutside(scores: Scores): boolean {
  for (let at = 0; at < scores.length; at += LABELS) {
    const outside = (scores[at] ?? 0) - HOPELESS;
    for (let label = 1; label < LABELS; label++) {
      if ((scores[at + label] ?? 0) > outside) return false;
    }
  }
  return true;
}

/**
 * The best labelling of a run.
 *
 * @param bias Added to the score of `outside`: below 0, more is labelled as mathematics.
 */
export function bestLabels(scores: Scores, transitions: Transitions, bias: number): Uint8Array {
  const length = scores.length / LABELS;
  const best = new Float64Array(scores.length).fill(-Infinity);
  const cameFrom = new Uint8Array(scores.length);
  for (let place = 0; place < length; place++) {
    for (let label = 0; label < LABELS; label++) {
      if (place === length - 1 && !MAY_END[label]) continue;
      const at = place * LABELS + label;
      const own = (scores[at] ?? 0) + (label === Label.outside ? bias : 0);
      if (place === 0) {
        if (MAY_START[label]) best[at] = own;
        continue;
      }
      for (let before = 0; before < LABELS; before++) {
        if (!mayFollow(before, label)) continue;
        const value =
          (best[at - label - LABELS + before] ?? 0) +
          (transitions[before * LABELS + label] ?? 0) +
          own;
        if (value > (best[at] ?? 0)) {
          best[at] = value;
          cameFrom[at] = before;
        }
      }
    }
  }
  const labels = new Uint8Array(length);
  let label = 0;
  for (let other = 1; other < LABELS; other++) {
    const last = (length - 1) * LABELS;
    if ((best[last + other] ?? 0) > (best[last + label] ?? 0)) label = other;
  }
  for (let place = length - 1; place >= 0; place--) {
    labels[place] = label;
    label = cameFrom[place * LABELS + label] ?? 0;
  }
  return labels;
}
