import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestLabels,
  isSurelyOutside,
  Label,
  LABELS,
  marginals,
  mayFollow,
  transitionFactors,
} from '../../plugins/restore/math-tagger/crf.ts';
import { probabilityOf, type Tree } from '../../plugins/restore/math-tagger/forest.ts';
import { hashText, mix, spread } from '../../plugins/restore/math-tagger/hash.ts';
import { FeatureWeights } from '../../plugins/restore/math-tagger/weights.ts';

describe('weights of features', () => {
  const BITS = 11;
  const hashes = fc.uniqueArray(fc.nat((1 << BITS) - 1), { maxLength: 300 });
  const known = hashes.map((list) => list.sort((a, b) => a - b));
  const asked = fc.array(fc.nat((1 << BITS) - 1), { maxLength: 50 });
  const STEP = 0.25;

  test('each is found where it was put, and the others count for nothing', () => {
    fc.assert(
      fc.property(known, asked, (hashes, others) => {
        const steps = Int8Array.from(hashes, (hash) => (hash * 7) % 255);
        const weights = new FeatureWeights(BITS, hashes, steps, STEP, 1);
        const plain = new Map(hashes.map((hash, row) => [hash, (steps[row] ?? 0) * STEP]));
        for (const hash of [...hashes, ...others]) {
          expect(weights.sum([hash])).toBe(plain.get(hash) ?? 0);
        }
        const sum = others.reduce((total, hash) => total + (plain.get(hash) ?? 0), 0);
        expect(weights.sum(others)).toBe(sum);
      }),
    );
  });

  test('each label has its own', () => {
    fc.assert(
      fc.property(known, asked, asked, (hashes, first, second) => {
        const steps = Int8Array.from(
          { length: hashes.length * LABELS },
          (_, place) => (place * 37) % 255,
        );
        const weights = new FeatureWeights(BITS, hashes, steps, STEP, LABELS);
        const expected = [first, second].flatMap((features) =>
          Array.from({ length: LABELS }, (_, label) =>
            features.reduce((total, hash) => {
              const row = hashes.indexOf(hash);
              return total + (row < 0 ? 0 : (steps[row * LABELS + label] ?? 0) * STEP);
            }, 0),
          ),
        );
        const run = [Int32Array.from(first), Int32Array.from(second)];
        expect([...weights.scores(run)]).toEqual(expected);
      }),
    );
  });
});

