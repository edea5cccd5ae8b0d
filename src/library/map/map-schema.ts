import { z } from 'zod';
import { slugSchema } from '../paper.ts';

/** Where something is on a map, in the units of `MAP`. */
const placeSchema = z.tuple([z.int(), z.int()]);

const paperMapSchema = z.strictObject({
  /** Of how many papers it is the map: all of the library, or of a topic. It can show fewer. */
  of: z.int().positive(),
  /** The place of each paper, by slug. */
  points: z.record(slugSchema, placeSchema),
});

const topicMapSchema = z.strictObject({
  of: z.int().positive(),
  /** The middle of each topic and its radius, by id. */
  circles: z.record(z.string(), z.tuple([z.int(), z.int(), z.int().positive()])),
});

/** A map in `content/map.json`: of papers, or of topics where there are too many papers for one map. */
export const mapSchema = z.union([paperMapSchema, topicMapSchema]);

export type PaperMap = z.output<typeof paperMapSchema>;
export type TopicMap = z.output<typeof topicMapSchema>;

/** The maps of a library. */
export interface LibraryMaps {
  /** Of all of it; there is none of fewer papers than have a shape. */
  library: PaperMap | TopicMap | undefined;
  /** Where that is a map of topics, the map of each topic, by id. */
  topics: ReadonlyMap<string, PaperMap>;
}

/** Maps by the paths of their pages, as JSON with a line for every point, so that a change shows what it moved. */
export function writeMaps({ library, topics }: LibraryMaps): string {
  const value = {
    ...(library && { map: library }),
    ...Object.fromEntries([...topics].map(([id, map]) => [`map/${id}`, map])),
  };
  const lines = JSON.stringify(value, null, 2).replace(/\[[\s\d,-]+\]/g, (place) =>
    place.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'),
  );
  return `${lines}\n`;
}
