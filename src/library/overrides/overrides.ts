import { z } from 'zod';
import { identifiersSchema } from '../fields/identifiers.ts';
import { linkSchema, publicationSchema } from '../fields/paper-fields.ts';
import { slugSchema } from '../paper.ts';
import { parseWithSchema } from '../parse-with-schema.ts';
import { namesSchema } from '../sidecar.ts';

const text = () => z.string('has to be a text: put it in quotes').min(1);

const spanOverrideSchema = z.strictObject({
  /** A piece of the title or the abstract as it was received: wherever it stands as whole words. */
  text: text(),
  /** What it has to be, as TeX of running text; the same as `text` leaves it as it was received. */
  tex: text(),
});

const paperOverrideSchema = z.strictObject({
  /** As TeX of running text; replaces the title, but never the paper's address. */
  title: text().optional(),
  /** As TeX of running text, with an empty line between paragraphs; replaces the abstract. */
  abstract: z.string().min(1).optional(),
  spans: z.array(spanOverrideSchema).default([]),
  /** All of them, in their order. */
  authors: namesSchema.optional(),
  date: text().optional(),
  /** What it names replaces what is known; the rest stays. */
  publication: publicationSchema.optional(),
  identifiers: identifiersSchema.optional(),
  /** All of them; those in the abstract need not be named. */
  links: z.array(linkSchema).optional(),
  keywords: z.array(text()).optional(),
  comment: text().optional(),
  language: text().optional(),
  /** The id of a topic of the taxonomy. */
  topic: slugSchema.optional(),
  /** The last part of a new address; the one it had redirects there. */
  slug: slugSchema.optional(),
  /** Takes the paper out of the library; its address says so. */
  hide: z.boolean().optional(),
  /** Other papers that are this one, by slug or identifier; their addresses redirect here. */
  merge: z.array(text()).optional(),
  /** Records that are another paper, as `digest:line`. */
  split: z
    .array(text().regex(/:[1-9]\d*$/, 'has to be a digest and a line, like "week-18.txt:5"'))
    .min(1)
    .optional(),
});

/** A file of corrections by hand, which always win. */
const overridesSchema = z.strictObject({
  /** By slug, `arxiv:…`, `doi:…`, `acl:…` or `openreview:…`. */
  papers: z.record(z.string(), paperOverrideSchema).default({}),
  /** Slugs of papers that are no longer in any digest, and whose addresses say so. */
  gone: z.array(slugSchema).default([]),
});

export type SpanOverride = z.output<typeof spanOverrideSchema>;
export type PaperOverride = z.output<typeof paperOverrideSchema>;

export interface Overrides extends z.output<typeof overridesSchema> {
  /** Where they stand, for messages. */
  file: string;
}

export const NO_OVERRIDES: Overrides = { file: '', papers: {}, gone: [] };

/**
 * Reads the corrections by hand.
 *
 * @param value The parsed YAML.
 * @param file The file's name, for messages.
 * @throws {DataError} Where it does not follow the schema.
 */
export function parseOverrides(value: unknown, file: string): Overrides {
  return { file, ...parseWithSchema(overridesSchema, value ?? {}, file) };
}
