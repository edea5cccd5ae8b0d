import type { Paper } from '../paper.ts';
import type { Tag } from './tag.ts';

/** A paper, as far as it tells of its tags. */
export type TaggedPaper = Pick<Paper, 'slug' | 'tags' | 'topic'>;

/** A tag with the papers that have it. */
export interface UsedTag extends Omit<Tag, 'in'> {
  /** Their slugs. */
  papers: string[];
}

/**
 * Gathers the tags of papers.
 *
 * @param papers In the order that a tag's papers are to have.
 * @returns By id, in the order in which they first come up.
 */
export function gatherTags(papers: readonly TaggedPaper[]): Map<string, UsedTag> {
  const used = new Map<string, UsedTag>();
  for (const { slug, tags } of papers) {
    for (const { id, title, kind } of tags) {
      const tag = used.get(id);
      if (tag) tag.papers.push(slug);
      else used.set(id, { id, title, kind, papers: [slug] });
    }
  }
  return used;
}

/** Whether a tag leads from one paper to another. */
export function isShared({ papers }: UsedTag): boolean {
  return papers.length > 1;
}

/** A tag in some papers, and in how many of them. */
export interface TagCount {
  tag: UsedTag;
  papers: number;
}

/** The shared tags of some papers, the most frequent first and equals by title. */
export function countTags(
  papers: readonly TaggedPaper[],
  used: ReadonlyMap<string, UsedTag>,
): TagCount[] {
  return [...gatherTags(papers).values()]
    .flatMap(({ id, papers: own }) => {
      const tag = used.get(id);
      return tag && isShared(tag) ? [{ tag, papers: own.length }] : [];
    })
    .sort((a, b) => b.papers - a.papers || byTitle(a.tag, b.tag));
}

/**
 * The shared tags that go with a tag, those first that have the most papers in common with it for how many they have
 * at all: what nearly every paper has goes with everything.
 *
 * @param papers The tag's.
 */
export function tagsBeside(
  { id }: UsedTag,
  papers: readonly TaggedPaper[],
  used: ReadonlyMap<string, UsedTag>,
): TagCount[] {
  const closeness = ({ tag, papers: common }: TagCount) => common / Math.sqrt(tag.papers.length);
  return countTags(papers, used)
    .filter(({ tag }) => tag.id !== id)
    .sort((a, b) => closeness(b) - closeness(a) || byTitle(a.tag, b.tag));
}

function byTitle(a: UsedTag, b: UsedTag): number {
  if (a.title === b.title) return a.id < b.id ? -1 : 1;
  return a.title < b.title ? -1 : 1;
}
