import type { Paper } from './paper.ts';
import { topicCosines, topicWeight } from './related.ts';
import { toPlainText } from './text/plain-text.ts';
import { latentCosine } from './tf-idf/latent.ts';
import { sharedTerms } from './tf-idf/shared-terms.ts';
import { breadthCosts, groupAffinity, leafAffinities } from './topics/affinity.ts';
import type { Evidence } from './topics/evidence.ts';
import { indexPapers, type PaperIndex, type Taxonomy } from './topics/index.ts';
import { latentWeight } from './topics/paper-index.ts';

/** How a paper came to its topic and its related papers, as lines of text. */
export interface ExplainedChoices {
  topic: string[];
  related: string[];
}

const MOST_SUBJECTS = 4;
const MOST_TOPICS = 3;
const MOST_PHRASES = 4;

/**
 * Does the sums for one paper anew, and shows them.
 *
 * @param papers Those of the library.
 * @param topics The ids of the library's topics.
 */
export function explainChoices(
  { slug, related }: Paper,
  papers: readonly Paper[],
  topics: readonly string[],
  taxonomy: Taxonomy,
): ExplainedChoices {
  const index = indexPapers(
    papers.map(({ slug: id, title, abstract, categories }) => ({
      id,
      title: toPlainText(title),
      abstract: toPlainText(abstract),
      ...(categories && { categories }),
    })),
    taxonomy,
  );
  const placeOf = (slug: string) => index.papers.findIndex(({ id }) => id === slug);
  const at = placeOf(slug);
  return {
    topic: topicLines(index, at, topics, taxonomy),
    related: relatedLines(
      index,
      at,
      related.map((other) => placeOf(other.slug)),
    ),
  };
}

function topicLines(
  index: PaperIndex,
  at: number,
  topics: readonly string[],
  taxonomy: Taxonomy,
): string[] {
  const evidence = index.evidence[at];
  const leaves = leafAffinities(index)[at];
  if (!evidence || !leaves) return [];
  const subjects = [...leaves.entries()]
    .filter(([, fit]) => fit > 0)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_SUBJECTS)
    .map(([leaf, fit]) => {
      const own = (evidence.scores[leaf] ?? 0).toFixed(2);
      const phrases = phrasesOf(evidence, leaf);
      const said = phrases.length > 0 ? `: ${phrases.join(' + ')}` : '';
      return `${titleOf(taxonomy, leaf)}: ${own} by itself${said}; with the papers most like it ${fit.toFixed(2)} of 1`;
    });
  const breadth = breadthCosts(index.papers.length).filed;
  const fits = taxonomy.groups
    .filter(({ id }) => topics.includes(id))
    .map((group) => ({ group, fit: groupAffinity(leaves, group, breadth) }))
    .sort((a, b) => b.fit - a.fit)
    .slice(0, MOST_TOPICS)
    .map(({ group, fit }) => `${group.title} fits it ${fit.toFixed(2)} of 1`);
  return [...subjects, ...fits];
}

const titleOf = ({ leaves }: Taxonomy, leaf: number) => leaves[leaf]?.title ?? '';

/** The weightiest phrases of a leaf: what each weighs, less the more papers of the library have it. */
function phrasesOf({ hits }: Evidence, leaf: number): string[] {
  return hits
    .filter((hit) => hit.leaf === leaf)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_PHRASES)
    .map(({ wording, weight, ownWeight }) => {
      const share = ownWeight > 0 ? weight / ownWeight : 1;
      return `"${wording}" ${ownWeight.toFixed(2)}${share < 1 ? ` × ${share.toFixed(2)}` : ''}`;
    });
}

function relatedLines(index: PaperIndex, at: number, others: readonly number[]): string[] {
  const topicCosine = topicCosines(index);
  const latentShare = latentWeight(index.papers.length);
  const topicShare = topicWeight(index.papers.length);
  return others.map((other) => {
    const words = sharedTerms(index.terms, at, other).reduce((sum, { weight }) => sum + weight, 0);
    const latent = latentCosine(index.latent, at, other);
    return (
      `((words ${words.toFixed(3)} + ${latentShare} × what they stand for ${latent.toFixed(3)}) / ${1 + latentShare}` +
      ` + ${topicShare} × topics ${topicCosine(at, other).toFixed(3)}) / ${1 + topicShare}`
    );
  });
}
