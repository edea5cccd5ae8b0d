import type { Leaf } from '../../src/library/topics/taxonomy.ts';
import { type Area, areaLabelled, areaOf } from './venue-areas.ts';

/** A paper with the areas its venue filed it under. */
export interface LabelledPaper {
  id: string;
  /** The conference with its year. */
  venue: string;
  primary: Area;
  /** The primary one and the others, if any. */
  areas: readonly Area[];
}

/** How often the best leaf of a paper lies in an area of the paper. */
export interface Accuracy {
  papers: number;
  /** The share with the primary area. */
  primary: number;
  /** The share with any of the paper's areas. */
  any: number;
}

/**
 * Reads the labels of a paper of `topics-paperlists.jsonl`.
 *
 * @returns Nothing where the venue's label names no subject.
 */
export function labelPaper(row: {
  id: string;
  venue: string;
  primary_area: string;
  /** Areas with their parts, as in "Data Mining: Mining Graphs; Search: Local search". */
  keywords: string;
}): LabelledPaper | undefined {
  const { id, venue } = row;
  const primary = areaLabelled(row.primary_area, venue);
  if (!primary) return undefined;
  const others = row.keywords.split(';').flatMap((keyword) => areaLabelled(keyword, venue) ?? []);
  return { id, venue, primary, areas: [...new Set([primary, ...others])] };
}

/**
 * The area of the leaf that fits a paper best; of equals, the first leaf counts.
 *
 * @param affinities How well each leaf fits the paper.
 * @returns Nothing where no leaf fits.
 */
export function bestArea(
  affinities: Float64Array,
  leaves: readonly Leaf[],
  venue: string,
): Area | undefined {
  const most = Math.max(0, ...affinities);
  if (most === 0) return undefined;
  return areaOf(leaves[affinities.indexOf(most)]?.id ?? '', venue);
}

/** How accurate predicted areas are. */
export function accuracyOf(
  papers: readonly LabelledPaper[],
  predicted: ReadonlyMap<string, Area | undefined>,
): Accuracy {
  const share = (isRight: (paper: LabelledPaper, area: Area) => boolean) =>
    papers.filter((paper) => {
      const area = predicted.get(paper.id);
      return area !== undefined && isRight(paper, area);
    }).length / Math.max(1, papers.length);
  return {
    papers: papers.length,
    primary: share(({ primary }, area) => area === primary),
    any: share(({ areas }, area) => areas.includes(area)),
  };
}

/** How accurate predicted areas are, by venue. */
export function accuracyByVenue(
  papers: readonly LabelledPaper[],
  predicted: ReadonlyMap<string, Area | undefined>,
): Map<string, Accuracy> {
  const venues = [...new Set(papers.map(({ venue }) => venue))].sort();
  return new Map(
    venues.map((venue) => [
      venue,
      accuracyOf(
        papers.filter((paper) => paper.venue === venue),
        predicted,
      ),
    ]),
  );
}

/**
 * Parts papers in two halves, by a hash of their ids (FNV-1a): the phrases of the taxonomy may be fitted to what the
 * first shows, and the second says whether that holds for other papers.
 */
export function isForTuning(id: string): boolean {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash >>> 16) & 1) === 0;
}
