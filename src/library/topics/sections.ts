import {
  divideLeaf,
  LEAST_IN_SECTION,
  type KnownPapers,
  type TopicSection,
} from './divide-leaf.ts';
import type { TopicChoice } from './index.ts';
import { other, type Topic } from './topic.ts';
import type { PaperIndex } from './paper-index.ts';
import { PAPERS_PER_PAGE } from './papers-per-page.ts';
import type { Taxonomy } from './taxonomy.ts';

/** A topic with its papers, in sections where they are many. */
export interface DividedTopic extends Topic {
  /** Their ids in reading order: section by section, and otherwise as the library has them. */
  papers: string[];
  /** The largest first, what fits none last; absent where there is nothing to tell apart. */
  sections?: TopicSection[];
}

const fewEnough = 30;
const fewEnoughShare = 0.15;

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
  const known = { index, taxonomy, at: (paper: string) => positions.get(paper) ?? -1 };
  return filed.topics.map((topic) => {
    const papers = papersOf.get(topic.id) ?? [];
    const sections = papers.length > most ? divide(papers, topic, most, known) : [];
    if (sections.length < 2) return { ...topic, papers };
    return { ...topic, papers: sections.flatMap((section) => section.papers), sections };
  });
}

function divide(
  papers: readonly string[],
  topic: Topic,
  most: number,
  known: KnownPapers,
): TopicSection[] {
  const leaves = known.taxonomy.leaves.flatMap(({ id }, leaf) =>
    topic.leaves.includes(id) ? [leaf] : [],
  );
  const byLeaf = gather(papers, (paper) => leavesOf(paper, leaves, known));
  const parts = [...byLeaf].flatMap(([leaf, own]) => {
    const { id, title } = known.taxonomy.leaves[leaf ?? -1] ?? MORE;
    const whole = [{ id, title, papers: own }];
    if (leaf === undefined || own.length <= most) return whole;
    const rest = leaves.length === 1 ? MORE : { id, title };
    return divideLeaf(own, leaf, rest, known) ?? whole;
  });
  return withoutSmallRest(withOwnIds(parts), papers, known).sort(
    (a, b) =>
      Number(isMore(a)) - Number(isMore(b)) ||
      b.papers.length - a.papers.length ||
      (a.title < b.title ? -1 : 1),
  );
}

const MORE = { id: 'more', title: 'More' };
const isMore = ({ title }: TopicSection) => title === MORE.title;

/** Papers that fit no section and are too few for one are put with those that they are most like, if there are any. */
function withoutSmallRest(
  sections: readonly TopicSection[],
  order: readonly string[],
  { index, at }: KnownPapers,
): TopicSection[] {
  const rest = sections.find(isMore);
  if (!rest || rest.papers.length >= LEAST_IN_SECTION) return [...sections];
  const homes = new Map(
    sections.flatMap((section) => section.papers.map((paper) => [paper, section] as const)),
  );
  for (const paper of rest.papers) {
    const home = (index.neighbours[at(paper)] ?? [])
      .map(({ text }) => homes.get(index.papers[text]?.id ?? ''))
      .find((section) => section !== undefined && section !== rest);
    if (home) homes.set(paper, home);
  }
  return sections
    .map((section) => ({
      ...section,
      papers: order.filter((paper) => homes.get(paper) === section),
    }))
    .filter((section) => section.papers.length > 0);
}

/** The leaves that speak for a paper, or for the paper most like it, the one with the most evidence first. */
function leavesOf(paper: string, leaves: readonly number[], { index, at }: KnownPapers): number[] {
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
  const isKept = (mark: number) => (first.get(mark)?.length ?? 0) >= LEAST_IN_SECTION;
  const kept = marks.map((own) => own.find(isKept));
  const gathered = new Map<number | undefined, string[]>();
  for (const [at, paper] of papers.entries()) {
    const list = gathered.get(kept[at]);
    if (list) list.push(paper);
    else gathered.set(kept[at], [paper]);
  }
  return gathered;
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
