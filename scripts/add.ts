import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { pipeline } from 'node:stream/promises';
import { endingOf, formatById } from '../plugins/read/formats.ts';
import { count } from '../src/library/count.ts';
import { DataError } from '../src/library/data-error.ts';
import type { DigestFile } from '../src/library/digest.ts';
import { mergeDigests } from '../src/library/merge/index.ts';
import { hashOf } from '../src/library/slug.ts';
import { SEEDS } from './io/workspace.ts';
import { holdsDigest, isDigestName, readInputs } from './io/read-inputs.ts';
import { sidecarOf } from './io/read-sidecar.ts';
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
  const before = (await holdsDigest(SEEDS)) ? await readInputs([SEEDS]) : undefined;
  const [digest] = (await readInputs([path], { format })).digests;
  progress.done();
  if (!digest) throw new DataError('No paper was found.', { file: path });
  printRecognised(digest, before?.digests ?? []);

  const name = as ?? (await nameFor(path, digest.format, isPasted));
  const target = join(SEEDS, name);
  await refuseToReplace(path, target);
  if (!yes && process.stdin.isTTY && !(await agrees(`Add it as ${target}?`))) return 0;
  await mkdir(SEEDS, { recursive: true });
  if (digest.sidecar) await copyWhole(sidecarOf(path), sidecarOf(target));
  await copyWhole(path, target);
  console.log(`Added ${target}. Run "sheaf build" to build the site with it.`);
  return 0;
}

/** How many titles are shown. */
const SHOWN = 5;

/** Says what a digest is, and which of its papers are in none of the others. */
function printRecognised(digest: DigestFile, others: readonly DigestFile[]): void {
  const { papers, editions, findings } = mergeDigests([...others, digest]);
  const papersIn = (digests: readonly DigestFile[]) =>
    new Set(
      editions.flatMap((edition) => (digests.includes(edition.digest) ? edition.papers : [])),
    );
  const [own, known] = [papersIn([digest]), papersIn(others)];
  const added = [...own].filter((paper) => !known.has(paper));
  printFindings([...digest.findings, ...findings.filter(({ file }) => file === digest.name)]);
  console.log(
    `${formatById(digest.format)?.name ?? digest.format}: ` +
      `${count(digest.records.length, 'record')}, ${count(own.size, 'paper')}, ` +
      `${added.length} of them new.`,
  );
  const titles = [...own].map((paper) => papers[paper]?.title ?? '');
  for (const title of titles.slice(0, SHOWN)) console.log(`  ${title}`);
  if (titles.length > SHOWN) console.log(`  and ${titles.length - SHOWN} more`);
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
