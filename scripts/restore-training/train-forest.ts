import type { Forest, Tree } from '../../plugins/restore/math-tagger/forest.ts';

/** Something that is true or not, and what speaks for it. */
export interface Example {
  numbers: ArrayLike<number>;
  isTrue: boolean;
}

const TREES = 150;
const LEAVES = 12;
const RATE = 0.08;
/** A leaf holds so much curvature at least: about four times as many examples. */
const LEAST_CURVATURE = 5;
const SHRINKAGE = 5;
const LEAST_GAIN = 1e-3;
/** A number is asked for at so many places at most. */
const BINS = 64;
/** Digits of the figures in the model. */
const DIGITS = 4;

/** Gradient-boosted trees for log loss, grown leaf by leaf on binned numbers (Friedman, 2001; Ke et al., 2017). */
export function trainForest(examples: readonly Example[]): Forest {
  const width = examples[0]?.numbers.length ?? 0;
  const columns = Array.from({ length: width }, (_, feature) => binned(examples, feature));
  const share = examples.filter(({ isTrue }) => isTrue).length / examples.length;
  const bias = round(Math.log(share / (1 - share)));
  const odds = new Float64Array(examples.length).fill(bias);
  const trees: Tree[] = [];
  for (let index = 0; index < TREES; index++) {
    const gradient = new Float64Array(examples.length);
    const curvature = new Float64Array(examples.length);
    for (const [row, { isTrue }] of examples.entries()) {
      const probability = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
      gradient[row] = probability - Number(isTrue);
      curvature[row] = probability * (1 - probability);
    }
    const { tree, leaves } = growTree({ columns, gradient, curvature });
    for (const { rows, value } of leaves) {
      for (const row of rows) odds[row] = (odds[row] ?? 0) + value;
    }
    trees.push(tree);
  }
  return { bias, trees };
}

/** The numbers of one feature: which bin each example is in, and where the bins begin, from the second. */
interface Column {
  bins: Uint8Array;
  edges: number[];
}

function binned(examples: readonly Example[], feature: number): Column {
  const numbers = Float64Array.from(examples, ({ numbers }) => numbers[feature] ?? 0);
  const sorted = Float64Array.from(numbers).sort();
  const edges: number[] = [];
  for (let bin = 1; bin < BINS; bin++) {
    const edge = round(sorted[Math.floor((bin * sorted.length) / BINS)] ?? 0);
    if (edge > (edges.at(-1) ?? -Infinity)) edges.push(edge);
  }
  const bins = Uint8Array.from(numbers, (value) => {
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value < (edges[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  });
  return { bins, edges };
}

interface Problem {
  columns: readonly Column[];
  gradient: Float64Array;
  curvature: Float64Array;
}

/** Where a leaf is best cut in two: examples in bins up to `bin` go to the left. */
interface Cut {
  gain: number;
  feature: number;
  bin: number;
}

interface Leaf {
  node: number;
  rows: Int32Array;
  value: number;
  cut: Cut | undefined;
}

function growTree(problem: Problem): { tree: Tree; leaves: Leaf[] } {
  const tree: Tree = { feature: [], value: [], child: [] };
  const addLeaf = (rows: Int32Array): Leaf => {
    const leaf = makeLeaf(problem, rows, tree.feature.length);
    tree.feature.push(-1);
    tree.value.push(leaf.value);
    tree.child.push(0);
    return leaf;
  };
  const all = Int32Array.from({ length: problem.gradient.length }, (_, row) => row);
  let leaves = [addLeaf(all)];
  while (leaves.length < LEAVES) {
    const best = leaves.reduce<Leaf | undefined>(
      (most, leaf) => ((leaf.cut?.gain ?? 0) > (most?.cut?.gain ?? 0) ? leaf : most),
      undefined,
    );
    const column = problem.columns[best?.cut?.feature ?? -1];
    if (!best?.cut || !column) break;
    const { node, rows, cut } = best;
    tree.feature[node] = cut.feature;
    tree.value[node] = column.edges[cut.bin] ?? 0;
    tree.child[node] = tree.feature.length;
    const isLeft = (row: number) => (column.bins[row] ?? 0) <= cut.bin;
    const left = addLeaf(rows.filter(isLeft));
    const right = addLeaf(rows.filter((row) => !isLeft(row)));
    leaves = [...leaves.filter((leaf) => leaf !== best), left, right];
  }
  return { tree, leaves };
}

function makeLeaf(problem: Problem, rows: Int32Array, node: number): Leaf {
  const { gradient, curvature } = problem;
  const slope = rows.reduce((sum, row) => sum + (gradient[row] ?? 0), 0);
  const bend = rows.reduce((sum, row) => sum + (curvature[row] ?? 0), 0);
  const value = round((-RATE * slope) / (bend + SHRINKAGE));
  return { node, rows, value, cut: bestCut(problem, rows, slope, bend) };
}

function bestCut(
  { columns, gradient, curvature }: Problem,
  rows: Int32Array,
  slope: number,
  bend: number,
): Cut | undefined {
  const score = (s: number, b: number) => (s * s) / (b + SHRINKAGE);
  let best: Cut | undefined;
  for (const [feature, { bins, edges }] of columns.entries()) {
    const slopes = new Float64Array(BINS);
    const bends = new Float64Array(BINS);
    for (const row of rows) {
      const bin = bins[row] ?? 0;
      slopes[bin] = (slopes[bin] ?? 0) + (gradient[row] ?? 0);
      bends[bin] = (bends[bin] ?? 0) + (curvature[row] ?? 0);
    }
    let leftSlope = 0;
    let leftBend = 0;
    for (let bin = 0; bin < edges.length; bin++) {
      leftSlope += slopes[bin] ?? 0;
      leftBend += bends[bin] ?? 0;
      if (leftBend < LEAST_CURVATURE || bend - leftBend < LEAST_CURVATURE) continue;
      const gain =
        score(leftSlope, leftBend) + score(slope - leftSlope, bend - leftBend) - score(slope, bend);
      if (gain > (best?.gain ?? LEAST_GAIN)) best = { gain, feature, bin };
    }
  }
  return best;
}

function round(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
