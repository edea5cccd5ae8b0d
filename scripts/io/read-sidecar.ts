import { existsSync } from 'node:fs';
import { digestStem } from '../../src/library/digest-stem.ts';
import { parseSidecar, SIDECAR, type Sidecar } from '../../src/library/sidecar.ts';
import { readYaml } from './read-yaml.ts';

/** The path of the file that says what a digest does not; it need not be there. */
export function sidecarOf(digest: string): string {
  return digestStem(digest) + SIDECAR;
}

/**
 * Reads the sidecar of a digest.
 *
 * @returns Nothing where there is none.
 * @throws {DataError} Where it does not follow the schema.
 */
export async function readSidecar(digest: string): Promise<Sidecar | undefined> {
  const path = sidecarOf(digest);
  return existsSync(path) ? readYaml(path, parseSidecar) : undefined;
}
