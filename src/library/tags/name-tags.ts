import { mostFrequent } from '../tally.ts';
import { hashedId, idOf, spellingOf } from './spelling.ts';
import type { Tag, TagKind } from './tag.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Something that a paper names. */
export interface PaperName {
  name: string;
  kind: Exclude<TagKind, 'subject' | 'concept'>;
}

/** What one paper alone names is no tag. */
const LEAST_PAPERS = 2;

/**
 * Makes tags of the names that at least two papers have. Spellings that differ by capitals, hyphens or a plural are
 * one tag, called as most papers call it; its id hangs on none of them. A name that the vocabulary has is that tag.
 *
 * @param papers The names of each paper; their order does not matter.
 * @returns By spelling: see `spellingOf`.
 */
export function nameTags(
  papers: Iterable<readonly PaperName[]>,
  { terms, called }: Vocabulary,
): Map<string, Omit<Tag, 'in'>> {
  const mentions = [...papers].flatMap((names, paper) =>
    names.map(({ name, kind }) => ({ paper, name, kind, spelling: spellingOf(name) })),
  );
  const tags = new Map<string, Omit<Tag, 'in'>>();
  for (const [spelling, own] of Map.groupBy(mentions, (mention) => mention.spelling)) {
    if (spelling === '' || new Set(own.map(({ paper }) => paper)).size < LEAST_PAPERS) continue;
    const [title] = mostFrequent(own.map(({ name }) => name))[0] ?? [];
    const [kind] = mostFrequent(own.map((mention) => mention.kind))[0] ?? [];
    if (title === undefined || kind === undefined) continue;
    const known = called(title);
    const id = terms.has(idOf(spelling)) ? hashedId(spelling) : idOf(spelling);
    tags.set(
      spelling,
      known ? { id: known.id, title: known.title, kind: known.kind } : { id, title, kind },
    );
  }
  return tags;
}
