import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../../src/library/search-records.ts';
import { canonicaliseIndex } from './canonical-search-index.ts';
import { filesBelow } from './content-folder.ts';

/** What Pagefind writes beside every index and this site never loads: interfaces, and the search of other languages. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'wasm.unknown.pagefind',
];

/**
 * Writes the search index of a site into its folder `pagefind`, in the place of any earlier one.
 * The same records give the same bytes.
 *
 * @param site The folder of the built site.
 * @param onProgress Is told after each record how many have been indexed.
 * @throws {Error} When Pagefind rejects a record, cannot write, or writes a format that is not known here.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  site: string,
  onProgress?: (done: number) => void,
): Promise<void> {
  const folder = join(site, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  try {
    await buildIndex(records, folder, onProgress);
  } finally {
    await close();
  }
  await Promise.all(UNUSED.map((name) => rm(join(folder, name), { force: true })));
  await canonicaliseIndex(folder);
}

async function buildIndex(
  records: readonly SearchRecord[],
  folder: string,
  onProgress?: (done: number) => void,
): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  let done = 0;
  // One after the other: the order of the records is part of the index.
  for (const { url, content, title, authors, venue, topic } of records) {
    const added = await index.addCustomRecord({
      url,
      content,
      language: 'en',
      meta: { title, ...(authors && { authors }), ...(venue && { venue }) },
      filters: { topic: [topic] },
    });
    check(added.errors, `${url} could not be indexed`);
    done += 1;
    onProgress?.(done);
  }
  const written = await index.writeFiles({ outputPath: folder });
  check(written.errors, 'The search index could not be written');
  await untilWritten(folder);
}

/** How long the last files of an index may take, in milliseconds, and how often they are looked at. */
const LONGEST_WAIT = 30_000;
const LOOK = 20;

/** Pagefind 1.5.2 tells that it has written its files before the last of them have got their contents. */
async function untilWritten(folder: string): Promise<void> {
  for (let waited = 0; waited < LONGEST_WAIT; waited += LOOK) {
    const files = await filesBelow(folder);
    const sizes = await Promise.all(
      files.map(async (file) => (await stat(join(folder, file))).size),
    );
    if (sizes.every((size) => size > 0)) return;
    await setTimeout(LOOK);
  }
  throw new Error('The search index could not be written: some of its files are empty.');
}

function check(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
}
