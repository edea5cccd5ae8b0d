import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteFile } from '../../plugins/publish/index.ts';
import { FILES_AT_ONCE } from './content-folder.ts';

/**
 * Writes files below a folder, in which they may take the place of others. While some are written, the next are
 * made.
 */
export async function writeSiteFiles(files: Iterable<SiteFile>, folder: string): Promise<void> {
  const folders = new Map<string, Promise<unknown>>();
  const write = async ({ path, content }: SiteFile) => {
    const file = join(folder, path);
    const parent = dirname(file);
    const made = folders.get(parent) ?? mkdir(parent, { recursive: true });
    folders.set(parent, made);
    await made;
    await writeFile(file, content);
  };
  let writing: Promise<unknown> = Promise.resolve();
  let held: SiteFile[] = [];
  const flush = async () => {
    await writing;
    writing = Promise.all(held.map(write));
    held = [];
  };
  for (const file of files) {
    held.push(file);
    if (held.length === FILES_AT_ONCE) await flush();
  }
  await flush();
  await writing;
}
