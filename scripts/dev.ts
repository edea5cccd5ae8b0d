import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { dev } from 'astro';
import { siteFiles } from '../plugins/publish/index.ts';
import { astroConfig, defaultOptions } from '../src/astro-config.ts';
import type { Library } from '../src/library/library.ts';
import { generateContent } from './generate.ts';
import { CONFIG_FILE, readConfig } from './io/read-config.ts';
import { printImport } from './io/terminal.ts';
import { serveSiteFiles } from './io/serve-site-files.ts';
import { printError } from './io/print-error.ts';
import { openWorkspace, SEEDS, type Workspace } from './io/workspace.ts';

/** How long the seeds have to be quiet before they are read again, in milliseconds: an editor saves in several steps. */
const QUIET = 200;

/** Where Astro notes what it serves. It follows changes there, as it would not below `node_modules`. */
const NOTED = '.sheaf';

/**
 * `sheaf dev`: shows the site while it is worked on, and follows changes in the seeds and the configuration.
 *
 * @returns When the server runs; it runs until the process is ended.
 * @throws {DataError} Where an input cannot be used at the start; later faults are printed.
 */
export async function runDev(): Promise<void> {
  const workspace = openWorkspace([], 'dist');
  const config = await readConfig();
  const { notes, library } = await generateContent(workspace, { config });
  printImport(library.report);
  const shown = { library };
  const { content, cache } = workspace;
  const { title, bundleAbove, cardsUpTo, repository } = config;
  const own = {
    repository,
    cardsUpTo,
    content,
    notes: resolve(notes),
    cache,
    root: resolve(NOTED),
    title,
    bundleAbove,
  };
  const site = { ...defaultOptions, ...own };
  const { integrations = [], ...rest } = astroConfig(site);
  const files = serveSiteFiles(() => siteFiles(shown.library, site));
  await dev({ configFile: false, ...rest, integrations: [...integrations, files] });

  let timer: NodeJS.Timeout | undefined;
  const follow = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const follows = regenerate(workspace).then((library) => {
        shown.library = library;
      });
      follows.catch(printError);
    }, QUIET);
  };
  watch(SEEDS, { recursive: true }, follow);
  // The folder, for the file need not be there yet, and editors put another in its place.
  watch('.', (_, name) => {
    if (name === CONFIG_FILE) follow();
  });
}

async function regenerate(workspace: Workspace): Promise<Library> {
  const { library } = await generateContent(workspace, { config: await readConfig() });
  printImport(library.report);
  return library;
}
