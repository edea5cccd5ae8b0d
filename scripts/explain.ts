import { closest } from 'fastest-levenshtein';
import { explainChoices } from '../src/library/explain-choices.ts';
import { explainPaper } from '../src/library/explain-paper.ts';
import { DataError } from '../src/library/data-error.ts';
import type { Library } from '../src/library/library.ts';
import { externalIds } from '../src/library/merge/records.ts';
import type { Paper } from '../src/library/paper.ts';
import { presentAddress } from '../src/library/permalinks/addresses.ts';
import { readConfig } from './io/read-config.ts';
import { readLibrary } from './io/read-library.ts';
import { contentFolder, inputsOrSeeds } from './io/workspace.ts';

/**
 * `sheaf explain`: prints where everything that is known of a paper came from.
 *
 * @param name A slug, which can be an old one, or an identifier like `arxiv:2110.03336`.
 * @returns The exit status.
 * @throws {DataError} Where there is no such paper.
 */
export async function explain(name: string, inputs: readonly string[]): Promise<number> {
  const published = inputs.length === 0 ? contentFolder() : undefined;
  const config = await readConfig();
  const read = await readLibrary({ inputs: inputsOrSeeds(inputs), config, published });
  const { library, taxonomy } = read;
  const paper = findPaper(name, library);
  const topics = library.topics.map(({ id }) => id);
  const choices = explainChoices(paper, library.papers, topics, taxonomy);
  console.log(explainPaper(paper, library, choices));
  return 0;
}

function findPaper(name: string, { papers, permalinks }: Library): Paper {
  const slug = presentAddress(name.replace(/^\/?papers\/|\/$/g, ''), permalinks) ?? name;
  const found = papers.find(
    (paper) => paper.slug === slug || externalIds(paper.identifiers).includes(name.toLowerCase()),
  );
  if (found) return found;
  const nearest = closest(
    name,
    papers.map((paper) => paper.slug),
  );
  throw new DataError(`There is no such paper. Did you mean "${nearest}"?`, { file: name });
}
