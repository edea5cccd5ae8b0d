import { NAME_KINDS, type PaperName } from '../library/names/index.ts';

/** The names of one kind that a paper uses, with what the list of them is called. */
interface NamesOfKind {
  name: string;
  /** What one of them is called. */
  one: PaperName['kind'];
  values: string[];
}

const HEADINGS: Readonly<Record<PaperName['kind'], readonly [one: string, several: string]>> = {
  method: ['Method', 'Methods'],
  dataset: ['Dataset', 'Datasets'],
  benchmark: ['Benchmark', 'Benchmarks'],
};

/** The names that a paper uses by their kinds; a kind without any is left out. */
export function namesInWords(names: readonly PaperName[]): NamesOfKind[] {
  return NAME_KINDS.flatMap((kind) => {
    const values = names.filter((one) => one.kind === kind).map(({ name }) => name);
    const [one, several] = HEADINGS[kind];
    return values.length === 0
      ? []
      : { name: values.length === 1 ? one : several, one: kind, values };
  });
}
