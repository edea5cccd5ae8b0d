import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DataError } from '../../src/library/data-error.ts';
import type { DigestFile } from '../../src/library/digest.ts';
import type { Finding } from '../../src/library/finding.ts';
import { SIDECAR } from '../../src/library/sidecar.ts';
import { openDigestFile } from './open-digest.ts';
import { readDigest } from './read-digest.ts';
import { readSidecar, sidecarOf } from './read-sidecar.ts';

/** What a site is made of, found on the disk. */
export interface Inputs {
  digests: DigestFile[];
  /** The folder that the first of them is in. */
  folder: string;
  /** Files of a folder that are not read, and why. */
  findings: Finding[];
}

/** How inputs are read. */
export interface ReadInputsOptions {
  /** The id of the format of all inputs, where it is not to be recognised. */
  format?: string | undefined;
  /** Is told which file is being read, and how much of it has been, from 0 to 1. */
  onProgress?: ((name: string, share: number | undefined) => void) | undefined;
}

/** How the names of digests end. */
const ENDINGS =
  /\.(?:txt|text|md|markdown|json|jsonl|ndjson|csv|tsv|bib|bibtex|ris|xml|atom|rss)(?:\.gz)?$/i;

/** What else stands beside digests: what corrects and describes them, and what is about the folder. */
const OTHERS = /^(?:\..*|readme.*|licen[cs]e.*|topics\.yaml|overrides\.yaml)$/i;

/**
 * Reads digests with their sidecars, one after the other.
 *
 * @param paths Digest files, or folders of them.
 * @throws {DataError} Where a file is missing or is no digest.
 */
export async function readInputs(
  paths: readonly string[],
  options: ReadInputsOptions = {},
): Promise<Inputs> {
  const found = await Promise.all(paths.map(findDigests));
  const files = found.flatMap((inputs) => inputs.files);
  const [first] = files;
  if (first === undefined) {
    throw new DataError(
      'holds no digest. Put one there: a .txt, .bib, .json, .jsonl, .csv, .xml, .ris or .md file.',
      { file: paths.join(', ') },
    );
  }
  refuseSameNames(files);
  const digests: DigestFile[] = [];
  for (const path of files) digests.push(await readOne(path, options));
  return {
    digests,
    folder: dirname(first),
    findings: found.flatMap((inputs) => inputs.findings),
  };
}

/** Whether a file of a folder is read as a digest, told from its name. */
export function isDigestName(name: string): boolean {
  return ENDINGS.test(name) && !OTHERS.test(name);
}

/** Whether there is a folder with a digest in it. */
export async function holdsDigest(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some(isDigestName);
}

async function findDigests(path: string): Promise<{ files: string[]; findings: Finding[] }> {
  const about = await stat(path).catch(() => undefined);
  if (!about) throw new DataError('There is no such file. Check the path.', { file: path });
  if (!about.isDirectory()) return { files: [path], findings: [] };
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  const digests = names.filter(isDigestName).sort();
  const sidecars = digests.map(sidecarOf);
  const read = [...digests, ...sidecars];
  const unread = names.filter((name) => !read.includes(name) && !OTHERS.test(name));
  return {
    files: digests.map((name) => join(path, name)),
    findings: unread.sort().map((name) => notRead(join(path, name))),
  };
}

function notRead(file: string): Finding {
  if (file.endsWith(SIDECAR)) {
    const message = 'There is no digest beside this sidecar. Give it the name of its digest.';
    return { file, rule: 'sidecar-without-digest', message };
  }
  const message =
    'This file is not read: its name does not end as those of digests do. Rename it, or name it on the command line.';
  return { file, rule: 'not-a-digest', message };
}

function refuseSameNames(files: readonly string[]): void {
  const names = new Set<string>();
  for (const file of files) {
    const name = basename(file);
    if (names.has(name)) {
      const reason = 'Two digests have this name. Rename one: editions are told apart by it.';
      throw new DataError(reason, { file: name });
    }
    names.add(name);
  }
}

async function readOne(
  path: string,
  { format, onProgress }: ReadInputsOptions,
): Promise<DigestFile> {
  const sidecar = await readSidecar(path);
  const name = basename(path);
  const { pieces, progress } = await openDigestFile(path);
  const watched = telling(pieces, () => onProgress?.(name, progress()));
  return readDigest(watched, { name, path, format, sidecar });
}

/** The same pieces, each of which is told. */
async function* telling<Piece>(
  pieces: AsyncIterable<Piece>,
  tell: () => void,
): AsyncGenerator<Piece> {
  for await (const piece of pieces) {
    tell();
    yield piece;
  }
}
