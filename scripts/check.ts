import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { count } from '../src/library/count.ts';
import pLimit from 'p-limit';
import { DataError } from '../src/library/data-error.ts';
import type { Finding } from '../src/library/finding.ts';
import { findFaults } from './check/find-faults.ts';
import { type PageFacts, readPage } from './check/read-page.ts';
import { FILES_AT_ONCE, filesBelow } from './io/content-folder.ts';
import { printFindings } from './io/terminal.ts';

/**
 * `sheaf check`: prints what is wrong with a built site.
 *
 * @returns The exit status.
 * @throws {DataError} Where the folder holds no site.
 */
export async function check(folder: string): Promise<number> {
  const faults = await checkSite(folder);
  printFindings(faults);
  console.log(
    faults.length === 0 ? `${folder} is sound.` : `Found ${count(faults.length, 'fault')}.`,
  );
  return faults.length === 0 ? 0 : 1;
}

/**
 * Finds broken internal links, duplicate ids, missing titles and rejected formulas in a built site.
 *
 * @throws {DataError} Where the folder holds no site.
 */
export async function checkSite(folder: string): Promise<Finding[]> {
  const files = await filesBelow(folder).catch(() => []);
  const read = async (file: string): Promise<[string, PageFacts]> => {
    return [file, readPage(await readFile(join(folder, file), 'utf8'))];
  };
  const names = files.filter((name) => name.endsWith('.html'));
  const pages = new Map(await pLimit(FILES_AT_ONCE).map(names, read));
  const home = pages.get('index.html');
  if (!home) {
    throw new DataError('There is no site here: index.html is missing. Run "sheaf build" first.', {
      file: folder,
    });
  }
  return findFaults({ files: new Set(files), pages, base: home.home ?? '/' });
}
