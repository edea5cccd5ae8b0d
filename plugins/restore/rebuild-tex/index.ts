import { isValidTex } from '../../../src/library/text/math-text.ts';
import { stripTex } from '../../../src/library/tex/strip-tex.ts';
import { atomsOf, type Reading, type Surroundings } from './atoms.ts';
import { tokenize } from './tokens.ts';
import { write, type Manner } from './write.ts';

export interface RebuiltTex {
  tex: string;
  /** Commands added that nothing in the source shows: `\mathbb`. Those that only set a name upright are not listed. */
  assumes: string[];
}

/** Longer pieces are no formulas of an abstract, and what KaTeX takes for one grows with its length. */
const LONGEST_SOURCE = 2000;

/** Texts repeat their formulas; this many answers of KaTeX are kept. */
const CACHE_SIZE = 4096;
const validity = new Map<string, boolean>();

/** From all that can be told down to the bare characters. */
const ATTEMPTS: readonly (Manner & { reading: Reading })[] = [
  { reading: 'all', assume: true, guard: false },
  { reading: 'all', assume: false, guard: false },
  { reading: 'all', assume: false, guard: true },
  { reading: 'plain', assume: false, guard: true },
  { reading: 'none', assume: false, guard: true },
];

/**
 * The TeX that a stripped formula was most likely made of. `stripTex` of it, within dollars, is the
 * source to the letter, and KaTeX can set it.
 *
 * @param source A formula as it stands on a papers page.
 * @param context The text around it: what touches it tells where an operator has its two sides.
 * @returns `undefined` where no TeX has both properties: a dollar, a backslash or a control
 *   character in the source, or too long a source.
 * @example rebuildTex('O(nlog n)')?.tex // => 'O(n\\log n)'
 */
export function rebuildTex(
  source: string,
  context?: { before: string; after: string },
): RebuiltTex | undefined {
  for (const candidate of texCandidates(source, context)) {
    if (canBeSet(candidate.tex)) return candidate;
  }
  return undefined;
}

/** What `rebuildTex` chooses from, best first: each gives back the source, but KaTeX may reject it. */
function* texCandidates(
  source: string,
  context?: { before: string; after: string },
): Generator<RebuiltTex, undefined> {
  if (source.length > LONGEST_SOURCE || /[$\\]/.test(source)) return;
  const around: Surroundings = {
    before: context?.before.slice(-1) ?? '',
    after: context?.after.slice(0, 1) ?? '',
  };
  const tokens = tokenize(source);
  for (const { reading, ...manner } of ATTEMPTS) {
    const written = write(atomsOf(tokens, reading, around), manner);
    if (stripTex(`$${written.tex}$`) === source) yield written;
  }
}

function canBeSet(tex: string): boolean {
  const known = validity.get(tex);
  if (known !== undefined) return known;
  if (validity.size >= CACHE_SIZE) validity.clear();
  const valid = isValidTex(tex);
  validity.set(tex, valid);
  return valid;
}
