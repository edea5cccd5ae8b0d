import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseOwnTaxonomy, parseTaxonomy, type Taxonomy } from '../../src/library/topics/index.ts';
import { readYaml } from './read-yaml.ts';

const NAME = 'topics.yaml';
const SHIPPED = fileURLToPath(new URL(`../../seeds/${NAME}`, import.meta.url));

/**
 * Reads the taxonomy for the digests of a folder: its `topics.yaml`, which replaces or extends the one that comes with
 * Sheaf; without such a file, that one.
 *
 * @throws {DataError} With the line of the first fault.
 */
export async function readTaxonomy(folder: string): Promise<Taxonomy> {
  const own = join(folder, NAME);
  if (!existsSync(own)) return readYaml(SHIPPED, parseTaxonomy);
  const shipped = await readYaml(SHIPPED, (value) => value);
  return readYaml(own, (value, file) => parseOwnTaxonomy(value, file, shipped));
}
