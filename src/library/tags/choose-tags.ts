import type { Evidence } from '../topics/evidence.ts';
import type { Taxonomy } from '../topics/taxonomy.ts';
import type { Tag } from './tag.ts';
import type { Term, Vocabulary } from './vocabulary.ts';

/** As many tags as a reader takes in at a glance. */
export const MOST_TAGS = 6;

const MOST_SUBJECTS = 3;
const LEAST_SCORE = 4;
const LEAST_SHARE = 0.5;

// A strong phrase in the title, or twice in the abstract, weighs more; once in the abstract, less.
const LEAST_WEIGHT = 5;
// Below a strong phrase that is there once, which only counts where the paper is about its leaf anyway.
const LEAST_WEIGHT_WITHIN_SUBJECT = 3;

interface Candidate {
  term: Term;
  weight: number;
  isInTitle: boolean;
}

/**
 * Chooses the tags of a paper that come from the taxonomy: first the leaves that fit it well, then the phrases that
 * it has, the weightiest first. None repeats another.
 *
 * @param evidence What speaks for which leaf in the paper, whatever other papers have.
 */
export function chooseTags(
  evidence: Evidence,
  { subjects, phrases }: Vocabulary,
  { leaves }: Taxonomy,
): Tag[] {
  const chosen = fittingLeaves(evidence);
  const found = new Map<string, Candidate>();
  const add = (term: Term | undefined, weight: number, isInTitle: boolean) => {
    if (!term) return;
    const known = found.get(term.id) ?? { term, weight: 0, isInTitle: false };
    known.weight += weight;
    known.isInTitle ||= isInTitle;
    found.set(term.id, known);
  };
  for (const { leaf, phrase, weight, isInTitle } of evidence.hits) {
    const isStrong = (leaves[leaf]?.phrases[phrase]?.weight ?? 0) >= LEAST_WEIGHT_WITHIN_SUBJECT;
    const least = isStrong && chosen.includes(leaf) ? LEAST_WEIGHT_WITHIN_SUBJECT : LEAST_WEIGHT;
    if (weight >= least) add(phrases[leaf]?.[phrase], weight, isInTitle);
  }
  const fitting = chosen.flatMap((leaf): Candidate[] => {
    const isInTitle = evidence.hits.some((hit) => hit.leaf === leaf && hit.isInTitle);
    const term = subjects[leaf];
    return term ? [{ term, weight: evidence.scores[leaf] ?? 0, isInTitle }] : [];
  });
  const weightiest = [...found.values()].sort(
    (a, b) => b.weight - a.weight || (a.term.id < b.term.id ? -1 : 1),
  );
  return distinct([...fitting, ...weightiest]).map(({ term: { id, title, kind }, isInTitle }) => ({
    id,
    title,
    kind,
    in: isInTitle ? 'title' : 'abstract',
  }));
}

/** Positions of leaves, the best first. */
function fittingLeaves({ scores }: Evidence): number[] {
  const least = Math.max(LEAST_SCORE, LEAST_SHARE * Math.max(0, ...scores));
  return [...scores.entries()]
    .filter(([, score]) => score >= least)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_SUBJECTS)
    .map(([leaf]) => leaf);
}

/** The first of those that repeat each other, and no more than a paper can have. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (kept.length === MOST_TAGS) break;
    if (!kept.some(({ term }) => repeats(term, candidate.term))) kept.push(candidate);
  }
  return kept;
}

// "Convolution" and "convolutional", "generation" and "generative" begin so alike.
const beginning = (stem: string) => stem.slice(0, 7);

/** Whether all words of the one are among those of the other. */
function repeats(a: Term, b: Term): boolean {
  const [few, many] = a.stems.length < b.stems.length ? [a, b] : [b, a];
  const known = new Set(many.stems.map(beginning));
  return few.stems.every((stem) => known.has(beginning(stem)));
}
