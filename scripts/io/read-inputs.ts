import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { digestProcessor } from '../../plugins/index.ts';
import { decodeDigest } from '../../plugins/read/decode.ts';
import { DataError } from '../../src/library/data-error.ts';
import type { DigestContents, DigestFile } from '../../src/library/digest.ts';
import { parseSidecar } from '../../src/library/sidecar.ts';
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
 * @throws {DataError} Where a file is missing or is no digest.
 */
export async function readInputs(paths: readonly string[]): Promise<Inputs> {
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
  const digests = await Promise.all(files.map(readDigest));
  return { digests, folder: dirname(first) };
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

async function readDigest(path: string): Promise<DigestFile> {
  const name = basename(path);
  const file = new VFile({ path, value: decodeDigest(await readFile(path), path) });
  const sidecar = await readSidecar(path);
  const contents = readContents(file);
  const findings = file.messages.map(({ line, reason, ruleId }) => ({
    file: name,
    ...(line !== undefined && { line }),
    rule: ruleId ?? 'unknown',
    message: reason,
  }));
  if (contents.records.length === 0) {
    const [why] = findings;
    throw new DataError(`No paper was found. ${why?.message ?? ''}`.trim(), {
      file: path,
      ...(why?.line !== undefined && { line: why.line }),
    });
  }
  return { name, contents, findings, ...(sidecar && { sidecar }) };
}

/** The records of a digest; a fault that the pipeline cannot go on with becomes an error that names the file. */
function readContents(file: VFile): DigestContents {
  try {
    return digestProcessor().processSync(file).result;
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
