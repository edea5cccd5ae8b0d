import { rename, writeFile } from 'node:fs/promises';
import { count } from '../src/library/count.ts';
import { toDocument } from './export/documents.ts';
import type { ExportFormat } from './export/endings.ts';
import { readConfig } from './io/read-config.ts';
import { readLibrary } from './io/read-library.ts';
import { printImport, type Progress } from './io/terminal.ts';
import { contentFolder, inputsOrSeeds } from './io/workspace.ts';

/** `sheaf export`. */
export interface ExportOptions {
  /** The file. */
  to: string;
  /** What it is to hold. */
  as: ExportFormat;
  /** The id of the format of all inputs, where it is not to be recognised. */
  format?: string;
  /** Make findings of the import fail the export. */
  strict?: boolean;
}

/**
 * `sheaf export`: writes the library as one file, which is there when it is whole.
 *
 * @returns The exit status.
 * @throws {DataError} Where an input cannot be used.
 */
export async function exportLibrary(
  inputs: readonly string[],
  { to, as, format, strict }: ExportOptions,
  progress: Progress,
): Promise<number> {
  const published = inputs.length === 0 ? contentFolder() : undefined;
  const config = await readConfig();
  try {
    progress.step('Reading the digests');
    const options = { inputs: inputsOrSeeds(inputs), format, published, config, progress };
    const { library } = await readLibrary(options);
    const part = `${to}.part`;
    await writeFile(part, toDocument(library, as));
    await rename(part, to);
    progress.done();
    printImport(library.report);
    console.log(`Exported ${count(library.papers.length, 'paper')} to ${to}.`);
    return strict && library.report.findings.length > 0 ? 1 : 0;
  } finally {
    progress.stop();
  }
}
