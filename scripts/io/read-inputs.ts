import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { Digest } from '../../plugins/digest-tree.ts';
import { digestProcessor, type DigestProcessor } from '../../plugins/index.ts';
import { decodeDigest } from '../../plugins/read/decode.ts';
import { originalsInDigest } from '../../plugins/restore/proof.ts';
import { DEFAULT_CONFIG } from '../../src/library/config.ts';
import { DataError } from '../../src/library/data-error.ts';
import type { DigestFile } from '../../src/library/digest.ts';
import { collectOriginals, textsOfSidecar } from '../../src/library/tex/originals.ts';
import { parseSidecar, type Sidecar } from '../../src/library/sidecar.ts';
import { readYaml } from './read-yaml.ts';

const SIDECAR = '.sidecar.yaml';

/** What a site is made of, found on the disk. */
export interface Inputs {
  digests: DigestFile[];
  /** The folder that the first of them is in. */
  folder: string;
}

/**
 * Reads digests with their sidecars.
 *
 * @param paths Digest files, or folders of them.
 * @param config How they are restored.
 * @throws {DataError} Where a file is missing or is no digest.
 */
export async function readInputs(
  paths: readonly string[],
  config = DEFAULT_CONFIG,
): Promise<Inputs> {
  const files = (await Promise.all(paths.map(digestFiles))).flat();
  const [first] = files;
  if (first === undefined) {
    throw new DataError('holds no digest. Put one there, as a .txt file.', {
      file: paths.join(', '),
    });
  }
  const names = new Set<string>();
  for (const file of files) {
    const name = basename(file);
    if (names.has(name)) {
      throw new DataError(
        'Two digests have this name. Rename one: editions are told apart by it.',
        {
          file: name,
        },
      );
    }
    names.add(name);
  }
  const reader = digestProcessor();
  const parsed = await Promise.all(files.map((path) => parseDigest(path, reader)));
  // One digest can have the TeX that another has lost: all are read before any is restored.
  const originals = collectOriginals([
    ...parsed.flatMap(({ sidecar }) => sidecar?.papers.flatMap(textsOfSidecar) ?? []),
    ...parsed.flatMap(({ tree }) => originalsInDigest(tree)),
  ]);
  const processor = digestProcessor({ originals, ...config.restore });
  return {
    digests: parsed.map((digest) => compileDigest(digest, processor)),
    folder: dirname(first),
  };
}

async function digestFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new DataError('There is no such file. Check the path.', { file: path });
  if (!found.isDirectory()) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(path, name));
}

/** A digest that is read, and of which nothing is restored yet. */
interface ParsedDigest {
  file: VFile;
  tree: Digest;
  sidecar: Sidecar | undefined;
}

async function parseDigest(path: string, processor: DigestProcessor): Promise<ParsedDigest> {
  const file = new VFile({ path, value: decodeDigest(await readFile(path), path) });
  const sidecar = await readSidecar(path);
  return { file, tree: orDataError(file, () => processor.parse(file)), sidecar };
}

function compileDigest(
  { file, tree, sidecar }: ParsedDigest,
  processor: DigestProcessor,
): DigestFile {
  const name = basename(file.path);
  const contents = orDataError(file, () =>
    processor.stringify(processor.runSync(tree, file) as Digest, file),
  );
  const findings = file.messages.map(({ line, reason, ruleId }) => ({
    file: name,
    ...(line !== undefined && { line }),
    rule: ruleId ?? 'unknown',
    message: reason,
  }));
  if (contents.records.length === 0) {
    const [why] = findings;
    throw new DataError(`No paper was found. ${why?.message ?? ''}`.trim(), {
      file: file.path,
      ...(why?.line !== undefined && { line: why.line }),
    });
  }
  return { name, contents, findings, ...(sidecar && { sidecar }) };
}

/** Turns a fault that the pipeline cannot go on with into an error that names the file. */
function orDataError<T>(file: VFile, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const { reason, line } = error;
    throw new DataError(reason, { file: file.path, ...(line !== undefined && { line }) });
  }
}

async function readSidecar(digest: string) {
  const path = digest.replace(/\.[^./\\]*$/, '') + SIDECAR;
  return existsSync(path) ? readYaml(path, parseSidecar) : undefined;
}
