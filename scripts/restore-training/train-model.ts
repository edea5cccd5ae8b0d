import {
  describe,
  findCandidates,
  priorOf,
  type Tagger,
} from '../../plugins/restore/math-tagger/candidates.ts';
import { Label, LABELS } from '../../plugins/restore/math-tagger/crf.ts';
import { FEATURE_BITS } from '../../plugins/restore/math-tagger/features.ts';
import { hashText } from '../../plugins/restore/math-tagger/hash.ts';
import { Lexicon } from '../../plugins/restore/math-tagger/lexicon.ts';
import { type Model, unpackWeights } from '../../plugins/restore/math-tagger/model.ts';
import { PRIOR_BITS } from '../../plugins/restore/math-tagger/prior.ts';
import { spanFeatures } from '../../plugins/restore/math-tagger/span-features.ts';
import { type Token, Tokenizer } from '../../plugins/restore/math-tagger/tokens.ts';
import { meetsAny } from '../../src/library/text/extents.ts';
import type { LabelledText } from './labelled-text.ts';
import { packWeights } from './pack-weights.ts';
import { type Example, trainForest } from './train-forest.ts';
import { type FieldWeights, type LabelledRun, trainLabels } from './train-labels.ts';
import { proseWords } from './train-lexicon.ts';
import { type Prior, trainPrior } from './train-prior.ts';

/** What one part learns from, another part must not have seen: see `trainModel`. */
const PRIOR_FOLDS = 4;
const LABEL_FOLDS = 2;

const UNTRAINED: FieldWeights = {
  hashes: new Int32Array(),
  weights: new Float32Array(),
  transitions: new Float32Array(LABELS * LABELS),
};

/**
 * Trains all of the tagger.
 *
 * The labels are learned with the prior, and the forest with the labels, as they will be on new texts:
 * each text gets its prior and its candidates from parts that were trained without it.
 *
 * @param say Hears what is going on.
 */
export function trainModel(texts: readonly LabelledText[], say: (line: string) => void): Model {
  const prose = proseWords(texts);
  const tokenizer = new Tokenizer(new Lexicon(prose));
  say(`${prose.length} words of prose`);
  const priors = crossFitted(texts, PRIOR_FOLDS, (others) => {
    const tagger = taggerOf(tokenizer, trainPrior(others));
    return ({ text }) => priorOf(text, tagger);
  });
  const prior = trainPrior(texts);
  say(`${prior.hashes.length} features of the prior`);
  const field = (some: readonly LabelledText[]) =>
    trainLabels(
      some.flatMap((text) => labelledRuns(text, tokenizer, priors.get(text) ?? 0)),
      (loss) => {
        say(`labels: ${loss.toFixed(5)}`);
      },
    );
  const examples = crossFitted(texts, LABEL_FOLDS, (others) => {
    const tagger = taggerOf(tokenizer, prior, field(others));
    return (text) => examplesOf(text, tagger, priors.get(text) ?? 0);
  });
  const forest = trainForest(texts.flatMap((text) => examples.get(text) ?? []));
  const labels = field(texts);
  say(`${labels.hashes.length} features of the labels`);
  return {
    prose: prose.join(' '),
    prior: { ...packWeights(prior), bias: figure(prior.bias) },
    labels: { ...packWeights(labels), transitions: Array.from(labels.transitions, figure) },
    forest,
  };
}

/** For each text, what a part says of it that was trained on the texts of the other folds. */
function crossFitted<Answer>(
  texts: readonly LabelledText[],
  folds: number,
  train: (others: readonly LabelledText[]) => (text: LabelledText) => Answer,
): Map<LabelledText, Answer> {
  const answers = new Map<LabelledText, Answer>();
  for (let fold = 0; fold < folds; fold++) {
    const isInside = ({ id }: LabelledText) => (hashText(id) >>> 9) % folds === fold;
    const answer = train(texts.filter((text) => !isInside(text)));
    for (const text of texts.filter(isInside)) answers.set(text, answer(text));
  }
  return answers;
}

function taggerOf(tokenizer: Tokenizer, prior: Prior, labels = UNTRAINED): Tagger {
  return {
    tokenizer,
    prior: unpackWeights(packWeights(prior), PRIOR_BITS, 1),
    priorBias: prior.bias,
    labels: unpackWeights(packWeights(labels), FEATURE_BITS, LABELS),
    transitions: labels.transitions,
  };
}

function labelledRuns(
  { text, formulas }: LabelledText,
  tokenizer: Tokenizer,
  prior: number,
): LabelledRun[] {
  const { tokens, runs } = describe(text, { tokenizer }, prior);
  const formulaOf = formulaNumbers(tokens, formulas);
  return runs.map(({ from, features }) => ({
    features,
    labels: labelsOf(formulaOf.subarray(from, from + features.length)),
  }));
}

/** Which formula each token belongs to, from 1; 0 for none. */
function formulaNumbers(tokens: readonly Token[], formulas: LabelledText['formulas']): Int32Array {
  let next = 0;
  return Int32Array.from(tokens, ({ start, end }) => {
    while ((formulas[next]?.end ?? Infinity) <= start) next++;
    return (formulas[next]?.start ?? Infinity) < end ? next + 1 : 0;
  });
}

function labelsOf(formulaOf: Int32Array): Uint8Array {
  return Uint8Array.from(formulaOf, (formula, place) => {
    if (formula === 0) return Label.outside;
    const begins = formulaOf[place - 1] !== formula;
    const ends = formulaOf[place + 1] !== formula;
    if (begins) return ends ? Label.single : Label.begin;
    return ends ? Label.end : Label.inside;
  });
}

/** The candidates of a text that are surely right or wrong. */
function examplesOf(labelled: LabelledText, tagger: Tagger, prior: number): Example[] {
  const { text, formulas, unscored } = labelled;
  const candidates = findCandidates(text, tagger, prior);
  return spanFeatures(text, candidates).flatMap((numbers, index) => {
    const candidate = candidates.found[index];
    if (!candidate) return [];
    const isTrue = meetsAny(formulas, candidate);
    return isTrue || !meetsAny(unscored, candidate) ? [{ numbers, isTrue }] : [];
  });
}

function figure(value: number): number {
  return Number(value.toPrecision(6));
}
