import { z } from 'zod';
import { authorSchema } from './fields/author.ts';
import { editionPageSchema, topicPageSchema } from './page-schemas.ts';
import { paperSchema, slugSchema } from './paper.ts';
import { TAG_KINDS } from './tags/tag.ts';

/** Which form the files for programs have. What is added later does not change it; what is taken away or means another thing does. */
export const API_VERSION = 1;

const version = z.literal(API_VERSION);

/** A paper as programs read it: its texts are plain strings, as they were received. */
const paperJsonSchema = paperSchema.omit({ title: true, abstract: true }).extend({
  title: z.string(),
  abstract: z.string(),
  /** Their names. */
  authors: z.array(z.string()),
  /** What else is known of each of them, in the same order, where anything is. */
  authorDetails: z.array(authorSchema.extend({ slug: slugSchema.optional() })).optional(),
  /** The texts as Markdown with formulas between dollars, where that is not what was received. */
  restored: z
    .strictObject({ title: z.string().optional(), abstract: z.string().optional() })
    .optional(),
});

/** What `/api/` holds, by the names of its files. */
export const API_SCHEMAS = {
  paper: paperJsonSchema,
  papers: z.strictObject({ version, papers: z.array(paperJsonSchema) }),
  topics: z.strictObject({
    version,
    topics: z.array(topicPageSchema.omit({ order: true, sections: true })),
  }),
  editions: z.strictObject({
    version,
    editions: z.array(editionPageSchema.omit({ order: true })),
  }),
  tags: z.strictObject({
    version,
    tags: z.array(
      z.strictObject({
        id: slugSchema,
        title: z.string(),
        kind: z.enum(TAG_KINDS),
        papers: z.array(slugSchema),
      }),
    ),
  }),
  authors: z.strictObject({
    version,
    authors: z.array(
      z.strictObject({
        slug: slugSchema,
        name: z.string(),
        family: z.string().optional(),
        orcid: z.string().optional(),
        affiliations: z.array(z.string()),
        papers: z.array(slugSchema),
      }),
    ),
  }),
  index: z.strictObject({
    version,
    title: z.string(),
    papers: z.int().nonnegative(),
    files: z.array(
      z.strictObject({
        /** Below the root of the site. */
        path: z.string(),
        type: z.string(),
        /** The path of the schema of the whole file, or of each line, of JSON. */
        schema: z.string().optional(),
      }),
    ),
  }),
} as const;

export type ApiName = keyof typeof API_SCHEMAS;
export type PaperJson = z.output<typeof paperJsonSchema>;
