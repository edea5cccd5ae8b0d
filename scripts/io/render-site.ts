import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { astroConfig, type SiteOptions } from '../../src/astro-config.ts';
import { DataError } from '../../src/library/data-error.ts';

/**
 * Renders the pages of a site as HTML.
 *
 * @throws {DataError} Where a page cannot be rendered, a note with a fault in its MDX for example.
 */
export async function renderSite(options: SiteOptions): Promise<void> {
  try {
    await build({ configFile: false, logLevel: 'error', ...astroConfig(options) });
  } catch (error) {
    if (!(error instanceof Error) || !('loc' in error)) throw error;
    const { file, line } = error.loc as { file?: string; line?: number };
    if (!file?.endsWith('.mdx')) throw error;
    throw new DataError(error.message, { file, ...(line && { line }) });
  }
}

/**
 * Makes sure that a folder may be replaced by a site: it is absent, empty, or a site made by Sheaf.
 *
 * @throws {DataError} Where it holds anything else.
 */
export async function assertReplaceable(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length === 0) return;
  const home = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '');
  if (home.includes('<meta name="generator" content="Sheaf"')) return;
  throw new DataError(
    'This folder holds files that Sheaf did not make, and a build would replace them. Empty it or choose another --out.',
    { file: folder },
  );
}
