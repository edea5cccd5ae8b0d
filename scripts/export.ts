import { writeFile } from 'node:fs/promises';
import { toMarkdown } from '../plugins/write/to-markdown.ts';
import { count } from '../src/library/count.ts';
import { toLibraryJson } from '../src/library/library-json.ts';
import { readConfig } from './io/read-config.ts';
import { readLibrary } from './io/read-library.ts';
import { printFindings } from './io/terminal.ts';
import { inputsOrSeeds } from './io/workspace.ts';

/**
 * `sheaf export`: writes the library as one file for programs.
 *
 * @param file Ends in `.json`.
 * @returns The exit status.
 * @throws {DataError} Where an input cannot be used.
 */
export async function exportLibrary(inputs: readonly string[], file: string): Promise<number> {
  const { library } = await readLibrary(inputsOrSeeds(inputs), await readConfig());
  await writeFile(file, `${JSON.stringify(toLibraryJson(library, toMarkdown), null, 2)}\n`);
  printFindings(library.findings);
  console.log(`Exported ${count(library.papers.length, 'paper')} to ${file}.`);
  return 0;
}
