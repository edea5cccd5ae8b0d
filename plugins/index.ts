import { unified, type Processor } from 'unified';
import annotateLinks from './annotate/links.ts';
import compileDigest from './compile-digest.ts';
import type { Digest } from './digest-tree.ts';
import readPapersPage from './read/papers-page/index.ts';
import restoreDollarMath from './restore/dollar-math.ts';
import type { DigestContents } from '../src/library/digest.ts';

export type DigestProcessor = Processor<Digest, undefined, undefined, Digest, DigestContents>;

/**
 * The pipeline from a digest's text to its records: read, restore, annotate, compile.
 *
 * @returns A frozen processor; `processSync(file).result` holds the records, `file.messages` the findings.
 */
export function digestProcessor(): DigestProcessor {
  return unified()
    .use(readPapersPage)
    .use(restoreDollarMath)
    .use(annotateLinks)
    .use(compileDigest)
    .freeze();
}
