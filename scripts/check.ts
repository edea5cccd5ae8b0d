import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { count } from '../src/library/count.ts';
import { DataError } from '../src/library/data-error.ts';
import type { Finding } from '../src/library/finding.ts';
import { createFaultFinder } from './check/find-faults.ts';
import { readPage } from './check/read-page.ts';
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
  const files: string[] = await filesBelow(folder).catch(() => []);
  const read = async (file: string) => readPage(await readFile(join(folder, file), 'utf8'));
  if (!files.includes('index.html')) {
    throw new DataError('There is no site here: index.html is missing. Run "sheaf build" first.', {
      file: folder,
    });
  }
  const { home } = await read('index.html');
  const finder = createFaultFinder({ files: new Set(files), base: home ?? '/' });
  const names = files.filter((name) => name.endsWith('.html'));
  for (let from = 0; from < names.length; from += FILES_AT_ONCE) {
    const some = names.slice(from, from + FILES_AT_ONCE);
    const pages = await Promise.all(some.map(read));
    for (const [index, name] of some.entries()) {
      const page = pages[index];
      if (page) finder.addPage(name, page);
    }
  }
  return finder.faults();
}
