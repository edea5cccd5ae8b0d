import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteFile } from '../../plugins/publish/index.ts';
import { FILES_AT_ONCE } from './content-folder.ts';

/** Writes files below a folder, in which they may take the place of others. */
export async function writeSiteFiles(files: Iterable<SiteFile>, folder: string): Promise<void> {
  let held: SiteFile[] = [];
  const write = async () => {
    await Promise.all(held.map((file) => writeSiteFile(file, folder)));
    held = [];
  };
  for (const file of files) {
    held.push(file);
    if (held.length === FILES_AT_ONCE) await write();
  }
  await write();
}

async function writeSiteFile({ path, content }: SiteFile, folder: string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
