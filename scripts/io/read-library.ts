import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closest } from 'fastest-levenshtein';
import { DEFAULT_CONFIG } from '../../src/library/config.ts';
import type { Finding } from '../../src/library/finding.ts';
import { buildLibrary, type Library } from '../../src/library/library.ts';
import { parseOverrides } from '../../src/library/overrides/overrides.ts';
import { parseTaxonomy } from '../../src/library/topics/index.ts';
import { readInputs } from './read-inputs.ts';
import { readYaml } from './read-yaml.ts';

const TAXONOMY = 'topics.yaml';
const OVERRIDES = 'overrides.yaml';

/** A library, and where its hand-written notes are. */
export interface LibraryOnDisk {
  library: Library;
  /** The folder of the notes; it need not exist. */
  notes: string;
}

/**
 * Reads digests and makes the library of them.
 *
 * @param paths Digest files, or folders of them. A `topics.yaml` beside the first is the taxonomy;
 *   without one, it is Sheaf's own. An `overrides.yaml` beside the first corrects by hand.
 * @param config What is set for the site.
 * @throws {DataError} Where an input cannot be used.
 */
export async function readLibrary(
  paths: readonly string[],
  config = DEFAULT_CONFIG,
): Promise<LibraryOnDisk> {
  const { digests, folder } = await readInputs(paths, config);
  const taxonomy = await readYaml(taxonomyFor(folder), parseTaxonomy);
  const notes = join(folder, 'notes');
  const corrections = join(folder, OVERRIDES);
  // Within the reading of the file, so that a correction that matches nothing is named with its line.
  const library = existsSync(corrections)
    ? await readYaml(corrections, (value, file) =>
        buildLibrary(digests, taxonomy, parseOverrides(value, file)),
      )
    : buildLibrary(digests, taxonomy);
  const findings = [...library.findings, ...(await notesWithoutPaper(notes, library))];
  return { library: { ...library, findings }, notes };
}

async function notesWithoutPaper(folder: string, { papers }: Library): Promise<Finding[]> {
  const names = await readdir(folder).catch(() => []);
  const slugs = papers.map(({ slug }) => slug);
  return names
    .filter((name) => name.endsWith('.mdx') && !slugs.includes(name.slice(0, -'.mdx'.length)))
    .sort()
    .map((name) => ({
      file: join(folder, name),
      rule: 'note-without-paper',
      message: `There is no paper at this address, so the note is shown nowhere. Did you mean "${closest(name, slugs)}.mdx"?`,
    }));
}

function taxonomyFor(folder: string): string {
  const own = join(folder, TAXONOMY);
  return existsSync(own) ? own : fileURLToPath(new URL(`../../seeds/${TAXONOMY}`, import.meta.url));
}
