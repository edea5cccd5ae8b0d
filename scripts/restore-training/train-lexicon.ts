import { Lexicon } from '../../plugins/restore/math-tagger/lexicon.ts';
import { Tokenizer } from '../../plugins/restore/math-tagger/tokens.ts';
import type { LabelledText } from './labelled-text.ts';

/** A word of prose stands in so many texts at least. */
const FEWEST_TEXTS = 8;
/** It may stand in a formula once, or more often where it is frequent: `$` pairs across prose now and then. */
const SHARE_IN_FORMULAS = 0.0015;

/** The words of prose: those that many texts have and formulas do not, in lower case, sorted. */
export function proseWords(texts: readonly LabelledText[]): string[] {
  const inTexts = new Map<string, number>();
  const inFormulas = new Map<string, number>();
  const tokenizer = new Tokenizer(new Lexicon([]));
  for (const { text, formulas } of texts) {
    if (formulas.length === 0) {
      const words = text.toLowerCase().match(/[a-z]{2,}/g) ?? [];
      for (const word of new Set(words)) count(inTexts, word);
      continue;
    }
    let next = 0;
    for (const { start, end, word } of tokenizer.tokenize(text)) {
      while ((formulas[next]?.end ?? Infinity) <= start) next++;
      if ((formulas[next]?.start ?? Infinity) < end) count(inFormulas, word.text);
    }
  }
  return [...inTexts]
    .filter(
      ([word, texts]) =>
        texts >= FEWEST_TEXTS &&
        (inFormulas.get(word) ?? 0) <= Math.max(1, SHARE_IN_FORMULAS * texts),
    )
    .map(([word]) => word)
    .sort();
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
