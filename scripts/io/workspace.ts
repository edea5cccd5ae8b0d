import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a command finds and leaves things. */
export interface Workspace {
  /** What to read. */
  inputs: string[];
  /** The folder of the generated pages. */
  content: string;
  /** Where work is kept between runs. */
  cache: string;
}

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/sheaf', import.meta.url));

/**
 * The folders of a command.
 *
 * @param inputs Digests from anywhere; their pages are generated in the cache, so that `content/` stays as it
 *   is. Without any, `seeds/` is read and `content/` is generated.
 */
export function openWorkspace(inputs: readonly string[]): Workspace {
  const paths = inputs.map((input) => resolve(input));
  const own = paths.length === 0;
  const name = createHash('sha256').update([process.cwd(), ...paths].join('\n'));
  const cache = resolve(CACHE, name.digest('hex').slice(0, 12));
  return {
    inputs: own ? ['seeds'] : [...inputs],
    content: own ? resolve('content') : resolve(cache, 'content'),
    cache,
  };
}
