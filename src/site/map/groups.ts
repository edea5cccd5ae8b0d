import type { PaperMap } from '../../library/map/map-schema.ts';
import type { PaperEntry, SiteData } from '../data.ts';

/** A paper where a map has it. */
interface MapPoint {
  x: number;
  y: number;
  paper: PaperEntry['data'];
}

/** The papers of one topic on a map. */
export interface MapGroup {
  topic: SiteData['topics'][number]['data'];
  points: MapPoint[];
}

/** The papers of a map by topic, both in reading order. */
export function groupsOf({ topics, papers }: SiteData, { points }: PaperMap): MapGroup[] {
  return topics
    .map(({ data: topic }) => ({
      topic,
      points: topic.papers.flatMap((slug) => {
        const place = Object.hasOwn(points, slug) ? points[slug] : undefined;
        const paper = papers.get(slug)?.data;
        return place && paper ? [{ x: place[0], y: place[1], paper }] : [];
      }),
    }))
    .filter((group) => group.points.length > 0);
}
