import { existsSync } from 'node:fs';
import { parseSidecar, type Sidecar } from '../../src/library/sidecar.ts';
import { readYaml } from './read-yaml.ts';

/** How the name of a file ends that says what the digest beside it does not. */
export const SIDECAR = '.sidecar.yaml';

export function isSidecar(path: string): boolean {
  return path.endsWith(SIDECAR);
}

/** The path of a digest without what its name ends with: `week.jsonl.gz` and `week.txt` are `week`. */
export function stemOf(path: string): string {
  return path.replace(/\.gz$/i, '').replace(/\.[^./\\]*$/, '');
}

/**
 * Reads the sidecar of a digest.
 *
 * @returns Nothing where there is none.
 * @throws {DataError} Where it does not follow the schema.
 */
export async function readSidecar(digest: string): Promise<Sidecar | undefined> {
  const path = stemOf(digest) + SIDECAR;
  return existsSync(path) ? readYaml(path, parseSidecar) : undefined;
}
