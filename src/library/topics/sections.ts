import { toSlug } from '../slug.ts';
import { mostFrequent } from '../tally.ts';
import type { Topic, TopicChoice } from './index.ts';
import { other } from './other.ts';
import type { PaperIndex } from './paper-index.ts';
import { PAPERS_PER_PAGE } from './papers-per-page.ts';
import type { Taxonomy } from './taxonomy.ts';

/** Papers of a topic that stand together under a heading. */
interface TopicSection {
  /** Told apart within the topic; never a number, since addresses of further pages end with one. */
  id: string;
  title: string;
  /** Their ids. */
  papers: string[];
}

/** A topic with its papers, in sections where they are many. */
export interface DividedTopic extends Topic {
  /** Their ids in reading order: section by section, and otherwise as the library has them. */
  papers: string[];
  /** The largest first, what fits none last; absent where there is nothing to tell apart. */
  sections?: TopicSection[];
}

const fewEnough = 30;
const fewEnoughShare = 0.15;
const leastInSection = 3;

/**
 * Divides the topics that are too full to read: by the leaves of the taxonomy that they span, and a leaf that
 * alone is too full by what else its papers are about, and by the phrases of it that they have.
 *
 * @param filed What every paper is filed under.
 * @param order The ids of all papers, as the library has them.
 */
export function divideTopics(
  filed: { topics: readonly Topic[]; choices: ReadonlyMap<string, TopicChoice> },
  order: readonly string[],
  index: PaperIndex,
  taxonomy: Taxonomy,
): DividedTopic[] {
  const positions = new Map(index.papers.map(({ id }, at) => [id, at]));
  const papersOf = Map.groupBy(order, (id) => filed.choices.get(id)?.topic ?? other.id);
  const most = Math.min(PAPERS_PER_PAGE, Math.max(fewEnough, fewEnoughShare * order.length));
  const known: Known = {
    index,
    taxonomy,
    most,
    at: (paper) => positions.get(paper) ?? -1,
  };
  return filed.topics.map((topic) => {
    const papers = papersOf.get(topic.id) ?? [];
    const sections = papers.length > most ? divide(papers, topic, known) : [];
    if (sections.length < 2) return { ...topic, papers };
    return { ...topic, papers: sections.flatMap((section) => section.papers), sections };
  });
}

interface Known {
  index: PaperIndex;
  taxonomy: Taxonomy;
  most: number;
  /** The position of a paper in the index. */
  at: (paper: string) => number;
}

function divide(papers: readonly string[], topic: Topic, known: Known): TopicSection[] {
  const leaves = known.taxonomy.leaves.flatMap(({ id }, leaf) =>
    topic.leaves.includes(id) ? [leaf] : [],
  );
  const byLeaf = gather(papers, (paper) => leavesOf(paper, leaves, known));
  const parts = [...byLeaf].flatMap(([leaf, own]) => {
    const { id, title } = known.taxonomy.leaves[leaf ?? -1] ?? MORE;
    const whole = [{ id, title, papers: own }];
    if (leaf === undefined || own.length <= known.most) return whole;
    const rest = leaves.length === 1 ? MORE : { id, title };
    return divideLeaf(own, leaf, rest, known) ?? whole;
  });
  const isMore = ({ title }: TopicSection) => title === MORE.title;
  return withOwnIds(
    parts.sort(
      (a, b) =>
        Number(isMore(a)) - Number(isMore(b)) ||
        b.papers.length - a.papers.length ||
        (a.title < b.title ? -1 : 1),
    ),
  );
}

const MORE = { id: 'more', title: 'More' };

/** The leaves that speak for a paper, or for the paper most like it, the one with the most evidence first. */
function leavesOf(paper: string, leaves: readonly number[], { index, at }: Known): number[] {
  const near = (index.neighbours[at(paper)] ?? []).map(({ text }) => text);
  for (const one of [at(paper), ...near]) {
    const scores = index.evidence[one]?.scores ?? new Float64Array();
    const score = (leaf: number) => scores[leaf] ?? 0;
    const found = leaves.filter((leaf) => score(leaf) > 0);
    if (found.length > 0) return found.sort((a, b) => score(b) - score(a) || a - b);
  }
  return [];
}

/** Puts each paper under the first of its marks that enough papers have first; those without one under none. */
function gather(
  papers: readonly string[],
  marksOf: (paper: string) => readonly number[],
): Map<number | undefined, string[]> {
  const marks = papers.map(marksOf);
  const first = Map.groupBy(marks, ([mark]) => mark);
  const isKept = (mark: number) => (first.get(mark)?.length ?? 0) >= leastInSection;
  const kept = marks.map((own) => own.find(isKept));
  const gathered = new Map<number | undefined, string[]>();
  for (const [at, paper] of papers.entries()) {
    const list = gathered.get(kept[at]);
    if (list) list.push(paper);
    else gathered.set(kept[at], [paper]);
  }
  return gathered;
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

/** The papers of a leaf in its largest parts, each paper in the first it is of; nothing where that says little. */
function divideLeaf(
  papers: readonly string[],
  leaf: number,
  rest: { id: string; title: string },
  known: Known,
): TopicSection[] | undefined {
  const least = Math.max(leastInSection, leastOfLeaf * papers.length);
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
  { index, at, taxonomy }: Known,
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
  { index, at, taxonomy }: Known,
): Part[] {
  const phrases = taxonomy.leaves[leaf]?.phrases ?? [];
  const hits = papers.flatMap((paper) => {
    const own = index.evidence[at(paper)]?.hits.filter((hit) => hit.leaf === leaf) ?? [];
    return own.map(({ phrase, wording }) => ({ paper, phrase, wording }));
  });
  return [...Map.groupBy(hits, ({ phrase }) => phrase)]
    .sort(([a], [b]) => a - b)
    .flatMap(([phrase, found]) => {
      const { text = '', weight = 0 } = phrases[phrase] ?? {};
      if (weight < 2 || text.endsWith('*') || !/\s/.test(text)) return [];
      const title = titleOf(found.map(({ wording }) => wording));
      return [{ id: toSlug(title), title, papers: found.map(({ paper }) => paper) }];
    });
}

/** The spelling that most papers have, beginning with a capital. */
function titleOf(wordings: readonly string[]): string {
  const [[wording] = ['']] = mostFrequent(wordings);
  return wording.slice(0, 1).toUpperCase() + wording.slice(1);
}

/** Sections of one id become one, and none is a number. */
function withOwnIds(sections: readonly TopicSection[]): TopicSection[] {
  const found = new Map<string, TopicSection>();
  for (const section of sections) {
    const id = /[a-z]/.test(section.id) ? section.id : `section-${section.id}`;
    const same = found.get(id);
    found.set(id, {
      ...section,
      ...same,
      id,
      papers: [...(same?.papers ?? []), ...section.papers],
    });
  }
  return [...found.values()];
}
