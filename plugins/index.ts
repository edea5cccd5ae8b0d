import { unified, type Processor } from 'unified';
import annotateLinks from './annotate/links.ts';
import compileDigest from './compile-digest.ts';
import type { Digest } from './digest-tree.ts';
import readPapersPage from './read/papers-page/index.ts';
import restoreCharacters from './restore/characters.ts';
import restoreDollarMath from './restore/dollar-math.ts';
import restoreEmphasis from './restore/emphasis.ts';
import restoreEntities from './restore/entities.ts';
import restoreGlue from './restore/glue.ts';
import restoreFromProof, { type ProofOptions } from './restore/proof.ts';
import restoreQuotes from './restore/quotes.ts';
import restoreTags from './restore/tags.ts';
import restoreTexCommands from './restore/tex-commands.ts';
import restoreTexLinks from './restore/tex-links.ts';
import type { DigestContents } from '../src/library/digest.ts';

export type DigestProcessor = Processor<Digest, undefined, undefined, Digest, DigestContents>;

const NO_PROOF: ProofOptions = { originals: new Map() };

/**
 * The pipeline from a digest's text to its records: read, restore, annotate, compile.
 *
 * @param proof What is known of the authors' TeX; reading does not depend on it.
 * @returns A frozen processor; `processSync(file).result` holds the records, `file.messages` the findings.
 */
export function digestProcessor(proof = NO_PROOF): DigestProcessor {
  return unified()
    .use(readPapersPage)
    .use(restoreFromProof, proof)
    .use(restoreCharacters)
    .use(restoreEntities)
    .use(restoreTexLinks)
    .use(restoreDollarMath)
    .use(restoreTags)
    .use(restoreTexCommands)
    .use(restoreQuotes)
    .use(restoreGlue)
    .use(annotateLinks)
    .use(restoreEmphasis)
    .use(compileDigest)
    .freeze();
}
