import { phraser, sharedTerms } from './tf-idf/shared-terms.ts';
import type { SharedTerm } from './tf-idf/shared-terms.ts';
import type { SparseVector } from './tf-idf/vectors.ts';
import { splitWords } from './tf-idf/words.ts';
import { indexPapers } from './topics/index.ts';
import { rounded } from './topics/reasons.ts';
import type { PaperIndex, Taxonomy, TopicPaper } from './topics/index.ts';

/** Another paper and why it is shown. */
export interface RelatedPaper {
  id: string;
  /** From 0 to 1, to three decimals. */
  score: number;
  /** Up to three phrases both papers have, as the paper itself writes them. */
  reasons: string[];
}

const reasonLimit = 3;
const leastScore = 0.03;

/** Few papers share few words, so their topics say more: `npm run evaluate:topics` has the figures. */
export const topicWeight = (papers: number) => (papers < 500 ? 0.3 : 0.1);

/**
 * Finds for each paper the others a reader of it may want next, the nearest first and equals by id: by the cosine of
 * their words and word pairs, what these stand for, and their topics.
 *
 * @param papers In any order, with ids that differ.
 * @param limit How many at most; fewer where fewer are alike.
 * @param index What `indexPapers` made of the same papers, where it is at hand.
 * @returns By the paper's id; every paper has an entry.
 */
export function relatedPapers(
  papers: readonly TopicPaper[],
  taxonomy: Taxonomy,
  limit = 5,
  index: PaperIndex = indexPapers(papers, taxonomy),
): Map<string, RelatedPaper[]> {
  const weight = topicWeight(index.papers.length);
  const topicCosine = topicCosines(index);
  const tell = telling(taxonomy);
  const related = new Map<string, RelatedPaper[]>();
  for (const [at, paper] of index.papers.entries()) {
    const nearest = (index.neighbours[at] ?? [])
      .map(({ text, similarity }) => ({
        text,
        score: (similarity + weight * topicCosine(at, text)) / (1 + weight),
      }))
      .filter(({ score }) => score >= leastScore)
      .sort((a, b) => b.score - a.score || a.text - b.text)
      .slice(0, limit)
      .map((near) => ({ ...near, shared: tell(sharedTerms(index.terms, at, near.text)) }));
    const phrasesOf = phraser(
      paper,
      nearest.flatMap(({ shared }) => shared),
    );
    related.set(
      paper.id,
      nearest.map(({ text, score, shared }) => ({
        id: index.papers[text]?.id ?? '',
        score: rounded(score),
        reasons: phrasesOf(shared, reasonLimit).map(({ phrase }) => phrase),
      })),
    );
  }
  return related;
}

const topicWordFactor = 3;
const pairFactor = 1.5;

/** Puts first what tells a reader most: the vocabulary of the topics, and pairs of words. */
function telling(taxonomy: Taxonomy): (shared: readonly SharedTerm[]) => SharedTerm[] {
  const known = new Set(
    taxonomy.leaves.flatMap(({ phrases }) =>
      phrases
        .filter(({ weight }) => weight > 1)
        .flatMap(({ text }) => splitWords(text).map(({ stem }) => stem)),
    ),
  );
  const factors = new Map<string, number>();
  const factorOf = (term: string) => {
    const words = term.split(' ');
    const ofTopics = words.every((word) => known.has(word)) ? topicWordFactor : 1;
    return (words.length > 1 ? pairFactor : 1) * ofTopics;
  };
  return (shared) =>
    shared
      .map(({ term, weight }) => {
        const factor = factors.get(term) ?? factorOf(term);
        factors.set(term, factor);
        return { term, weight: weight * factor };
      })
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
}

/** Makes a function that says how much alike the evidence for topics of two papers is, from 0 to 1. */
export function topicCosines({ evidence }: PaperIndex): (a: number, b: number) => number {
  const vectors = evidence.map(({ scores }) => unitVector(scores));
  return (a, b) => {
    const [left, right] = [vectors[a], vectors[b]];
    return left && right ? dot(left, right) : 0;
  };
}

/** Few topics have any evidence in a paper, so only those are kept. */
function unitVector(scores: Float64Array): SparseVector {
  const terms = Int32Array.from(scores.keys()).filter((topic) => (scores[topic] ?? 0) > 0);
  // The first phrase of a topic says more than the tenth.
  const damped = Float64Array.from(terms, (topic) => Math.log1p(scores[topic] ?? 0));
  const length = Math.sqrt(damped.reduce((sum, score) => sum + score * score, 0));
  return { terms, weights: damped.map((score) => score / length) };
}

function dot(a: SparseVector, b: SparseVector): number {
  let sum = 0;
  let at = 0;
  for (let other = 0; other < b.terms.length; other++) {
    const term = b.terms[other] ?? 0;
    while (at < a.terms.length && (a.terms[at] ?? 0) < term) at++;
    if (a.terms[at] === term) sum += (a.weights[at] ?? 0) * (b.weights[other] ?? 0);
  }
  return sum;
}
