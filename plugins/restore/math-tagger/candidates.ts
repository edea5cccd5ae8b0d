import { matchBrackets } from './brackets.ts';
import type { Candidate } from './candidate.ts';
import { findChunks } from './chunks.ts';
import { bestLabels, isSurelyOutside, Label, LABELS, marginals, transitionFactors } from './crf.ts';
import { gatherEvidence } from './evidence.ts';
import { FeatureList } from './features.ts';
import { joinCandidates } from './join-candidates.ts';
import { priorFeatures } from './prior.ts';
import { mayBeMath, runsOf } from './prose-gaps.ts';
import { repairBorders } from './repair-borders.ts';
import type { Token, Tokenizer } from './tokens.ts';
import type { FeatureWeights } from './weights.ts';
import {
  byStart,
  type Extent,
  meetsAny,
  withoutOverlaps,
} from '../../../src/library/text/extents.ts';

/** What labels tokens: words, weights and transitions. */
export interface Tagger {
  tokenizer: Tokenizer;
  /** Weights of one number: the log odds that a text with a feature holds mathematics. */
  prior: FeatureWeights;
  priorBias: number;
  /** Weights of one number a label. */
  labels: FeatureWeights;
  transitions: Float32Array;
}

/** The candidates of a text, and what finding them brought up. */
export interface Candidates {
  tokens: readonly Token[];
  /** The log odds that a text with these words holds mathematics. */
  prior: number;
  /** Sorted, apart. */
  found: Candidate[];
}

/** Added to the score of `outside` to look for what is less likely than not. */
const GENEROUS = -1.5;
/** From this probability on, a symbol is looked for in the rest of the text. */
const RECURRING = 0.4;

/** A text split into tokens, with the features of those that may be mathematics, run by run. */
export function describe(text: string, { tokenizer }: Pick<Tagger, 'tokenizer'>, prior: number) {
  const tokens = tokenizer.tokenize(text);
  const scene = {
    tokens,
    brackets: matchBrackets(tokens),
    evidence: gatherEvidence(tokens, prior),
    chunks: findChunks(tokens),
  };
  const list = new FeatureList();
  const runs = runsOf(mayBeMath(tokens)).map(({ from, to }) => ({
    from,
    features: Array.from({ length: to - from }, (_, place) => list.of(scene, from + place)),
  }));
  return { tokens, runs };
}

/** The log odds that a text holds mathematics, from its words alone. */
export function priorOf(text: string, { prior, priorBias }: Tagger): number {
  return priorBias + prior.sum(priorFeatures(text));
}

/**
 * Finds what may be a formula, more than is one.
 *
 * @param prior Its log odds to hold mathematics.
 */
export function findCandidates(text: string, tagger: Tagger, prior: number): Candidates {
  const { tokens, runs } = describe(text, tagger, prior);
  const probability = new Float64Array(tokens.length);
  const found: Candidate[] = [];
  const pass = transitionFactors(tagger.transitions);
  for (const { from, features } of runs) {
    const scores = tagger.labels.scores(features);
    if (isSurelyOutside(scores)) continue;
    const { label } = marginals(scores, pass);
    for (let place = 0; place < features.length; place++) {
      probability[from + place] = 1 - (label[place * LABELS + Label.outside] ?? 0);
    }
    const candidates = (bias: number) =>
      spansOf(bestLabels(scores, tagger.transitions, bias), from)
        .map((span) => toCandidate(text, tokens, probability, span))
        .filter((candidate) => isPossible(text, candidate) && !meetsAny(found, candidate));
    // Borders are best where nothing is favoured; generosity then adds pieces of its own.
    // Repaired borders can run over the next candidate.
    const fair = withoutOverlaps(candidates(0));
    const more = candidates(GENEROUS).filter((candidate) => !meetsAny(fair, candidate));
    found.push(...[...fair, ...withoutOverlaps(more)].sort(byStart));
  }
  const all = withRecurring(text, tokens, probability, found);
  return { tokens, prior, found: joinCandidates(text, all) };
}

/** No formula goes on behind the end of a sentence. */
function isPossible(text: string, { start, end }: Extent): boolean {
  return end > start && !/[a-z]{3}[.?!] [A-Z]/.test(text.slice(start, end));
}

/** The spans of a labelling as numbers of tokens: the first, and behind the last. */
function spansOf(labels: Uint8Array, offset: number): { from: number; to: number }[] {
  const spans = [];
  for (let place = 0; place < labels.length; place++) {
    const label = labels[place];
    if (label !== Label.begin && label !== Label.single) continue;
    let last = place;
    while (labels[last] === Label.begin || labels[last] === Label.inside) last++;
    spans.push({ from: offset + place, to: offset + last + 1 });
    place = last;
  }
  return spans;
}

function toCandidate(
  text: string,
  tokens: readonly Token[],
  probability: Float64Array,
  { from, to }: { from: number; to: number },
): Candidate {
  const values = probability.subarray(from, to);
  const extent = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
  return {
    ...repairBorders(text, extent),
    highest: Math.max(...values),
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    lowest: Math.min(...values),
  };
}

/** Adds the other places of the symbols that were found: an author who sets `k` once sets it everywhere. */
function withRecurring(
  text: string,
  tokens: readonly Token[],
  probability: Float64Array,
  found: readonly Candidate[],
): Candidate[] {
  const symbols = new Set(
    found
      .filter(({ highest }) => highest > RECURRING)
      .map(({ start, end }) => text.slice(start, end))
      .filter((piece) => /^\p{L}{1,3}$/u.test(piece) && !['a', 'A', 'I'].includes(piece)),
  );
  if (symbols.size === 0) return [...found];
  const own = found.map((candidate) => withoutName(text, candidate, symbols));
  const more = tokens.flatMap(({ start, end, word }, index) => {
    if (!symbols.has(word.text) || meetsAny(own, { start, end })) return [];
    const value = probability[index] ?? 0;
    return [{ start, end, highest: value, mean: value, lowest: value }];
  });
  return [...own, ...more].sort(byStart);
}

/** In `kWL` only the `k` is mathematics, where it is so elsewhere: the rest is a name. */
function withoutName(text: string, candidate: Candidate, symbols: ReadonlySet<string>): Candidate {
  const [, letter] = /^([a-z])[A-Z]{2,}$/.exec(text.slice(candidate.start, candidate.end)) ?? [];
  if (letter === undefined || !symbols.has(letter)) return candidate;
  return { ...candidate, end: candidate.start + 1 };
}
