import { countCapitals, wording } from '../tf-idf/words.ts';
import type { SplitText } from '../tf-idf/words.ts';
import { findPhrases } from './phrase-trie.ts';
import type { PhraseKey, PhraseTrie } from './phrase-trie.ts';
import type { TopicPaper } from './paper.ts';
import type { Taxonomy } from './taxonomy.ts';

/** A phrase of a leaf found in a paper. */
interface Hit {
  leaf: number;
  /** Tells the phrases of a leaf apart. */
  phrase: number;
  /** As the paper has it. */
  wording: string;
  isInTitle: boolean;
  /** What it weighs in this digest. */
  weight: number;
  /** What it weighs whatever other papers have. */
  ownWeight: number;
}

/** What speaks for which leaf in a paper. */
export interface Evidence {
  hits: readonly Hit[];
  /** The sum of what speaks for each leaf. */
  scores: Float64Array;
}

const titleFactor = 3;
// "Knowledge graph" is about graphs too, but less than "graph" alone would be.
const insideFactor = 0.4;
// A category is chosen by the author, and so weighs like a strong phrase.
export const categoryWeight = 3;
const smallDigest = 12;

/**
 * Weighs the phrases found in papers: threefold in a title, by the logarithm of the count in an abstract, and less the
 * more papers of the digest have the phrase, since what all share tells none apart.
 *
 * @param found What `findHits` found in each paper.
 */
export function gatherEvidence(
  papers: readonly TopicPaper[],
  found: readonly Hit[][],
  taxonomy: Taxonomy,
): Evidence[] {
  const spread = new Map<number, number>();
  for (const hits of found) {
    for (const hit of hits) spread.set(keyOf(hit), (spread.get(keyOf(hit)) ?? 0) + 1);
  }
  const factor = (hit: Hit) =>
    papers.length < smallDigest ? 1 : rarity((spread.get(keyOf(hit)) ?? 0) / papers.length);
  return found.map((hits, at) => {
    for (const hit of hits) hit.weight = hit.ownWeight * factor(hit);
    return { hits, scores: sumByLeaf(hits, papers[at]?.categories ?? [], taxonomy) };
  });
}

/** The evidence as it would be if a paper were alone. */
export function ownEvidence(
  { hits }: Evidence,
  { categories = [] }: TopicPaper,
  taxonomy: Taxonomy,
): Evidence {
  const own = hits.map((hit) => ({ ...hit, weight: hit.ownWeight }));
  return { hits: own, scores: sumByLeaf(own, categories, taxonomy) };
}

/** One number for each phrase of each leaf; no leaf has so many. */
const keyOf = ({ leaf, phrase }: PhraseKey) => leaf * 10_000 + phrase;

/**
 * Finds the phrases of a taxonomy in a paper.
 *
 * @param split The paper's words.
 */
export function findHits(
  paper: TopicPaper,
  split: SplitText,
  taxonomy: Taxonomy,
  trie: PhraseTrie,
): Hit[] {
  const hits = new Map<number, Hit & { title: number; abstract: number; count: number }>();
  for (const isInTitle of [true, false]) {
    const text = isInTitle ? paper.title : paper.abstract;
    const words = isInTitle ? split.title : split.abstract;
    for (const match of findPhrases(trie, words)) {
      const [first, last] = [words[match.first], words[match.last]];
      if (!first || !last) continue;
      const written = wording(text, first, last);
      const known = hits.get(keyOf(match));
      const hit = known ?? {
        leaf: match.leaf,
        phrase: match.phrase,
        wording: written,
        isInTitle,
        weight: 0,
        ownWeight: 0,
        title: 0,
        abstract: 0,
        count: 0,
      };
      if (!known) hits.set(keyOf(match), hit);
      if (written !== hit.wording && countCapitals(written) < countCapitals(hit.wording)) {
        hit.wording = written;
      }
      const share = match.isInside ? insideFactor : 1;
      if (isInTitle) hit.title = Math.max(hit.title, share);
      else hit.abstract = Math.max(hit.abstract, share);
      if (!isInTitle) hit.count++;
    }
  }
  return [...hits.values()].map(({ leaf, phrase, wording, isInTitle, title, abstract, count }) => {
    const strength = taxonomy.leaves[leaf]?.phrases[phrase]?.weight ?? 0;
    const weight = strength * (titleFactor * title + abstract * (1 + Math.log(Math.max(1, count))));
    return { leaf, phrase, wording, isInTitle, weight, ownWeight: weight };
  });
}

/** 1 up to a fifth of the digest, then falling; 0.2 from two thirds on. */
function rarity(share: number): number {
  return Math.max(0.2, Math.min(1, 1.35 - 1.8 * share));
}

function sumByLeaf(
  hits: readonly Hit[],
  categories: readonly string[],
  taxonomy: Taxonomy,
): Float64Array {
  const scores = new Float64Array(taxonomy.leaves.length);
  for (const { leaf, weight } of hits) scores[leaf] = (scores[leaf] ?? 0) + weight;
  if (categories.length === 0) return scores;
  for (const [leaf, { arxiv }] of taxonomy.leaves.entries()) {
    if (!arxiv.some((category) => categories.includes(category))) continue;
    scores[leaf] = (scores[leaf] ?? 0) + categoryWeight;
  }
  return scores;
}
