import { join, relative, resolve } from 'node:path';
import { siteFiles } from '../plugins/publish/index.ts';
import { reportRestoration } from '../src/library/restoration/restoration-report.ts';
import { restorationLines } from '../src/library/restoration/restoration-words.ts';
import { searchRecords } from '../src/library/search-records.ts';
import { checkSite } from './check.ts';
import { generateContent, summary } from './generate.ts';
import { moveFolder, recoverFolder } from './io/content-folder.ts';
import { readConfig } from './io/read-config.ts';
import { writeRedirects } from './io/redirects.ts';
import { assertReplaceable, renderSite } from './io/render-site.ts';
import { writeSearchIndex } from './io/search-index.ts';
import { printFindings, printImport, type Progress } from './io/terminal.ts';
import { openWorkspace } from './io/workspace.ts';
import { writeCards } from './io/write-cards.ts';
import { writeSitemap } from './io/write-sitemap.ts';
import { writeSiteFiles } from './io/write-site-files.ts';

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
  try {
    progress.step('Reading the digests');
    const { library, notes } = await generateContent(workspace, { config, format, progress });
    progress.step('Rendering the pages');
    const { content, cache } = workspace;
    await renderSite({
      content,
      notes: resolve(notes),
      out: staging,
      cache,
      root: cache,
      base,
      site,
      title,
      bundleAbove,
      cardsUpTo,
      repository,
    });
    const published = { title, site, base, bundleAbove, cardsUpTo };
    await writeSiteFiles(siteFiles(library, published), staging);
    await writeCards(staging, cache, library, published);
    await writeSitemap(staging, published, library);
    await writeRedirects(library.permalinks, base, staging);
    progress.step('Indexing for search and checking');
    const records = searchRecords(library);
    // Pagefind is a program of its own, beside which there is time to check the pages.
    const [faults] = await Promise.all([
      checkSite(staging),
      writeSearchIndex(records, staging, (done) => {
        progress.update(`Indexing for search and checking: ${done} of ${records.length}`);
      }),
    ]);
    await moveFolder(staging, folder);
    progress.done();
    printImport(library.report);
    printFindings(faults);
    for (const line of restorationLines(reportRestoration(library.papers))) console.log(line);
    console.log(`Built ${summary(library)} in ${relative('.', folder) || '.'}.`);
    return faults.length > 0 || (strict && library.report.findings.length > 0) ? 1 : 0;
  } finally {
    progress.stop();
  }
}
