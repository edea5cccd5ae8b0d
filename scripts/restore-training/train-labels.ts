import {
  Label,
  LABELS,
  marginals,
  mayFollow,
  transitionFactors,
  type Transitions,
} from '../../plugins/restore/math-tagger/crf.ts';
import { FEATURE_BITS } from '../../plugins/restore/math-tagger/features.ts';
import { shuffled } from './shuffle.ts';
import { heaviest, type SparseWeights } from './sparse-weights.ts';

/** A run of tokens with the features and the right label of each. */
export interface LabelledRun {
  features: Int32Array[];
  labels: Uint8Array;
}

/** What the field has learned. */
export interface FieldWeights extends SparseWeights {
  transitions: Float32Array;
}

const EPOCHS = 3;
const RATE = 0.05;
const DECAY = 0.002;
/** Features that are rarer are left out. */
const FEWEST = 3;
const MOST_FEATURES = 90_000;
/** The rates of the second training, with the features that are kept, epoch by epoch. */
const SETTLING_RATES = [0.03, 0.01];
/** Gradients below it change nothing that matters. */
const NEGLIGIBLE = 1e-3;

/**
 * Trains a conditional random field by AdaGrad, keeps the features that weigh most, and trains those again.
 *
 * @param runs Changed: features that are not used are taken out.
 * @param report Hears after each epoch how unlikely the right labels are, in nats a run.
 */
export function trainLabels(runs: LabelledRun[], report: (loss: number) => void): FieldWeights {
  const size = 1 << FEATURE_BITS;
  const field = new Field(size);
  const counts = new Int32Array(size);
  for (const { features } of runs) {
    for (const list of features)
      for (const feature of list) counts[feature] = (counts[feature] ?? 0) + 1;
  }
  restrict(runs, (feature) => (counts[feature] ?? 0) >= FEWEST);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    report(field.pass(runs, RATE * (1 - (0.85 * epoch) / EPOCHS), epoch));
  }
  const kept = new Set(heaviest(field.weights, LABELS, MOST_FEATURES).hashes);
  restrict(runs, (feature) => kept.has(feature));
  field.forget((feature) => !kept.has(feature));
  for (const [epoch, rate] of SETTLING_RATES.entries()) {
    report(field.pass(runs, rate, EPOCHS + epoch));
  }
  return {
    ...heaviest(field.weights, LABELS, MOST_FEATURES),
    transitions: field.transitions,
  };
}

function restrict(runs: LabelledRun[], isUsed: (feature: number) => boolean): void {
  for (const run of runs) run.features = run.features.map((list) => list.filter(isUsed));
}

class Field {
  readonly weights: Float32Array;
  readonly transitions = new Float32Array(LABELS * LABELS);
  readonly #steepness: Float32Array;
  readonly #transitionSteepness = new Float32Array(LABELS * LABELS).fill(1);

  constructor(size: number) {
    this.weights = new Float32Array(size * LABELS);
    this.#steepness = new Float32Array(size * LABELS).fill(0.1);
  }

  forget(isForgotten: (feature: number) => boolean): void {
    for (let feature = 0; feature < this.weights.length / LABELS; feature++) {
      if (isForgotten(feature)) this.weights.fill(0, feature * LABELS, (feature + 1) * LABELS);
    }
  }

  /** Learns from every run once; gives the mean loss. */
  pass(runs: readonly LabelledRun[], rate: number, seed: number): number {
    let total = 0;
    for (const index of shuffled(runs.length, 12345 + seed)) {
      const run = runs[index];
      if (run) total += this.#learn(run, rate);
    }
    return total / runs.length;
  }

  #learn({ features, labels }: LabelledRun, rate: number): number {
    const scores = this.#scores(features);
    const {
      label: probability,
      forward,
      logPartition,
    } = marginals(scores, transitionFactors(this.transitions));
    const loss = logPartition - scoreOf(labels, scores, this.transitions);
    if (loss < NEGLIGIBLE) return loss;
    this.#learnTransitions(labels, probability, forward, rate);
    const error = new Float64Array(LABELS);
    for (let place = 0; place < labels.length; place++) {
      let largest = 0;
      for (let label = 0; label < LABELS; label++) {
        const right = labels[place] === label ? 1 : 0;
        const value = (probability[place * LABELS + label] ?? 0) - right;
        error[label] = value;
        largest = Math.max(largest, Math.abs(value));
      }
      if (largest < NEGLIGIBLE) continue;
      for (const feature of features[place] ?? []) this.#move(feature * LABELS, error, rate);
    }
    return loss;
  }

  #move(from: number, error: Float64Array, rate: number): void {
    const { weights } = this;
    const steepness = this.#steepness;
    for (let label = 0; label < LABELS; label++) {
      const at = from + label;
      const gradient = (error[label] ?? 0) + DECAY * (weights[at] ?? 0);
      const steep = (steepness[at] ?? 0) + gradient * gradient;
      steepness[at] = steep;
      weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(steep);
    }
  }

  #learnTransitions(
    labels: Uint8Array,
    probability: Float64Array,
    forward: Float64Array,
    rate: number,
  ): void {
    for (let place = 1; place < labels.length; place++) {
      const pass = transitionFactors(this.transitions);
      const at = place * LABELS;
      for (let label = 0; label < LABELS; label++) {
        let arriving = 0;
        for (let before = 0; before < LABELS; before++) {
          arriving += (forward[at - LABELS + before] ?? 0) * (pass[before * LABELS + label] ?? 0);
        }
        if (arriving === 0) continue;
        for (let before = 0; before < LABELS; before++) {
          if (!mayFollow(before, label)) continue;
          const index = before * LABELS + label;
          const share = ((forward[at - LABELS + before] ?? 0) * (pass[index] ?? 0)) / arriving;
          const right = labels[place - 1] === before && labels[place] === label ? 1 : 0;
          const gradient = share * (probability[at + label] ?? 0) - right;
          if (Math.abs(gradient) < NEGLIGIBLE / 10) continue;
          const steep = (this.#transitionSteepness[index] ?? 1) + gradient * gradient;
          this.#transitionSteepness[index] = steep;
          this.transitions[index] =
            (this.transitions[index] ?? 0) - (rate * gradient) / Math.sqrt(steep);
        }
      }
    }
  }

  #scores(run: readonly Int32Array[]): Float64Array {
    const scores = new Float64Array(run.length * LABELS);
    for (const [place, features] of run.entries()) {
      for (const feature of features) {
        for (let label = 0; label < LABELS; label++) {
          const at = place * LABELS + label;
          scores[at] = (scores[at] ?? 0) + (this.weights[feature * LABELS + label] ?? 0);
        }
      }
    }
    return scores;
  }
}

function scoreOf(labels: Uint8Array, scores: Float64Array, transitions: Transitions): number {
  return labels.reduce(
    (total, label, place) =>
      total +
      (scores[place * LABELS + label] ?? 0) +
      (place > 0 ? (transitions[(labels[place - 1] ?? Label.outside) * LABELS + label] ?? 0) : 0),
    0,
  );
}
