import { rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { reportRestoration } from '../src/library/restoration/restoration-report.ts';
import { restorationLines } from '../src/library/restoration/restoration-words.ts';
import { searchRecords } from '../src/library/search-records.ts';
import { checkSite } from './check.ts';
import { generateContent, summary } from './generate.ts';
import { moveFolder, recoverFolder } from './io/content-folder.ts';
import { publishFiles } from './io/publish-files.ts';
import { CONFIG_FILE, readConfig } from './io/read-config.ts';
import { writeRedirects } from './io/redirects.ts';
import { assertReplaceable, renderSite } from './io/render-site.ts';
import { writeSearchIndex } from './io/search-index.ts';
import { printFindings, printImport, type Progress } from './io/terminal.ts';
import { openWorkspace } from './io/workspace.ts';
import { writeSitemap } from './io/write-sitemap.ts';

/** `sheaf build`. */
export interface BuildOptions {
  /** Where the site is written. */
  out: string;
  /** The address that it is published at. */
  site?: string;
  /** The path below that address, with a slash at both ends. */
  base?: string;
  /** Make findings of the import fail the build. */
  strict?: boolean;
  /** The id of the format of all inputs, where it is not to be recognised. */
  format?: string;
}

/**
 * Builds a site: generates its pages, renders them, indexes them for search and checks the result.
 * The site takes its place only when it is whole.
 *
 * @returns The exit status.
 * @throws {DataError} Where an input cannot be used; an earlier site is then as it was.
 */
export async function buildSite(
  inputs: readonly string[],
  { out, format, ...options }: BuildOptions,
  progress: Progress,
): Promise<number> {
  // What is said on the command line wins.
  const config = await readConfig();
  const { title, site, base, strict, bundleAbove, cardsUpTo, repository } = {
    ...config,
    ...options,
  };
  const folder = resolve(out);
  await recoverFolder(folder);
  await assertReplaceable(folder);
  const workspace = openWorkspace(inputs, folder);
  // Astro runs what it bundles from where it writes, which has to be near its dependencies.
  const staging = join(workspace.cache, 'site');
  const failed = new AbortController();
  try {
    progress.step('Reading the digests');
    const { library, notes } = await generateContent(workspace, { config, format, progress });
    progress.step('Rendering the pages and indexing them for search');
    const { content, cache } = workspace;
    const published = { title, site, base, bundleAbove, cardsUpTo };
    await rm(staging, { recursive: true, force: true });
    // What is beside the pages is made by a thread, and the index by a program: neither waits for the pages.
    await Promise.all([
      publishFiles({ library, site: published, folder: staging, cache }, failed.signal),
      writeSearchIndex(searchRecords(library), staging),
      renderSite({
        ...published,
        content,
        notes: resolve(notes),
        out: staging,
        cache,
        root: cache,
        repository,
      }),
    ]);
    await writeSitemap(staging, published, library);
    await writeRedirects(library.permalinks, base, staging);
    progress.step('Checking the site');
    const faults = await checkSite(staging);
    await moveFolder(staging, folder);
    progress.done();
    printImport(library.report);
    printFindings(faults);
    for (const line of restorationLines(reportRestoration(library.papers))) console.log(line);
    console.log(`Built ${summary(library)} in ${relative('.', folder) || '.'}.`);
    if (site === undefined) {
      console.log(
        `Nothing says where it will be published, so it has no sitemap, and no pictures for those who share a page: give --site, or "site" in ${CONFIG_FILE}.`,
      );
    }
    return faults.length > 0 || (strict && library.report.findings.length > 0) ? 1 : 0;
  } finally {
    failed.abort();
    progress.stop();
  }
}
