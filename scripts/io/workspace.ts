import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataError } from '../../src/library/data-error.ts';

/** Where the making of a site finds and leaves things. */
export interface Workspace {
  /** What to read. */
  inputs: readonly string[];
  /** The folder of the generated pages. */
  content: string;
  /** Whether the pages are kept, and their addresses with them. */
  isOwn: boolean;
  /** Where work is kept between builds: every site has its own, so that two can be built at a time. */
  cache: string;
}

/** The folder that is read where no input is named. */
export const SEEDS = 'seeds';

/** What a command reads: the digests that were named, or the seeds. */
export function inputsOrSeeds(inputs: readonly string[]): readonly string[] {
  return inputs.length > 0 ? inputs : [SEEDS];
}

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/sheaf', import.meta.url));

/** The folder of the pages that are generated from the seeds. */
export const contentFolder = (): string => resolve('content');

/**
 * The folders of a site.
 *
 * @param inputs Digests from anywhere; their pages are generated in the cache, so that `content/` stays as it
 *   is. Without any, the seeds are read and `content/` is generated.
 * @param out Where the site is written.
 * @throws {DataError} Where Astro could not work in them.
 */
export function openWorkspace(inputs: readonly string[], out: string): Workspace {
  for (const folder of [process.cwd(), CACHE]) assertReadable(folder);
  const own = inputs.length === 0;
  const paths = [process.cwd(), out, ...inputs].map((path) => resolve(path));
  const name = createHash('sha256').update(paths.join('\n')).digest('hex').slice(0, 12);
  const cache = resolve(CACHE, name);
  return {
    inputs: inputsOrSeeds(inputs),
    isOwn: own,
    content: own ? contentFolder() : resolve(cache, 'content'),
    cache,
  };
}

/** What Astro and Vite take for a part of an address, wherever it stands in a path. */
const MISREAD = /[#?%]/;

function assertReadable(folder: string): void {
  if (!MISREAD.test(folder)) return;
  throw new DataError(
    'Astro cannot work in a folder that has "#", "?" or "%" in its path. Rename it, or move the site.',
    { file: folder },
  );
}
