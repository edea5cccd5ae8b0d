import { z } from 'zod';
import { paperSchema } from './paper.ts';
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
  findings: z.array(findingSchema),
});

export type PaperPage = z.output<typeof paperPageSchema>;
export type TopicPage = z.output<typeof topicPageSchema>;
export type EditionPage = z.output<typeof editionPageSchema>;
