import { correctFields } from './correct-fields.ts';
import { correctionsByPaper, type PaperCorrection, PaperFinder } from './find-papers.ts';
import { joinPapers, joinsByHand } from './join-papers.ts';
import type { Overrides } from './overrides.ts';
import type { MergedPaper } from '../merge/index.ts';
import type { AddressCorrections } from '../permalinks/corrections.ts';
import type { Permalinks } from '../permalinks/permalinks.ts';

/** A paper that is shown, with the correction of its texts that is still to be made. */
export interface CorrectedPaper {
  paper: MergedPaper;
  /** The slug that it has before corrections. */
  slug: string;
  correction?: PaperCorrection;
}

/** The papers of a library after corrections by hand, but for their texts. */
export interface CorrectedPapers {
  /** In their order, without those that are hidden or a part of another. */
  papers: CorrectedPaper[];
  addresses: AddressCorrections;
}

/**
 * Corrects papers by hand: joins and hides them, and sets what is known of them.
 *
 * @param slugs Of each paper, in the papers' order.
 * @param known What has been published.
 * @throws {DataError} Where a correction matches nothing or contradicts another.
 */
export function correctPapers(
  papers: readonly MergedPaper[],
  slugs: readonly string[],
  overrides: Overrides,
  known: Permalinks,
): CorrectedPapers {
  const { file, gone } = overrides;
  const finder = new PaperFinder(papers, slugs, known);
  const corrections = correctionsByPaper(finder, overrides);
  const { papers: joins, lost } = joinsByHand(corrections, finder, file);
  const slugOf = (index: number) => slugs[index] ?? '';
  const hidden = [...corrections].filter(([, { override }]) => override.hide);
  const placeOf = (index: number | undefined, field: string) => {
    const key = index === undefined ? '' : (corrections.get(index)?.key ?? '');
    return { file, path: ['papers', key, field] };
  };
  const partsOf = Map.groupBy(joins.keys(), (index) => joins.get(index));
  const isHidden = new Set(hidden.map(([index]) => index));
  const shown = [...papers.keys()].filter((index) => !joins.has(index) && !isHidden.has(index));
  return {
    papers: shown.flatMap((index): CorrectedPaper[] => {
      const own = papers[index];
      if (!own) return [];
      const parts = (partsOf.get(index) ?? []).flatMap((part) => papers[part] ?? []);
      const joined = parts.reduce(joinPapers, own);
      const correction = corrections.get(index);
      const paper = correction ? correctFields(joined, correction.override, file) : joined;
      return [{ paper, slug: slugOf(index), ...(correction && { correction }) }];
    }),
    addresses: {
      rename: [...corrections].flatMap(
        ([
          index,
          {
            override: { slug: to },
          },
        ]) =>
          to === undefined ? [] : [{ slug: slugOf(index), to, place: placeOf(index, 'slug') }],
      ),
      merge: [...[...joins].map(([from, paper]) => ({ slug: slugOf(from), paper })), ...lost].map(
        ({ slug, paper }) => ({ slug, to: slugOf(paper), place: placeOf(paper, 'merge') }),
      ),
      gone: [
        ...hidden.map(([index]) => ({ slug: slugOf(index), place: placeOf(index, 'hide') })),
        ...gone.map((slug, at) => ({ slug, place: { file, path: ['gone', at] } })),
      ],
    },
  };
}
