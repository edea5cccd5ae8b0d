/** A binary tree in flat form; node 0 is its root. */
export interface Tree {
  /** Which number a node asks for; -1 for a leaf. */
  feature: number[];
  /** Smaller numbers go to the left. A leaf has its value here: log odds. */
  value: number[];
  /** The left child of a node; the right one is the next. */
  child: number[];
}

/** Trees whose values add up to log odds (gradient boosting: Friedman, 2001). */
export interface Forest {
  bias: number;
  trees: Tree[];
}

/** The probability that a forest gives to a list of numbers. */
export function probabilityOf({ bias, trees }: Forest, numbers: ArrayLike<number>): number {
  const odds = trees.reduce((total, tree) => total + valueOf(tree, numbers), bias);
  return 1 / (1 + Math.exp(-odds));
}

function valueOf({ feature, value, child }: Tree, numbers: ArrayLike<number>): number {
  let node = 0;
  for (let asks = feature[0] ?? -1; asks >= 0; asks = feature[node] ?? -1) {
    const goesLeft = (numbers[asks] ?? 0) < (value[node] ?? 0);
    node = (child[node] ?? 0) + (goesLeft ? 0 : 1);
  }
  return value[node] ?? 0;
}
