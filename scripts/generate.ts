import { relative } from 'node:path';
import { writePages } from '../plugins/write/pages.ts';
import { count } from '../src/library/count.ts';
import { DataError } from '../src/library/data-error.ts';
import type { Library } from '../src/library/library.ts';
import { reportRestoration } from '../src/library/restoration/restoration-report.ts';
import { restorationLines } from '../src/library/restoration/restoration-words.ts';
import { compareFolder, recoverFolder, replaceFolder } from './io/content-folder.ts';
import { readConfig } from './io/read-config.ts';
import { type LibraryOnDisk, readLibrary, type ReadLibraryOptions } from './io/read-library.ts';
import { printImport } from './io/terminal.ts';
import { contentFolder, inputsOrSeeds, type Workspace } from './io/workspace.ts';

type Target = Pick<Workspace, 'inputs' | 'content' | 'isOwn'>;

/** How digests are read. */
type LibraryOptions = Pick<ReadLibraryOptions, 'config' | 'format' | 'progress' | 'regroup'>;

/** `sheaf generate`. */
export interface GenerateOptions {
  /** Change nothing; tell whether the pages are up to date. */
  check?: boolean;
  /** The id of the format of all inputs, where it is not to be recognised. */
  format?: string;
}

/**
 * Generates the pages of the given digests in `content/`, or tells whether they are up to date.
 *
 * @returns The exit status.
 * @throws {DataError} Where an input cannot be used.
 */
export async function generate(
  inputs: readonly string[],
  { check, format }: GenerateOptions,
): Promise<number> {
  const content = contentFolder();
  const target = { inputs: inputsOrSeeds(inputs), content, isOwn: true };
  const options = { config: await readConfig(), format };
  if (check) return checkContent(target, options);
  const { library } = await generateContent(target, options);
  printImport(library.report);
  for (const line of restorationLines(reportRestoration(library.papers))) console.log(line);
  console.log(`Generated ${summary(library)} in ${relative('.', content)}.`);
  return 0;
}

/**
 * Reads digests and writes their pages, whole or not at all.
 *
 * @throws {DataError} Where an input cannot be used; the pages are then as they were.
 */
export async function generateContent(
  target: Target,
  options: LibraryOptions,
): Promise<LibraryOnDisk> {
  const { content } = target;
  await recoverFolder(content);
  const read = await readTarget(target, options);
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

function readTarget(
  { inputs, content, isOwn }: Target,
  options: LibraryOptions,
): Promise<LibraryOnDisk> {
  return readLibrary({ ...options, inputs, ...(isOwn && { published: content }) });
}

async function checkContent(target: Target, options: LibraryOptions): Promise<number> {
  const { content } = target;
  const { library } = await readTarget(target, options);
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
