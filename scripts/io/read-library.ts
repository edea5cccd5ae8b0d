import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { createPaperRestorer } from '../../plugins/restore/index.ts';
import type { Config } from '../../src/library/config.ts';
import { DataError } from '../../src/library/data-error.ts';
import type { Finding } from '../../src/library/finding.ts';
import { buildLibrary, type Library } from '../../src/library/library.ts';
import { NO_OVERRIDES, parseOverrides } from '../../src/library/overrides/overrides.ts';
import {
  NO_PERMALINKS,
  parsePermalinks,
  type Permalinks,
} from '../../src/library/permalinks/permalinks.ts';
import { originalsIn } from '../../src/library/tex/originals.ts';
import { readInputs } from './read-inputs.ts';
import type { Taxonomy } from '../../src/library/topics/index.ts';
import { readTaxonomy } from './read-taxonomy.ts';
import { readYaml } from './read-yaml.ts';
import type { Progress } from './terminal.ts';

const OVERRIDES = 'overrides.yaml';
const PERMALINKS = 'permalinks.json';

/** A library, and where its hand-written notes are. */
export interface LibraryOnDisk {
  taxonomy: Taxonomy;
  library: Library;
  /** The folder of the notes; it need not exist. */
  notes: string;
}

/** How a library is read. */
export interface ReadLibraryOptions {
  /** Digest files, or folders of them. */
  inputs: readonly string[];
  /** The id of the format of all of them, where it is not to be recognised. */
  format?: string | undefined;
  /** The folder of the generated pages, whose addresses have been published; nothing has been, without one. */
  published?: string | undefined;
  /** Choose the topics anew, whatever was published. */
  regroup?: boolean | undefined;
  config: Config;
  progress?: Progress | undefined;
}

/**
 * Reads digests and makes the library of them. A `topics.yaml` beside the first is the taxonomy, or
 * says what is different from Sheaf's own. An `overrides.yaml` beside the first corrects by hand.
 *
 * @throws {DataError} Where an input cannot be used, or an address that was published would be lost.
 */
export async function readLibrary({
  inputs,
  format,
  published,
  regroup,
  config,
  progress,
}: ReadLibraryOptions): Promise<LibraryOnDisk> {
  const onProgress = (name: string, share: number | undefined) => {
    const percent = share === undefined ? '' : `, ${Math.floor(share * 100)} %`;
    progress?.update(`Reading ${name}${percent}`);
  };
  const { digests, folder, findings } = await readInputs(inputs, { format, onProgress });
  const taxonomy = await readTaxonomy(folder);
  const permalinks = await readPermalinks(published);
  const restore = createPaperRestorer({ originals: originalsIn(digests), ...config.restore });
  let restored = 0;
  const build = (overrides = NO_OVERRIDES) =>
    buildLibrary({
      digests,
      taxonomy,
      overrides,
      permalinks,
      regroup,
      findings,
      restore: (texts) => {
        restored += 1;
        if (restored % 100 === 0) progress?.update(`Restoring texts: ${restored} papers`);
        return restore(texts);
      },
    });
  const corrections = join(folder, OVERRIDES);
  // Within the reading of the file, so that a correction that matches nothing is named with its line.
  const library = existsSync(corrections)
    ? await readYaml(corrections, (value, file) => build(parseOverrides(value, file)))
    : build();
  const notes = join(folder, 'notes');
  const lonely = await notesWithoutPaper(notes, library);
  const { report } = library;
  return {
    library: { ...library, report: { ...report, findings: [...report.findings, ...lonely] } },
    notes,
    taxonomy,
  };
}

/**
 * What has been published by the pages in a folder; nothing where there is none.
 *
 * @throws {DataError} Where the file cannot be used.
 */
export async function readPermalinks(folder: string | undefined): Promise<Permalinks> {
  if (folder === undefined) return NO_PERMALINKS;
  const path = join(folder, PERMALINKS);
  if (!existsSync(path)) return NO_PERMALINKS;
  const file = relative('.', path);
  return parsePermalinks(parseJson(await readFile(path, 'utf8'), file), file);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = text.includes('<<<<<<<')
      ? 'Git left the marks of a conflict in it: keep the entries of both sides.'
      : 'Take the last good version of it from your repository.';
    throw new DataError(`This is no JSON: ${reason}. ${hint}`, { file });
  }
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
