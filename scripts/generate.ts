import { relative } from 'node:path';
import { writePages } from '../plugins/write/pages.ts';
import { count } from '../src/library/count.ts';
import { DataError } from '../src/library/data-error.ts';
import type { Library } from '../src/library/library.ts';
import { reportRestoration } from '../src/library/restoration/restoration-report.ts';
import { restorationLines } from '../src/library/restoration/restoration-words.ts';
import { compareFolder, replaceFolder } from './io/content-folder.ts';
import { readConfig } from './io/read-config.ts';
import { type LibraryOnDisk, readLibrary } from './io/read-library.ts';
import { printFindings } from './io/terminal.ts';
import { contentFolder, inputsOrSeeds, type Workspace } from './io/workspace.ts';

type Target = Pick<Workspace, 'inputs' | 'content'>;

/** `sheaf generate`. */
export interface GenerateOptions {
  /** Change nothing; tell whether the pages are up to date. */
  check?: boolean;
}

/**
 * Generates the pages of the given digests in `content/`, or tells whether they are up to date.
 *
 * @returns The exit status.
 * @throws {DataError} Where an input cannot be used.
 */
export async function generate(
  inputs: readonly string[],
  options: GenerateOptions,
): Promise<number> {
  const content = contentFolder();
  const target = { inputs: inputsOrSeeds(inputs), content };
  if (options.check) return checkContent(target);
  const { library } = await generateContent(target);
  printFindings(library.findings);
  for (const line of restorationLines(reportRestoration(library.papers))) console.log(line);
  console.log(`Generated ${summary(library)} in ${relative('.', content)}.`);
  return 0;
}

/**
 * Reads digests and writes their pages, whole or not at all.
 *
 * @throws {DataError} Where an input cannot be used; the pages are then as they were.
 */
export async function generateContent({ inputs, content }: Target): Promise<LibraryOnDisk> {
  const read = await readLibrary(inputs, await readConfig());
  const pages = writePages(read.library);
  const { added, changed, removed } = await compareFolder(content, pages);
  if (added.length + changed.length + removed.length > 0) {
    await replaceFolder(content, pages);
  }
  return read;
}

/** `38 papers in 8 topics from 1 edition`. */
export function summary({ papers, topics, editions }: Library): string {
  return [
    `${count(papers.length, 'paper')} in ${count(topics.length, 'topic')}`,
    `from ${count(editions.length, 'edition')}`,
  ].join(' ');
}

async function checkContent({ inputs, content }: Target): Promise<number> {
  const { library } = await readLibrary(inputs, await readConfig());
  const changes = await compareFolder(content, writePages(library));
  const stale = [
    ...changes.added.map((path) => `missing: ${path}`),
    ...changes.changed.map((path) => `out of date: ${path}`),
    ...changes.removed.map((path) => `no longer generated: ${path}`),
  ];
  if (stale.length === 0) return 0;
  throw new DataError(
    `${count(stale.length, 'page')} out of date. Run "sheaf generate" and commit what changes.\n` +
      stale.map((line) => `  ${line}`).join('\n'),
    { file: relative('.', content) },
  );
}
