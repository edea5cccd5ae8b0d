import { latentCosine, latentVectors, type LatentVectors } from '../tf-idf/latent.ts';
import { nearestTexts } from '../tf-idf/nearest.ts';
import type { Neighbour } from '../tf-idf/nearest.ts';
import { countTerms, weighTerms } from '../tf-idf/vectors.ts';
import type { TermCounts, TermVectors } from '../tf-idf/vectors.ts';
import { splitText } from '../tf-idf/words.ts';
import { findHits, gatherEvidence } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import type { TopicPaper } from './paper.ts';
import { buildTrie } from './phrase-trie.ts';
import type { Taxonomy } from './taxonomy.ts';

/** Papers with what both topics and related papers need, computed once. */
export interface PaperIndex {
  /** In the order of their ids, so that no result hangs on the order they came in. */
  papers: readonly TopicPaper[];
  terms: TermVectors;
  latent: LatentVectors;
  /** The papers most like each paper, by their positions. */
  neighbours: readonly (readonly Neighbour[])[];
  evidence: readonly Evidence[];
}

// Related papers are chosen among so many by their words before topics are looked at.
const neighbourLimit = 24;

/** Prepares papers for `assignTopics` and `relatedPapers`: the expensive part of both. */
export function indexPapers(papers: readonly TopicPaper[], taxonomy: Taxonomy): PaperIndex {
  const sorted = papers.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const { terms, evidence } = readPapers(sorted, taxonomy);
  const latent = latentVectors(terms);
  return {
    papers: sorted,
    terms,
    latent,
    neighbours: nearPapers(terms, latent),
    evidence,
  };
}

/** Splits the words of each paper once, and lets them go: all of a large library together would fill the memory. */
function readPapers(
  papers: readonly TopicPaper[],
  taxonomy: Taxonomy,
): Pick<PaperIndex, 'terms' | 'evidence'> {
  const trie = buildTrie(taxonomy.leaves);
  const numbers = new Map<string, number>();
  const counts: TermCounts[] = [];
  const hits = papers.map((paper) => {
    const words = splitText(paper);
    counts.push(countTerms(words, numbers));
    return findHits(paper, words, taxonomy, trie);
  });
  return { terms: weighTerms(counts, numbers), evidence: gatherEvidence(papers, hits, taxonomy) };
}

/** What words stand for says more, the more papers it was learnt from. */
export const latentWeight = (papers: number) => (papers < 500 ? 0.1 : 0.2);

/** The papers nearest by their words, in the order of words and what they are about together. */
function nearPapers(terms: TermVectors, latent: LatentVectors): Neighbour[][] {
  const weight = latentWeight(terms.vectors.length);
  return nearestTexts(terms, neighbourLimit).map((near, at) =>
    near
      .map(({ text, similarity }) => ({
        text,
        similarity: (similarity + weight * latentCosine(latent, at, text)) / (1 + weight),
      }))
      .sort((a, b) => b.similarity - a.similarity || a.text - b.text),
  );
}
