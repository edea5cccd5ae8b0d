import { PRIOR_BITS, priorFeatures } from '../../plugins/restore/math-tagger/prior.ts';
import type { LabelledText } from './labelled-text.ts';
import { shuffled } from './shuffle.ts';
import { heaviest, type SparseWeights } from './sparse-weights.ts';

const EPOCHS = 6;
const RATE = 0.05;
const BIAS_RATE = 0.01;
const DECAY = 0.02;
const FEWEST_TEXTS = 5;
const MOST_FEATURES = 40_000;

/** Weights that add up to log odds. */
export interface Prior extends SparseWeights {
  bias: number;
}

/** Learns from its words whether a text holds formulas: logistic regression by AdaGrad (Duchi, Hazan and Singer, 2011). */
export function trainPrior(texts: readonly LabelledText[]): Prior {
  const size = 1 << PRIOR_BITS;
  const counts = new Int32Array(size);
  const all = texts.map(({ text }) => Int32Array.from(priorFeatures(text)));
  for (const features of all) {
    for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1;
  }
  const frequent = all.map((features) =>
    features.filter((feature) => (counts[feature] ?? 0) >= FEWEST_TEXTS),
  );
  const weights = new Float32Array(size);
  const steepness = new Float32Array(size).fill(1);
  let bias = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const index of shuffled(texts.length, 7 + epoch)) {
      const features = frequent[index] ?? new Int32Array();
      let odds = bias;
      for (const feature of features) odds += weights[feature] ?? 0;
      const isMath = (texts[index]?.formulas.length ?? 0) > 0;
      const error = 1 / (1 + Math.exp(-odds)) - Number(isMath);
      bias -= BIAS_RATE * error;
      for (const feature of features) {
        const gradient = error + DECAY * (weights[feature] ?? 0);
        steepness[feature] = (steepness[feature] ?? 1) + gradient * gradient;
        weights[feature] =
          (weights[feature] ?? 0) - (RATE * gradient) / Math.sqrt(steepness[feature] ?? 1);
      }
    }
  }
  return { ...heaviest(weights, 1, MOST_FEATURES), bias };
}
