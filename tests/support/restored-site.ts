import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writePages } from '../../plugins/write/pages.ts';
import { moveFolder, replaceFolder } from '../../scripts/io/content-folder.ts';
import { renderSite } from '../../scripts/io/render-site.ts';
import { restoredLibrary } from './restored-library.ts';

/** Builds the site of the papers of `restoredLibrary`. Run it as a program: Astro does not build within Vitest. */
async function buildRestoredSite(folder: string): Promise<void> {
  const cache = resolve(await mkdtemp('node_modules/.cache/sheaf/restored-'));
  const [content, out] = [join(cache, 'content'), join(cache, 'site')];
  await replaceFolder(content, writePages(await restoredLibrary()));
  await renderSite({
    content,
    notes: join(cache, 'notes'),
    out,
    cache,
    root: cache,
    base: '/',
    bundleAbove: 100,
    cardsUpTo: 100,
    title: 'Sheaf',
  });
  await moveFolder(out, folder);
  await rm(cache, { recursive: true });
}

const [, , folder] = process.argv;
if (!folder) throw new Error('Name the folder of the site.');
await buildRestoredSite(folder);
