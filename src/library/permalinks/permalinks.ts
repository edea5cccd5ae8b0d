import { z } from 'zod';
import { follow } from './follow.ts';
import { slugSchema } from '../paper.ts';
import { parseWithSchema } from '../parse-with-schema.ts';

const paperEntrySchema = z.strictObject({
  /** What the paper is cited by. */
  key: slugSchema,
  /** What the paper is recognised by, the strongest first. No id stands in two entries. */
  ids: z.array(z.string().regex(/^[a-z]+:/, 'has to be like "arxiv:2110.06197"')),
  /** The slug that it redirects to, which can redirect on: the paper there may be set apart again. */
  moved: slugSchema.optional(),
  /** Whether its page only says that the paper was taken out. */
  gone: z.literal(true).optional(),
});

const editionEntrySchema = z.strictObject({
  /** The digest that the edition is made of. */
  digest: z.string().min(1),
});

const topicEntrySchema = z.strictObject({
  title: z.string().min(1),
  /** The slugs of its papers, sorted; where it is former, of those it had. */
  papers: z.array(slugSchema),
  /** Whether only a person puts papers in it. */
  byHand: z.literal(true).optional(),
  /** Whether its page only says where its papers are now. */
  former: z.literal(true).optional(),
});

const permalinksSchema = z
  .strictObject({
    papers: recordBySlug(paperEntrySchema),
    editions: recordBySlug(editionEntrySchema),
    // Sites that were made before topics were kept have none.
    topics: recordBySlug(topicEntrySchema).default({}),
  })
  .superRefine(({ papers }, { addIssue }) => {
    for (const { path, message } of faultsOf(new Map(Object.entries(papers)))) {
      addIssue({ code: 'custom', path: ['papers', ...path], message });
    }
  });

export type PaperEntry = z.output<typeof paperEntrySchema>;
type EditionEntry = z.output<typeof editionEntrySchema>;
export type TopicEntry = z.output<typeof topicEntrySchema>;

/** Every address and citation key that a site has published. A rebuild changes none of them. */
export interface Permalinks {
  /** By slug. */
  papers: ReadonlyMap<string, PaperEntry>;
  /** By id. */
  editions: ReadonlyMap<string, EditionEntry>;
  /** By id. */
  topics: ReadonlyMap<string, TopicEntry>;
}

/** Nothing has been published yet. */
export const NO_PERMALINKS: Permalinks = {
  papers: new Map(),
  editions: new Map(),
  topics: new Map(),
};

/**
 * Reads what has been published.
 *
 * @param value The parsed JSON.
 * @param file The file's name, for messages.
 * @throws {DataError} Where it does not follow the schema, an id or a key stands for two papers, or a
 *   redirect leads nowhere.
 */
export function parsePermalinks(value: unknown, file: string): Permalinks {
  const { papers, editions, topics } = parseWithSchema(permalinksSchema, value, file);
  return {
    papers: new Map(Object.entries(papers)),
    editions: new Map(Object.entries(editions)),
    topics: new Map(Object.entries(topics)),
  };
}

/** What has been published, as JSON with sorted keys, so that Git merges what two branches add. */
export function writePermalinks({ papers, editions, topics }: Permalinks): string {
  const value = {
    papers: sortedObject(papers),
    editions: sortedObject(editions),
    topics: sortedObject(topics),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function recordBySlug<Entry extends z.ZodType>(entrySchema: Entry) {
  return z.record(slugSchema, entrySchema, {
    error: ({ code }) =>
      code === 'invalid_key' ? 'is no address: it has to be like "graph-networks"' : undefined,
  });
}

interface Fault {
  path: (string | number)[];
  message: string;
}

function faultsOf(papers: Permalinks['papers']): Fault[] {
  const keys = new Map<string, string>();
  const ids = new Map<string, string>();
  const faults: Fault[] = [];
  for (const [slug, entry] of papers) {
    const keyOf = entry.moved === undefined ? keys.get(entry.key) : undefined;
    if (keyOf !== undefined) {
      faults.push({ path: [slug, 'key'], message: `is the key of "${keyOf}" too` });
    }
    if (entry.moved === undefined) keys.set(entry.key, slug);
    for (const [index, id] of entry.ids.entries()) {
      const idOf = ids.get(id);
      if (idOf !== undefined) {
        faults.push({ path: [slug, 'ids', index], message: `stands in "${idOf}" too` });
      }
      ids.set(id, slug);
    }
    const message = redirectFault(slug, entry, papers);
    if (message !== undefined) faults.push({ path: [slug, 'moved'], message });
  }
  return faults;
}

function redirectFault(
  slug: string,
  { moved, gone }: PaperEntry,
  papers: Permalinks['papers'],
): string | undefined {
  if (moved === undefined) return undefined;
  if (gone) return 'cannot stand beside "gone"';
  const end = papers.get(follow(papers, slug));
  if (!end) return 'leads to an address that is not listed';
  return end.moved === undefined ? undefined : 'leads in a circle';
}

function sortedObject<Entry>(entries: ReadonlyMap<string, Entry>): Record<string, Entry> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
