import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildLibrary, type Library } from '../../src/library/library.ts';
import { parseTaxonomy } from '../../src/library/topics/index.ts';
import { type Inputs, readInputs } from './read-inputs.ts';
import { readYaml } from './read-yaml.ts';

const TAXONOMY = 'topics.yaml';

/** A library, and where its hand-written notes are. */
export interface LibraryOnDisk extends Pick<Inputs, 'notes'> {
  library: Library;
}

/**
 * Reads digests and makes the library of them.
 *
 * @param paths Digest files, or folders of them. A `topics.yaml` beside the first is the taxonomy;
 *   without one, it is Sheaf's own.
 * @throws {DataError} Where an input cannot be used.
 */
export async function readLibrary(paths: readonly string[]): Promise<LibraryOnDisk> {
  const { digests, notes } = await readInputs(paths);
  const taxonomy = await readYaml(await findTaxonomy(join(notes, '..')), parseTaxonomy);
  return { library: buildLibrary(digests, taxonomy), notes };
}

async function findTaxonomy(folder: string): Promise<string> {
  const own = join(folder, TAXONOMY);
  return access(own).then(
    () => own,
    () => fileURLToPath(new URL(`../../seeds/${TAXONOMY}`, import.meta.url)),
  );
}
