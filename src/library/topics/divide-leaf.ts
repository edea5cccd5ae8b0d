import { toSlug } from '../slug.ts';
import { mostFrequent } from '../tally.ts';
import type { PaperIndex } from './paper-index.ts';
import type { Taxonomy } from './taxonomy.ts';

/** Papers of a topic that stand together under a heading. */
export interface TopicSection {
  /** Told apart within the topic; never a number, since addresses of further pages end with one. */
  id: string;
  title: string;
  /** Their ids. */
  papers: string[];
}

/** Fewer papers need no heading. */
export const LEAST_IN_SECTION = 3;

/** What is known of papers. */
export interface KnownPapers {
  index: PaperIndex;
  taxonomy: Taxonomy;
  /** The position of a paper in the index. */
  at: (paper: string) => number;
}

// What most papers of a leaf have tells none of them apart, and what few have helps few.
const mostOfLeaf = 0.4;
const leastOfLeaf = 0.03;
const mostParts = 10;
// Where the parts leave more than that without a heading, they are no way to divide the leaf.
const mostLeft = 0.6;
// Another subject has to have as much evidence as that, and half of what the leaf has.
const leastEvidence = 4;

/** A part that a leaf can have. */
interface Part {
  id: string;
  title: string;
  papers: readonly string[];
}

/**
 * Divides the papers of a leaf by what else they are about, and by the phrases of the leaf that they have.
 *
 * @param rest What the papers are called that are of no part.
 * @returns The largest parts, each paper in the first it is of; nothing where that says little.
 */
export function divideLeaf(
  papers: readonly string[],
  leaf: number,
  rest: { id: string; title: string },
  known: KnownPapers,
): TopicSection[] | undefined {
  const least = Math.max(LEAST_IN_SECTION, leastOfLeaf * papers.length);
  let parts = [...subjectsBeside(papers, leaf, known), ...phrasesOf(papers, leaf, known)].filter(
    (part) => part.papers.length <= mostOfLeaf * papers.length,
  );
  const sections: TopicSection[] = [];
  const left = new Set(papers);
  while (sections.length < mostParts) {
    parts = parts
      .map((part) => ({ ...part, papers: part.papers.filter((paper) => left.has(paper)) }))
      .filter((part) => part.papers.length >= least)
      .sort((a, b) => b.papers.length - a.papers.length);
    const [best] = parts;
    if (!best) break;
    sections.push({ ...best, papers: [...best.papers] });
    for (const paper of best.papers) left.delete(paper);
  }
  if (left.size > mostLeft * papers.length) return undefined;
  return left.size > 0 ? [...sections, { ...rest, papers: [...left] }] : sections;
}

/** The other leaves that papers of a leaf are about too. */
function subjectsBeside(
  papers: readonly string[],
  leaf: number,
  { index, at, taxonomy }: KnownPapers,
): Part[] {
  return taxonomy.leaves.flatMap(({ id, title }, beside) => {
    if (beside === leaf) return [];
    const about = papers.filter((paper) => {
      const scores = index.evidence[at(paper)]?.scores;
      return (scores?.[beside] ?? 0) >= Math.max(leastEvidence, 0.5 * (scores?.[leaf] ?? 0));
    });
    return [{ id, title, papers: about }];
  });
}

/** The phrases of a leaf that are names: of several words, and none that stands for any ending. */
function phrasesOf(
  papers: readonly string[],
  leaf: number,
  { index, at, taxonomy }: KnownPapers,
): Part[] {
  const phrases = taxonomy.leaves[leaf]?.phrases ?? [];
  const hits = papers.flatMap((paper) => {
    const own = index.evidence[at(paper)]?.hits.filter((hit) => hit.leaf === leaf) ?? [];
    return own.map(({ phrase, wording }) => ({ paper, phrase, wording }));
  });
  return [...Map.groupBy(hits, ({ phrase }) => phrase)]
    .sort(([a], [b]) => a - b)
    .flatMap(([phrase, found]) => {
      const { text = '', name = '', weight = 0 } = phrases[phrase] ?? {};
      if (weight < 2 || text.endsWith('*') || !/\s/.test(text)) return [];
      const title = titleOf(name === text ? found.map(({ wording }) => wording) : [name]);
      return [{ id: toSlug(title), title, papers: found.map(({ paper }) => paper) }];
    });
}

/** The spelling that most papers have, beginning with a capital. */
function titleOf(wordings: readonly string[]): string {
  const [[wording] = ['']] = mostFrequent(wordings);
  return wording.slice(0, 1).toUpperCase() + wording.slice(1);
}
