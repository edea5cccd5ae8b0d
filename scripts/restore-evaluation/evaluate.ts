import { readFile } from 'node:fs/promises';
import { createRestorer } from '../../plugins/restore/index.ts';
import { type Kind, readCorpora } from '../restore-training/corpora.ts';
import type { LabelledText } from '../restore-training/labelled-text.ts';
import { reportTables } from './report.ts';
import { type Counts, countText, sumCounts } from './score.ts';
import { labelSeed } from './seed-formulas.ts';

const NAMES: Record<Kind, string> = {
  arxiv: 'arXiv',
  paperlists: 'paperlists',
  pages: 'papers pages',
  prose: 'prose',
};

/** What restoration is measured on. */
export interface EvaluationInputs {
  /** The folder of the corpora. */
  corpora: string;
  /** The seed digest. */
  seed: string;
}

/**
 * Restores every abstract of the corpora that training never saw, and the seed digest, and compares.
 *
 * @returns Tables in Markdown.
 */
export async function evaluateRestore({ corpora, seed }: EvaluationInputs): Promise<string> {
  const texts = (await readCorpora(corpora)).filter(({ isHeldOut }) => isHeldOut);
  const digest = labelSeed(await readFile(seed, 'utf8'));
  const row = (kind: Kind) => ({
    name: NAMES[kind],
    counts: countAll(texts.filter((text) => text.kind === kind)),
  });
  return reportTables(
    [row('arxiv'), row('paperlists'), row('pages')],
    { name: 'the seed digest', counts: countAll(digest) },
    row('prose'),
  );
}

/** Restores texts as `sheaf restore` does and compares the formulas. */
export function countAll(texts: readonly LabelledText[]): Counts {
  const restore = createRestorer();
  return sumCounts(
    texts.map((labelled) => {
      const math = restore(labelled.text).spans.filter(({ kind }) => kind === 'math');
      return countText(labelled, math);
    }),
  );
}
