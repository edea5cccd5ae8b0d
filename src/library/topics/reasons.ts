import { phraser, sharedTerms } from '../tf-idf/shared-terms.ts';
import { categoryWeight } from './evidence.ts';
import type { PaperIndex } from './paper-index.ts';
import type { Taxonomy, TopicGroup } from './taxonomy.ts';

/** A phrase that speaks for a paper's topic. */
export interface TopicReason {
  /** From the paper's own text. */
  phrase: string;
  /** Where it was found; `neighbours` where the paper shares it with papers of the topic. */
  in: 'title' | 'abstract' | 'categories' | 'neighbours';
  weight: number;
}

const reasonLimit = 4;

/**
 * Says why a paper is in a group: its weightiest phrases, or, where it has none of the group's, what it shares with the
 * papers of the group most like it.
 *
 * @param at The paper's position in the index.
 * @param filed The group of each paper.
 */
export function reasonsFor(
  index: PaperIndex,
  at: number,
  group: TopicGroup,
  filed: readonly (TopicGroup | undefined)[],
  taxonomy: Taxonomy,
): TopicReason[] {
  const phrases = new Map<string, TopicReason>();
  const hits = index.evidence[at]?.hits.filter(({ leaf }) => group.leaves.includes(leaf)) ?? [];
  for (const { wording, isInTitle, weight } of hits.toSorted((a, b) => b.weight - a.weight)) {
    const phrase = wording.toLowerCase();
    if ([...phrases.keys()].some((known) => known.includes(phrase) || phrase.includes(known)))
      continue;
    phrases.set(phrase, {
      phrase: wording,
      in: isInTitle ? 'title' : 'abstract',
      weight: rounded(weight),
    });
  }
  const found = [...phrases.values(), ...categoryReasons(index, at, group, taxonomy)];
  if (found.length > 0) return found.slice(0, reasonLimit);
  const peer = index.neighbours[at]?.find(({ text }) => filed[text] === group);
  const paper = index.papers[at];
  if (!peer || !paper) return [];
  const shared = sharedTerms(index.terms, at, peer.text);
  return phraser(paper, shared)(shared, reasonLimit).map(({ phrase, weight }) => ({
    phrase,
    in: 'neighbours',
    weight: rounded(weight),
  }));
}

/** The categories of arXiv that speak for a leaf of the group. */
function categoryReasons(
  { papers }: PaperIndex,
  at: number,
  { leaves }: TopicGroup,
  taxonomy: Taxonomy,
): TopicReason[] {
  const telling = new Set(leaves.flatMap((leaf) => taxonomy.leaves[leaf]?.arxiv ?? []));
  return (papers[at]?.categories ?? [])
    .filter((category) => telling.has(category))
    .map((category) => ({ phrase: category, in: 'categories', weight: categoryWeight }));
}

/** To three decimals. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
