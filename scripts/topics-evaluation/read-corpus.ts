import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';

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

/** Reads papers with the areas and keywords that their venue and authors gave them. */
export async function readVenues(folder: string): Promise<VenueRow[]> {
  const rows: VenueRow[] = [];
  const input = createReadStream(join(folder, 'topics-paperlists.jsonl.gz')).pipe(createGunzip());
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    rows.push(venueRowSchema.parse(JSON.parse(line)));
  }
  return rows;
}
