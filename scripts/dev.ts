import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { dev } from 'astro';
import { astroConfig } from '../src/astro-config.ts';
import { generateContent } from './generate.ts';
import { printFindings } from './io/terminal.ts';
import { printError } from './io/print-error.ts';
import { openWorkspace } from './io/workspace.ts';

/** How long the seeds have to be quiet before they are read again, in milliseconds: an editor saves in several steps. */
const QUIET = 200;

/**
 * `sheaf dev`: shows the site while it is worked on, and follows changes in the seeds.
 *
 * @returns When the server runs; it runs until the process is ended.
 * @throws {DataError} Where an input cannot be used at the start; later faults are printed.
 */
export async function runDev(): Promise<void> {
  const workspace = openWorkspace([]);
  const { notes, library } = await generateContent(workspace);
  printFindings(library.findings);
  const { content, cache } = workspace;
  const options = { content, notes: resolve(notes), out: resolve('dist'), cache, base: '/' };
  await dev({ configFile: false, ...astroConfig(options) });

  let timer: NodeJS.Timeout | undefined;
  watch('seeds', { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      generateContent(workspace).then((read) => {
        printFindings(read.library.findings);
      }, printError);
    }, QUIET);
  });
}
