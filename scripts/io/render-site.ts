import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build } from 'astro';
import { mergeConfig } from 'astro/config';
import { VFileMessage } from 'vfile-message';
import { astroConfig, packageRoot, type SiteOptions } from '../../src/astro-config.ts';
import { DataError } from '../../src/library/data-error.ts';

/**
 * Renders the pages of a site as HTML, into a folder that may have other files of the site.
 *
 * @param options All paths absolute; `out` below Sheaf's own folder, since Astro runs there what it
 *   has bundled, and that has to find Sheaf's dependencies.
 * @throws {DataError} Where a page cannot be rendered, a note with a fault in its MDX for example.
 */
export async function renderSite(options: SiteOptions): Promise<void> {
  const cwd = process.cwd();
  try {
    // Astro looks at the working directory to decide where it bundles to.
    process.chdir(packageRoot);
    // What is published is the same whatever a shell is set to: without this, a page would lack its policy.
    process.env['NODE_ENV'] = 'production';
    const config = mergeConfig(astroConfig(options), { vite: { build: { emptyOutDir: false } } });
    await build({ configFile: false, logLevel: 'silent', ...config });
  } catch (error) {
    const fault = faultInPage(error, options.notes);
    if (!fault) throw error;
    const { file, line, reason } = fault;
    throw new DataError(reason, { file: relative(cwd, file), ...(line && { line }) });
  } finally {
    process.chdir(cwd);
  }
}

/** The page that notes stand on: what fails while it is rendered is what a person wrote in a note. */
const PAGE_WITH_NOTES = '/papers/[slug].astro';

interface PageFault {
  file: string;
  line?: number;
  reason: string;
}

/** What is wrong with what a person wrote, where that is what stopped Astro. */
function faultInPage(error: unknown, notes: string): PageFault | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof VFileMessage && error.file) {
    return { file: error.file, line: error.line, reason: `${error.reason}.` };
  }
  if ('id' in error && String(error.id).endsWith(PAGE_WITH_NOTES)) {
    return { file: notes, reason: error.message };
  }
  const [first] = 'errors' in error && Array.isArray(error.errors) ? error.errors : [error];
  const { loc, id } = first as { loc?: { file?: string; line?: number }; id?: string };
  const file = loc?.file ?? id;
  if (!file?.endsWith('.mdx')) return undefined;
  return { file, line: loc?.line, reason: inOneLine((first as Error).message) };
}

/** The first paragraph of a message, without the colours and marks that it has for a terminal. */
function inOneLine(message: string): string {
  const plain = stripVTControlCharacters(message).replaceAll('*', '');
  const lines = plain.split('\n').map((line) => line.trim());
  const code = lines.findIndex((line) => /^[╭│─]/.test(line));
  return (code === -1 ? lines : lines.slice(0, code)).filter((line) => line !== '').join(' ');
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
