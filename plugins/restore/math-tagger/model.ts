import type { Tagger } from './candidates.ts';
import { LABELS } from './crf.ts';
import { FEATURE_BITS } from './features.ts';
import type { Forest } from './forest.ts';
import { Lexicon } from './lexicon.ts';
import { PRIOR_BITS } from './prior.ts';
import { Tokenizer } from './tokens.ts';
import { FeatureWeights } from './weights.ts';

/** Weights of hashed features in little space. */
export interface PackedWeights {
  /** The hashes in ascending order, each as its distance to the one before: base 64 of numbers of 7 bits a byte, the lowest first. */
  hashes: string;
  /** Base 64 of one signed byte a weight. */
  weights: string;
  /** What one step of a weight is worth. */
  step: number;
}

/** What training gives and `model.json` holds. */
export interface Model {
  /** Words of prose, in lower case, separated by spaces. */
  prose: string;
  prior: PackedWeights & { bias: number };
  labels: PackedWeights & { transitions: number[] };
  forest: Forest;
}

/** Makes a model ready for use. */
export function unpackModel({ prose, prior, labels }: Model): Tagger {
  return {
    tokenizer: new Tokenizer(new Lexicon(prose.split(' '))),
    prior: unpackWeights(prior, PRIOR_BITS, 1),
    priorBias: prior.bias,
    labels: unpackWeights(labels, FEATURE_BITS, LABELS),
    transitions: Float32Array.from(labels.transitions),
  };
}

/** The weights that training packed. */
export function unpackWeights(
  { hashes, weights, step }: PackedWeights,
  bits: number,
  width: number,
): FeatureWeights {
  const steps = Int8Array.from(bytesOf(weights), (byte) => (byte << 24) >> 24);
  return new FeatureWeights(bits, hashesOf(bytesOf(hashes)), steps, step, width);
}

function hashesOf(bytes: Uint8Array): number[] {
  const hashes: number[] = [];
  let last = 0;
  let distance = 0;
  let shift = 0;
  for (const byte of bytes) {
    distance |= (byte & 127) << shift;
    shift += 7;
    if (byte & 128) continue;
    last += distance;
    hashes.push(last);
    distance = 0;
    shift = 0;
  }
  return hashes;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
