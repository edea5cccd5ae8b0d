import { existsSync, renameSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import pLimit from 'p-limit';

/** Few enough for any system's limit on open files, enough to keep a disk busy. */
export const FILES_AT_ONCE = 64;

/** How a folder differs from what it should hold. */
export interface FolderChanges {
  added: string[];
  changed: string[];
  removed: string[];
}

/**
 * Compares a folder with the files that it should hold, all of them and no other.
 *
 * @param files The text of each file by its path below the folder, with `/` between its parts.
 */
export async function compareFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<FolderChanges> {
  const present = await filesBelow(folder);
  const there = new Set(present);
  const changed: string[] = [];
  const compare = async (path: string) => {
    const text = await readFile(join(folder, path), 'utf8');
    if (text !== files.get(path)) changed.push(path);
  };
  const both = present.filter((path) => files.has(path));
  await pLimit(FILES_AT_ONCE).map(both, compare);
  return {
    added: [...files.keys()].filter((path) => !there.has(path)).sort(),
    changed: changed.sort(),
    removed: present.filter((path) => !files.has(path)),
  };
}

/**
 * Makes a folder hold exactly the given files. Everything is written beside it first and then
 * takes its place at once, so that the folder is whole at any moment.
 */
export async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const staging = `${folder}.next`;
  await rm(staging, { recursive: true, force: true });
  const paths = [...files.keys()].map((path) => join(staging, path));
  for (const parent of new Set(paths.map((path) => dirname(path)))) {
    await mkdir(parent, { recursive: true });
  }
  await pLimit(FILES_AT_ONCE).map(files, ([path, text]) => writeFile(join(staging, path), text));
  await swapFolder(staging, folder);
}

/**
 * Moves a folder to where another may be, from another disk if need be. The place holds the one or
 * the other at any moment, never a part.
 */
export async function moveFolder(from: string, to: string): Promise<void> {
  const staging = `${to}.next`;
  await rm(staging, { recursive: true, force: true });
  await mkdir(dirname(to), { recursive: true });
  await rename(from, staging).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await cp(from, staging, { recursive: true });
    await rm(from, { recursive: true });
  });
  await swapFolder(staging, to);
}

/**
 * Puts a folder back that a build had moved aside when it was killed, before the new one was in its place.
 */
export async function recoverFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await rename(`${folder}.previous`, folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

async function swapFolder(staging: string, folder: string): Promise<void> {
  const previous = `${folder}.previous`;
  await rm(previous, { recursive: true, force: true });
  // Nothing comes between the two, so that a build that is killed hardly ever leaves neither in place.
  if (existsSync(folder)) renameSync(folder, previous);
  renameSync(staging, folder);
  await rm(previous, { recursive: true, force: true });
}

/** The paths of all files below a folder, with `/` between their parts, sorted; none where it does not exist. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