describe('the field', () => {
  const score = fc.double({ min: -4, max: 4, noNaN: true });
  const transitions = fc.array(score, { minLength: LABELS * LABELS, maxLength: LABELS * LABELS });
  const runs = fc
    .integer({ min: 1, max: 5 })
    .chain((length) => fc.array(score, { minLength: length * LABELS, maxLength: length * LABELS }))
    .map((scores) => Float64Array.from(scores));

  /** All labellings in which a span that begins goes on to its end: what the labels mean, told anew. */
  function labellings(length: number): number[][] {
    const { outside, begin, inside, end, single } = Label;
    const grow = (labels: number[], isOpen: boolean): number[][] => {
      if (labels.length === length) return isOpen ? [] : [labels];
      return isOpen
        ? [...grow([...labels, inside], true), ...grow([...labels, end], false)]
        : [
            ...grow([...labels, outside], false),
            ...grow([...labels, begin], true),
            ...grow([...labels, single], false),
          ];
    };
    return grow([], false);
  }

  function scoreOf(labels: number[], scores: Float64Array, passes: number[], bias = 0): number {
    return labels.reduce((total, label, place) => {
      const before = labels[place - 1];
      const pass = before === undefined ? 0 : (passes[before * LABELS + label] ?? 0);
      const own = scores[place * LABELS + label] ?? 0;
      return total + own + pass + (label === Label.outside ? bias : 0);
    }, 0);
  }

  test('gives each label the share of the labellings that have it', () => {
    fc.assert(
      fc.property(runs, transitions, (scores, passes) => {
        const length = scores.length / LABELS;
        const all = labellings(length).map((labels) => ({
          labels,
          weight: Math.exp(scoreOf(labels, scores, passes)),
        }));
        const total = all.reduce((sum, { weight }) => sum + weight, 0);
        const { label, logPartition } = marginals(scores, transitionFactors(passes));
        expect(logPartition).toBeCloseTo(Math.log(total), 8);
        for (let at = 0; at < scores.length; at++) {
          const place = Math.floor(at / LABELS);
          const share = all
            .filter(({ labels }) => labels[place] === at % LABELS)
            .reduce((sum, { weight }) => sum + weight / total, 0);
          expect(label[at]).toBeCloseTo(share, 8);
        }
      }),
    );
  });

  test('gives labels that add up to 1 at each place of a long run, however large the scores', () => {
    const long = fc.array(fc.double({ min: -200, max: 200, noNaN: true }), {
      minLength: 300 * LABELS,
      maxLength: 300 * LABELS,
    });
    fc.assert(
      fc.property(long, transitions, (scores, passes) => {
        const { label, logPartition } = marginals(
          Float64Array.from(scores),
          transitionFactors(passes),
        );
        expect(logPartition).toBeGreaterThan(-Infinity);
        for (let at = 0; at < label.length; at += LABELS) {
          const sum = label.subarray(at, at + LABELS).reduce((total, value) => total + value, 0);
          expect(sum).toBeCloseTo(1, 8);
        }
      }),
      { numRuns: 20 },
    );
  });

  test.each([0, -1.5])('finds the best labelling, with %d for what is outside', (bias) => {
    fc.assert(
      fc.property(runs, transitions, (scores, passes) => {
        const best = Math.max(
          ...labellings(scores.length / LABELS).map((labels) =>
            scoreOf(labels, scores, passes, bias),
          ),
        );
        const labels = [...bestLabels(scores, passes, bias)];
        expect(labellings(labels.length)).toContainEqual(labels);
        expect(scoreOf(labels, scores, passes, bias)).toBeCloseTo(best, 8);
      }),
    );
  });

  test('never leaves a span open, even where all speaks for it', () => {
    const eager = new Float64Array(4 * LABELS);
    for (let place = 0; place < 4; place++) eager[place * LABELS + Label.begin] = 50;
    const labels = bestLabels(eager, new Float64Array(LABELS * LABELS), 0);
    for (let place = 1; place < labels.length; place++) {
      expect(mayFollow(labels[place - 1]!, labels[place]!)).toBe(true);
    }
    expect([Label.begin, Label.inside]).not.toContain(labels.at(-1));
  });

  test('passes over a run only where nothing comes near to being mathematics', () => {
    fc.assert(
      fc.property(runs, (scores) => {
        const far = scores.map((value, at) => (at % LABELS === Label.outside ? value + 20 : value));
        expect(isSurelyOutside(far)).toBe(true);
        const near = far.with((scores.length / LABELS - 1) * LABELS + Label.single, 30);
        expect(isSurelyOutside(near)).toBe(false);
      }),
    );
  });
});

describe('the forest', () => {
  // Asks whether number 1 is below 2; if so, whether number 0 is below 5.
  const tree: Tree = {
    feature: [1, 0, -1, -1, -1],
    value: [2, 5, 3, -1, 0.5],
    child: [1, 3, 0, 0, 0],
  };
  const odds = (value: number) => 1 / (1 + Math.exp(-value));

  test.each([
    [[0, 0], -1],
    [[5, 0], 0.5],
    [[4.9, 1.9], -1],
    [[0, 2], 3],
    [[], -1],
  ])('%j comes to the leaf of %d', (numbers, leaf) => {
    expect(probabilityOf({ bias: 0, trees: [tree] }, numbers)).toBeCloseTo(odds(leaf), 12);
  });

  test('its trees add up', () => {
    expect(probabilityOf({ bias: -1, trees: [tree, tree] }, [0, 2])).toBeCloseTo(odds(5), 12);
    expect(probabilityOf({ bias: 2, trees: [] }, [])).toBeCloseTo(odds(2), 12);
  });
});

test('hashes are what the model was trained with', () => {
  // Other values need a new model.
  expect([hashText(''), hashText('log'), hashText('ε')]).toEqual([
    -33937201, 1831416926, -980696356,
  ]);
  expect([mix(17, 5), mix(0, 0), spread(1)]).toEqual([1549089151, 0, 1540469316]);
});

test('hashes fill their lowest bits evenly', () => {
  const buckets = new Int32Array(64);
  for (let number = 0; number < 64_000; number++) {
    buckets[hashText(`word${number}`) & 63]!++;
    buckets[spread(mix(number, 3)) & 63]!++;
  }
  for (const count of buckets) {
    expect(count).toBeGreaterThan(1700);
    expect(count).toBeLessThan(2300);
  }
});
