import type { FoundMath } from './candidate.ts';
import { findCandidates, priorOf } from './candidates.ts';
import { probabilityOf } from './forest.ts';
import { joinSides } from './join-sides.ts';
import { withLetterCalls } from './letter-calls.ts';
import model from './model.json' with { type: 'json' };
import { unpackModel } from './model.ts';
import { withSameSymbol } from './same-symbol.ts';
import { spanFeatures } from './span-features.ts';

const tagger = unpackModel(model);

/** No abstract is so long. Longer texts are read in pieces, so that time and memory stay in proportion. */
const LONGEST = 20_000;

/**
 * Finds the formulas in a text whose TeX was stripped.
 *
 * A conditional random field labels the tokens, a boosted forest then weighs each find against the
 * rest of the text. Both were trained on abstracts that have their TeX (`scripts/train-restore.ts`).
 *
 * @param text One title or abstract. What stands around a formula matters: give the whole of it.
 * @returns Sorted and apart, the improbable ones too.
 */
export function findMath(text: string): FoundMath[] {
  const found: FoundMath[] = [];
  for (let from = 0; from < text.length;) {
    const to = endOfPiece(text, from);
    for (const { start, end, confidence } of findInPiece(text.slice(from, to))) {
      found.push({ start: from + start, end: from + end, confidence });
    }
    from = to;
  }
  return found;
}

/** The end of the text, or where it can be cut: at white space, where there is any. */
function endOfPiece(text: string, from: number): number {
  const to = from + LONGEST;
  if (to >= text.length) return text.length;
  const space = text.lastIndexOf(' ', to);
  return space > from ? space : to;
}

function findInPiece(text: string): FoundMath[] {
  const candidates = findCandidates(text, tagger, priorOf(text, tagger));
  const features = spanFeatures(text, candidates);
  const found = candidates.found.map(({ start, end }, index) => ({
    start,
    end,
    confidence: probabilityOf(model.forest, features[index] ?? []),
  }));
  return joinSides(text, withLetterCalls(text, withSameSymbol(text, found)));
}
