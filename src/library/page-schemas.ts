import { z } from 'zod';
import { MATCHES } from './merge/group-records.ts';
import { paperSchema, richTextSchema } from './paper.ts';
import { restorationSchema } from './restoration/restoration.ts';

const findingSchema = z.strictObject({
  file: z.string(),
  line: z.int().positive().optional(),
  rule: z.string(),
  message: z.string(),
});

/** The front matter of `content/papers/<topic>/<slug>.mdx`; the body is the abstract. */
export const paperPageSchema = z.strictObject({
  /** As plain text, with formulas in Unicode. */
  title: z.string().min(1),
  /** As Markdown, where it holds a formula. */
  titleMarkdown: z.string().optional(),
  /** As it was received, with what its pieces stand for, where it has any: what citations are made from. */
  richTitle: richTextSchema.optional(),
  /** The first sentences of the abstract as plain text, for lists and previews. */
  description: z.string(),
  ...paperSchema.omit({ title: true, abstract: true, received: true }).shape,
  restoration: restorationSchema.optional(),
});

/** The front matter of `content/topics/<id>.mdx`. */
export const topicPageSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  /** Its place among the topics, from 1. */
  order: z.int().positive(),
  /** The slugs of its papers, in reading order. */
  papers: z.array(z.string()),
  /** Headings above them, each with the number of papers below it; absent where they need none. */
  sections: z
    .array(z.strictObject({ id: z.string(), title: z.string(), papers: z.int().positive() }))
    .optional(),
});

/** The front matter of `content/editions/<id>.mdx`. */
export const editionPageSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  date: z.string().optional(),
  curator: z.string().optional(),
  digest: z.string(),
  /** Its place among the editions, from 1. */
  order: z.int().positive(),
  papers: z.array(z.string()),
  /** What changed since the one before; absent in the first. */
  changes: z
    .strictObject({
      since: z.string(),
      returning: z.array(z.string()),
      gone: z.array(z.string()),
    })
    .optional(),
});

/** The front matter of `content/digests/<digest>.mdx`: what its import did. */
export const digestPageSchema = z.strictObject({
  digest: z.string(),
  /** Its place among the digests, from 1. */
  order: z.int().positive(),
  /** The id of the format that it was read as. */
  format: z.string(),
  records: z.int().nonnegative(),
  papers: z.int().nonnegative(),
  merged: z.int().nonnegative(),
  guessed: z.int().nonnegative(),
  truncated: z.int().nonnegative(),
  dropped: z.int().nonnegative(),
  /** How many findings there are, of which the page names the first. */
  findings: z.int().nonnegative(),
  firstFindings: z.array(findingSchema),
  /** Records that were recognised as papers that were there before: the first of them. */
  firstMerged: z.array(
    z.strictObject({ line: z.int().positive(), slug: z.string(), by: z.enum(MATCHES) }),
  ),
});

export type PaperPage = z.output<typeof paperPageSchema>;
export type TopicPage = z.output<typeof topicPageSchema>;
export type EditionPage = z.output<typeof editionPageSchema>;
export type DigestPage = z.output<typeof digestPageSchema>;
