import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestLabels, Label, LABELS } from '../../plugins/restore/math-tagger/crf.ts';
import { probabilityOf } from '../../plugins/restore/math-tagger/forest.ts';
import { unpackWeights } from '../../plugins/restore/math-tagger/model.ts';
import { PRIOR_BITS, priorFeatures } from '../../plugins/restore/math-tagger/prior.ts';
import type { LabelledText } from '../../scripts/restore-training/labelled-text.ts';
import { packWeights } from '../../scripts/restore-training/pack-weights.ts';
import { shuffled } from '../../scripts/restore-training/shuffle.ts';
import { heaviest } from '../../scripts/restore-training/sparse-weights.ts';
import { type Example, trainForest } from '../../scripts/restore-training/train-forest.ts';
import { type LabelledRun, trainLabels } from '../../scripts/restore-training/train-labels.ts';
import { trainPrior } from '../../scripts/restore-training/train-prior.ts';

/** Numbers from 0 to 1 that look random and are always the same. */
function numbers(count: number, seed: number): number[] {
  return [...shuffled(count, seed)].map((number) => number / count);
}

describe('shuffling', () => {
  test('gives every number once', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(), (count, seed) => {
        const sorted = [...shuffled(count, seed)].sort((a, b) => a - b);
        expect(sorted).toEqual(Array.from({ length: count }, (_, index) => index));
      }),
    );
  });

  test('gives the same order for a seed, and another for another', () => {
    expect(shuffled(1000, 7)).toEqual(shuffled(1000, 7));
    expect(shuffled(1000, 7)).not.toEqual(shuffled(1000, 8));
    // An order that changes is another model from the same corpora.
    expect([...shuffled(8, 7)]).toEqual([7, 5, 2, 0, 4, 3, 6, 1]);
  });
});

