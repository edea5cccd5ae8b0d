import { relative } from 'node:path';
import { describeRegrouping } from '../src/library/topics/regrouping.ts';
import { generateContent, summary } from './generate.ts';
import { readConfig } from './io/read-config.ts';
import { readLibrary, readPermalinks } from './io/read-library.ts';
import { contentFolder, inputsOrSeeds } from './io/workspace.ts';

/** `sheaf regroup`. */
export interface RegroupOptions {
  /** Change nothing; say what would change. */
  dryRun?: boolean;
  /** The id of the format of all inputs, where it is not to be recognised. */
  format?: string;
}

/**
 * Generates the pages of the given digests with topics that are chosen anew, whatever was published, and
 * prints what changes.
 *
 * @returns The exit status.
 * @throws {DataError} Where an input cannot be used; the pages are then as they were.
 */
export async function regroup(
  given: readonly string[],
  { dryRun, format }: RegroupOptions,
): Promise<number> {
  const content = contentFolder();
  const inputs = inputsOrSeeds(given);
  const before = await readPermalinks(content);
  const options = { config: await readConfig(), format, regroup: true };
  const { library } = dryRun
    ? await readLibrary({ ...options, inputs, published: content })
    : await generateContent({ inputs, content, isOwn: true }, options);
  for (const line of describeRegrouping(before, library)) console.log(line);
  console.log(
    dryRun
      ? 'Nothing was changed. Run it without --dry-run to change the topics.'
      : `Generated ${summary(library)} in ${relative('.', content)}.`,
  );
  return 0;
}
