import { unified, type Processor } from 'unified';
import compileDigest from './compile-digest.ts';
import type { Digest } from './digest-tree.ts';
import readPapersPage from './read/papers-page/index.ts';
import { RESTORE_DEFAULTS, type RestoreOptions, restorePlugins } from './restore/index.ts';
import type { DigestContents } from '../src/library/digest.ts';

export type DigestProcessor = Processor<Digest, undefined, undefined, Digest, DigestContents>;

/**
 * The pipeline from a digest's text to its records: read, restore, annotate, compile.
 *
 * @param options How texts are restored, where not by default; reading does not depend on it.
 * @returns A frozen processor; `processSync(file).result` holds the records, `file.messages` the findings.
 */
export function digestProcessor(options: Partial<RestoreOptions> = {}): DigestProcessor {
  return unified()
    .use(readPapersPage)
    .use(restorePlugins({ ...RESTORE_DEFAULTS, ...options }))
    .use(compileDigest)
    .freeze();
}
