import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closest } from 'fastest-levenshtein';
import type { Finding } from '../../src/library/finding.ts';
import { buildLibrary, type Library } from '../../src/library/library.ts';
import { parseTaxonomy } from '../../src/library/topics/index.ts';
import { readInputs } from './read-inputs.ts';
import { readYaml } from './read-yaml.ts';

const TAXONOMY = 'topics.yaml';

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
 *   without one, it is Sheaf's own.
 * @throws {DataError} Where an input cannot be used.
 */
export async function readLibrary(paths: readonly string[]): Promise<LibraryOnDisk> {
  const { digests, folder } = await readInputs(paths);
  const taxonomy = await readYaml(taxonomyFor(folder), parseTaxonomy);
  const notes = join(folder, 'notes');
  const library = buildLibrary(digests, taxonomy);
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
