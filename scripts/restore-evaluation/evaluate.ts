import { createRestorer } from '../../plugins/restore/index.ts';
import { type CorpusText, type Kind, readCorpora } from '../restore-training/corpora.ts';
import { reportTables } from './report.ts';
import { countText, sumCounts } from './score.ts';

const NAMES: Record<Kind, string> = {
  arxiv: 'arXiv',
  paperlists: 'paperlists',
  pages: 'papers pages',
  prose: 'prose',
};

/**
 * Restores every abstract that training never saw, and compares.
 *
 * @param folder Holds the corpora.
 * @returns Tables in Markdown.
 */
export async function evaluateRestore(folder: string): Promise<string> {
  const texts = (await readCorpora(folder)).filter(({ isHeldOut }) => isHeldOut);
  const restore = createRestorer();
  const row = (kind: Kind) => ({
    name: NAMES[kind],
    counts: sumCounts(
      texts.filter((text) => text.kind === kind).map((text) => count(text, restore)),
    ),
  });
  return reportTables([row('arxiv'), row('paperlists'), row('pages')], [row('prose')]);
}

function count(labelled: CorpusText, restore: ReturnType<typeof createRestorer>) {
  const { spans } = restore(labelled.text);
  return countText(
    labelled,
    spans.filter(({ kind }) => kind === 'math'),
  );
}
