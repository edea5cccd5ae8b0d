import { ownEvidence } from '../topics/evidence.ts';
import type { TopicPaper } from '../topics/paper.ts';
import { indexPapers, type PaperIndex } from '../topics/paper-index.ts';
import type { Taxonomy } from '../topics/taxonomy.ts';
import { chooseTags, MOST_TAGS } from './choose-tags.ts';
import { nameTags, type PaperName } from './name-tags.ts';
import { spellingOf } from './spelling.ts';
import type { Tag } from './tag.ts';
import { makeVocabulary } from './vocabulary.ts';

export type { PaperName } from './name-tags.ts';
export type { Tag } from './tag.ts';

/** So many names have a place beside what the paper is about. */
const MOST_NAMES = 2;

/**
 * Gives papers tags: leaves and phrases of the taxonomy, which rest on the paper's own words and so stay when other
 * papers come and go, and the names that it shares with another paper.
 *
 * @param papers In any order, with ids that differ; the order does not change the result.
 * @param namesOf The methods, datasets and benchmarks that each paper names, by its id.
 * @param index What `indexPapers` made of the same papers, where it is at hand.
 * @returns By the paper's id, the best first, at most six; every paper has an entry.
 */
export function tagPapers(
  papers: readonly TopicPaper[],
  taxonomy: Taxonomy,
  namesOf: ReadonlyMap<string, readonly PaperName[]> = new Map(),
  index: PaperIndex = indexPapers(papers, taxonomy),
): Map<string, Tag[]> {
  const vocabulary = makeVocabulary(taxonomy);
  const shared = nameTags(namesOf.values(), vocabulary);
  const namesIn = ({ id, title }: TopicPaper): Tag[] => {
    const inTitle = `-${spellingOf(title)}-`;
    const tags = (namesOf.get(id) ?? []).flatMap(({ name }): Tag[] => {
      const spelling = spellingOf(name);
      const tag = shared.get(spelling);
      return tag ? [{ ...tag, in: inTitle.includes(`-${spelling}-`) ? 'title' : 'abstract' }] : [];
    });
    const isInTitle = (tag: Tag) => tag.in === 'title';
    return [...tags.filter(isInTitle), ...tags.filter((tag) => !isInTitle(tag))];
  };
  return new Map(
    index.papers.map((paper, at) => {
      const evidence = index.evidence[at];
      // As if it were alone, so that no tag hangs on how many other papers have a phrase.
      const tags = evidence
        ? chooseTags(ownEvidence(evidence, paper, taxonomy), vocabulary, taxonomy)
        : [];
      return [paper.id, withNames(tags, namesIn(paper))];
    }),
  );
}

function withNames(tags: readonly Tag[], names: readonly Tag[]): Tag[] {
  const known = new Map(tags.map((tag) => [tag.id, tag]));
  const others = [...new Map(names.map((tag) => [tag.id, tag])).values()]
    .filter(({ id }) => !known.has(id))
    .slice(0, Math.max(MOST_NAMES, MOST_TAGS - tags.length));
  return [...tags.slice(0, MOST_TAGS - others.length), ...others];
}
