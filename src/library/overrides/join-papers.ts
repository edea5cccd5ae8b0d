import { DataError } from '../data-error.ts';
import type { MergedPaper } from '../merge/index.ts';
import type { PaperCorrection, PaperFinder } from './find-papers.ts';

/** Which papers a person said are others. */
export interface Joins {
  /** For the number of each paper that is joined with another, the number of that one. */
  papers: Map<number, number>;
  /** The addresses of papers that no digest has any more, and the number of the paper that each is to lead to. */
  lost: { slug: string; paper: number }[];
}

/**
 * Finds which papers a person said are others.
 *
 * @param file Where the corrections stand, for messages.
 * @throws {DataError} Where a paper is joined with itself, or twice.
 */
export function joinsByHand(
  corrections: ReadonlyMap<number, PaperCorrection>,
  finder: PaperFinder,
  file: string,
): Joins {
  const joins = new Map<number, number>();
  const lost: Joins['lost'] = [];
  for (const [target, { key, override }] of corrections) {
    for (const [index, name] of (override.merge ?? []).entries()) {
      const path = ['papers', key, 'merge', index];
      if (finder.isLost(name)) {
        lost.push({ slug: name, paper: target });
        continue;
      }
      const other = finder.find(name, file, path);
      if (other === target) {
        const reason = `"${name}" is "${key}" already. Remove it from the list.`;
        throw new DataError(reason, { file, path });
      }
      if (joins.has(other) || joins.get(target) !== undefined) {
        const reason = `"${name}" cannot be merged into "${key}": one of the two is merged into another paper. Name all of them in one list.`;
        throw new DataError(reason, { file, path });
      }
      joins.set(other, target);
    }
  }
  for (const target of joins.values()) {
    const correction = corrections.get(target);
    if (joins.has(target) && correction) {
      const reason = `"${correction.key}" is merged into another paper itself. Name all of them in one list.`;
      throw new DataError(reason, { file, path: ['papers', correction.key, 'merge'] });
    }
  }
  return { papers: joins, lost };
}

/** One paper of two: what the first says holds, and what it does not say comes from the other. */
export function joinPapers(paper: MergedPaper, other: MergedPaper): MergedPaper {
  const provenance = new Map([...other.provenance, ...paper.provenance]);
  return {
    ...paper,
    ids: [...new Set([...paper.ids, ...other.ids])],
    abstract: paper.abstract || other.abstract,
    original: {
      title: paper.original.title,
      abstract: (paper.abstract ? paper : other).original.abstract,
    },
    fields: {
      ...other.fields,
      ...paper.fields,
      identifiers: { ...other.fields.identifiers, ...paper.fields.identifiers },
      links: [...(paper.fields.links ?? []), ...(other.fields.links ?? [])],
    },
    sources: [...paper.sources, ...other.sources],
    provenance,
  };
}
