import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { preview } from 'astro';
import { astroConfig, defaultOptions } from '../src/astro-config.ts';
import { DataError } from '../src/library/data-error.ts';
import { readPage } from './check/read-page.ts';

/**
 * `sheaf preview`: serves a built site as a host would.
 *
 * @returns When the server runs; it runs until the process is ended.
 * @throws {DataError} Where the folder holds no site.
 */
export async function runPreview(folder: string): Promise<void> {
  const home = await readFile(join(folder, 'index.html'), 'utf8').catch(() => {
    throw new DataError('There is no site here. Run "sheaf build" first.', { file: folder });
  });
  const base = readPage(home).home ?? '/';
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    ...astroConfig({ ...defaultOptions, out: resolve(folder), base }),
  });
  console.log(`The site is at http://localhost:${server.port}${base}`);
}