describe('packed weights', () => {
  const BITS = 22;
  const rows = fc.uniqueArray(
    fc.record({
      hash: fc.nat((1 << BITS) - 1),
      // In thousandths: next to nothing, a number has no room for the steps that it is packed in.
      weights: fc.array(
        fc.integer({ min: -4000, max: 4000 }).map((thousandths) => thousandths / 1000),
        { minLength: LABELS, maxLength: LABELS },
      ),
    }),
    { selector: ({ hash }) => hash, maxLength: 40 },
  );

  test('come back within half a step, and those that are too large as the largest', () => {
    fc.assert(
      fc.property(rows, (unsorted) => {
        const sorted = unsorted.sort((a, b) => a.hash - b.hash);
        const packed = packWeights({
          hashes: Int32Array.from(sorted, ({ hash }) => hash),
          weights: Float32Array.from(sorted.flatMap(({ weights }) => weights)),
        });
        const weights = unpackWeights(packed, BITS, LABELS);
        const most = 127 * packed.step;
        expect(most).toBeLessThanOrEqual(2.501);
        for (const row of sorted) {
          const scores = weights.scores([Int32Array.of(row.hash)]);
          for (const [label, weight] of row.weights.entries()) {
            const expected = Math.max(-most, Math.min(most, weight));
            expect(Math.abs(scores[label]! - expected)).toBeLessThanOrEqual(packed.step * 0.5001);
          }
        }
        const known = new Set(sorted.map(({ hash }) => hash));
        for (const hash of [0, 1, 127, 128, 1 << 21].filter((other) => !known.has(other))) {
          expect([...weights.scores([Int32Array.of(hash)])]).toEqual([0, 0, 0, 0, 0]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('may be none', () => {
    const none = { hashes: new Int32Array(), weights: new Float32Array() };
    expect(unpackWeights(packWeights(none), 10, 1).sum([0, 1, 2])).toBe(0);
  });
});

test('the heaviest features are kept, in their order', () => {
  const dense = Float32Array.of(0, 0, 1, -5, 0, 0, 2, 2, 0.5, 0, 3, 0);
  expect(heaviest(dense, 2, 3)).toEqual({
    hashes: Int32Array.of(1, 3, 5),
    weights: Float32Array.of(1, -5, 2, 2, 3, 0),
  });
  expect([...heaviest(dense, 2, 100).hashes]).toEqual([1, 3, 4, 5]);
});

describe('the forest', () => {
  /** True where both numbers are large: neither tells alone. The third tells nothing. */
  const examples: Example[] = numbers(1500, 1).map((first, index) => {
    const [second, third] = [numbers(1500, 2)[index]!, numbers(1500, 3)[index]!];
    return { numbers: [first, second, third], isTrue: first > 0.5 && second > 0.5 };
  });

  test('learns a rule, and the same each time', () => {
    const forest = trainForest(examples);
    for (const rest of [0.1, 0.9]) {
      expect(probabilityOf(forest, [0.8, 0.8, rest])).toBeGreaterThan(0.95);
      expect(probabilityOf(forest, [0.8, 0.2, rest])).toBeLessThan(0.05);
      expect(probabilityOf(forest, [0.2, 0.8, rest])).toBeLessThan(0.05);
    }
    expect(JSON.stringify(trainForest(examples))).toBe(JSON.stringify(forest));
  });

  test('says how often it is true where nothing tells', () => {
    const blind = examples.map(({ isTrue }) => ({ numbers: [1, 1], isTrue }));
    const share = blind.filter(({ isTrue }) => isTrue).length / blind.length;
    expect(probabilityOf(trainForest(blind), [1, 1])).toBeCloseTo(share, 2);
  });
});

test('the field learns a rule, and the same each time', () => {
  const { outside, begin, inside, end, single } = Label;
  // Features 10 to 14 stand for a word, a sign that begins, one inside, one that ends, and a lone letter.
  // Feature 20 is at every place; what is rare is left out.
  const shapes = [
    [outside, begin, inside, inside, end, outside],
    [single, outside, begin, end],
    [outside, outside, single],
    [begin, end, outside, single, outside],
  ];
  const runs = (): LabelledRun[] =>
    Array.from({ length: 200 }, (_, index) => {
      const labels = Uint8Array.from(shapes[index % shapes.length]!);
      return {
        labels,
        features: Array.from(labels, (label, place) =>
          Int32Array.of(10 + label, 20, 1000 + index * 10 + place),
        ),
      };
    });
  const losses: number[] = [];
  const learned = trainLabels(runs(), (loss) => losses.push(loss));
  expect(losses.at(-1)).toBeLessThan(losses[0]! / 4);
  expect([...learned.hashes]).toEqual([10, 11, 12, 13, 14, 20]);
  const weights = unpackWeights(packWeights(learned), 22, LABELS);
  for (const shape of shapes) {
    const scores = weights.scores(shape.map((label) => Int32Array.of(10 + label, 20)));
    expect([...bestLabels(scores, learned.transitions, 0)]).toEqual(shape);
  }
  expect(trainLabels(runs(), () => undefined)).toEqual(learned);
}, 60_000);

test('the prior learns which words stand in texts with formulas, and the same each time', () => {
  const texts: LabelledText[] = Array.from({ length: 200 }, (_, index) => {
    const hasMath = index % 2 === 0;
    return {
      id: `${index}`,
      text: hasMath ? 'the regret of bandits' : 'the dialogue of agents',
      formulas: hasMath ? [{ start: 0, end: 3, tex: 'x' }] : [],
      unscored: [],
    };
  });
  const prior = trainPrior(texts);
  const weights = unpackWeights(packWeights(prior), PRIOR_BITS, 1);
  const odds = (text: string) => prior.bias + weights.sum(priorFeatures(text));
  expect(odds('regret of bandits')).toBeGreaterThan(1);
  expect(odds('the dialogue of agents')).toBeLessThan(-1);
  expect(Math.abs(odds('unheard words'))).toBeLessThan(0.5);
  expect(trainPrior(texts)).toEqual(prior);
});
