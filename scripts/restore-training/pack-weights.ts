import type { PackedWeights } from '../../plugins/restore/math-tagger/model.ts';
import type { SparseWeights } from './sparse-weights.ts';

/** Larger weights are cut off: they are few, and the others gain in precision. */
const LARGEST = 2.5;

/** Weights in the form that `model.json` holds: see `PackedWeights`. */
export function packWeights({ hashes, weights }: SparseWeights): PackedWeights {
  const largest = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const step = Number((Math.min(LARGEST, largest || LARGEST) / 127).toPrecision(6));
  const steps = Int8Array.from(weights, (value) =>
    Math.max(-127, Math.min(127, Math.round(value / step))),
  );
  return {
    hashes: packHashes(hashes),
    weights: Buffer.from(steps.buffer).toString('base64'),
    step,
  };
}

function packHashes(hashes: Int32Array): string {
  const bytes: number[] = [];
  let last = 0;
  for (const hash of hashes) {
    let distance = hash - last;
    last = hash;
    while (distance > 127) {
      bytes.push((distance & 127) | 128);
      distance >>>= 7;
    }
    bytes.push(distance);
  }
  return Buffer.from(bytes).toString('base64');
}
