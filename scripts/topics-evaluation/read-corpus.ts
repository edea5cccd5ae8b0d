import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import type { TopicPaper } from '../../src/library/topics/index.ts';

const areaSchema = z.union([z.string(), z.array(z.string()).transform(([first = '']) => first)]);

/** A line of `topics-paperlists.jsonl`. */
const venueRowSchema = z.object({
  id: z.string(),
  venue: z.string(),
  title: z.string(),
  abstract: z.string(),
  keywords: z.string(),
  primary_area: areaSchema,
});

export type VenueRow = z.output<typeof venueRowSchema>;

/** A line of `arxiv-daily.jsonl`. */
const dailyRowSchema = z.object({ id: z.string(), title: z.string(), summary: z.string() });

/** Reads papers with the areas and keywords that their venue and authors gave them. */
export async function readVenues(folder: string): Promise<VenueRow[]> {
  const rows: VenueRow[] = [];
  for await (const line of linesOf(join(folder, 'topics-paperlists.jsonl.gz'))) {
    rows.push(venueRowSchema.parse(JSON.parse(line)));
  }
  return rows;
}

/** Reads the distinct papers of the daily digests. */
export async function readDaily(folder: string): Promise<TopicPaper[]> {
  const papers = new Map<string, TopicPaper>();
  for await (const line of linesOf(join(folder, 'arxiv-daily.jsonl.gz'))) {
    const { id, title, summary } = dailyRowSchema.parse(JSON.parse(line));
    if (!papers.has(id)) papers.set(id, { id, title, abstract: summary });
  }
  return [...papers.values()];
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({
    input: createReadStream(path).pipe(createGunzip()),
    crlfDelay: Infinity,
  });
}
