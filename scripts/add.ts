import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { pipeline } from 'node:stream/promises';
import { endingOf, formatById } from '../plugins/read/formats.ts';
import { count } from '../src/library/count.ts';
import { DataError } from '../src/library/data-error.ts';
import type { Library } from '../src/library/library.ts';
import { hashOf } from '../src/library/slug.ts';
import { SEEDS } from './io/workspace.ts';
import { readConfig } from './io/read-config.ts';
import { holdsDigest, isDigestName } from './io/read-inputs.ts';
import { readLibrary } from './io/read-library.ts';
import { readSidecar, SIDECAR, stemOf } from './io/read-sidecar.ts';
import { printFindings, type Progress } from './io/terminal.ts';

/** `sheaf add`. */
export interface AddOptions {
  /** The name that the digest gets in `seeds/`. */
  as?: string;
  /** The id of its format, where it is not to be recognised. */
  format?: string;
  /** Do not ask. */
  yes?: boolean;
}

/**
 * Puts a digest into `seeds/`, after saying what was recognised in it and which of its papers are new. At a
 * terminal it asks first.
 *
 * @param source A file, or `-` for standard input.
 * @returns The exit status.
 * @throws {DataError} Where it is no digest, or another one has its name.
 */
export async function addDigest(
  source: string,
  options: AddOptions,
  progress: Progress,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-'));
  try {
    const path = source === '-' ? await saveInput(folder) : source;
    return await addFile(path, { ...options, isPasted: source === '-' }, progress);
  } finally {
    progress.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function saveInput(folder: string): Promise<string> {
  const path = join(folder, 'pasted.txt');
  await pipeline(process.stdin, createWriteStream(path));
  return path;
}

async function addFile(
  path: string,
  { as, format, yes, isPasted }: AddOptions & { isPasted: boolean },
  progress: Progress,
): Promise<number> {
  progress.step('Reading the digest');
  const present = (await holdsDigest(SEEDS)) ? [SEEDS] : [];
  const before = present.length > 0 ? await readAll(present, undefined, progress) : undefined;
  const alone = await readAll([path], format, progress);
  progress.done();
  const [report] = alone.report.digests;
  if (!report) throw new DataError('No paper was found.', { file: path });
  const known = new Set(before?.papers.flatMap(({ id }) => id));
  const added = alone.papers.filter(({ id }) => !known.has(id));
  printFindings(alone.report.findings);
  console.log(
    `${formatName(report.format)}: ${count(report.records, 'record')}, ` +
      `${count(report.papers, 'paper')}, ${added.length} of them new.`,
  );
  for (const { title } of alone.papers.slice(0, SHOWN)) console.log(`  ${title.source}`);
  if (alone.papers.length > SHOWN) console.log(`  and ${alone.papers.length - SHOWN} more`);

  const name = as ?? (await nameFor(path, report.format, isPasted));
  const target = join(SEEDS, name);
  await refuseToReplace(path, target);
  if (!yes && process.stdin.isTTY && !(await agrees(`Add it as ${target}?`))) return 0;
  await mkdir(SEEDS, { recursive: true });
  if (await readSidecar(path)) await copyWhole(stemOf(path) + SIDECAR, stemOf(target) + SIDECAR);
  await copyWhole(path, target);
  console.log(`Added ${target}. Run "sheaf build" to build the site with it.`);
  return 0;
}

/** How many titles are shown. */
const SHOWN = 5;

async function readAll(
  inputs: readonly string[],
  format: string | undefined,
  progress: Progress,
): Promise<Library> {
  const { library } = await readLibrary({ inputs, format, config: await readConfig(), progress });
  return library;
}

function formatName(id: string): string {
  return formatById(id)?.name ?? id;
}

/** The name of the file; that of what was pasted is made of its text, so that the same text is the same file. */
async function nameFor(path: string, format: string, isPasted: boolean): Promise<string> {
  const ending = endingOf(format);
  if (isPasted) return `pasted-${hashOf(await readFile(path, 'utf8'), 8)}${ending}`;
  const name = basename(path);
  return isDigestName(name) ? name : `${name}${ending}`;
}

async function refuseToReplace(path: string, target: string): Promise<void> {
  if (!existsSync(target)) return;
  const isSame = (await readFile(path)).equals(await readFile(target));
  const reason = isSame
    ? 'This digest is there already.'
    : 'Another digest has this name. Choose one with --as NAME.';
  throw new DataError(reason, { file: target });
}

async function agrees(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`${question} [Y/n] `);
    return !/^\s*n/i.test(answer);
  } finally {
    terminal.close();
  }
}

/** The copy is there when it is whole. */
async function copyWhole(from: string, to: string): Promise<void> {
  const part = join(SEEDS, `.${basename(to)}.part`);
  await copyFile(from, part);
  await rename(part, to);
}
