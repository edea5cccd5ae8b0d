import { z } from 'zod';
import { SPAN_KINDS } from './text/rich-text.ts';

const spanSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  tex: z.string(),
  kind: z.enum(SPAN_KINDS),
  confidence: z.number().min(0).max(1),
  assumes: z.array(z.string()).optional(),
  byHand: z.boolean().optional(),
});

const leftPieceSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  confidence: z.number().min(0).max(1),
  reason: z.enum(['unsure', 'rejected']),
});

const richTextSchema = z.strictObject({
  source: z.string(),
  spans: z.array(spanSchema),
  left: z.array(leftPieceSchema).optional(),
  settledBy: z.enum(['authors', 'hand']).optional(),
});

/** A word of the field, read from a slug or an identifier: lower case, digits and hyphens. */
const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'has to be like "graph-networks"');

/** An arXiv identifier without its version, in the form of 2007 or the older one. */
const arxivIdSchema = z
  .string('has to be a text: put the arXiv id in quotes')
  .regex(/^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})$/, 'has to be like "2110.03336"');

/** What a paper is known by elsewhere. */
export const identifiersSchema = z.strictObject({
  arxiv: arxivIdSchema.optional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'has to be like "10.1609/aaai.v37i4.25600"')
    .optional(),
  openreview: z
    .string()
    .regex(/^[\w-]{6,}$/, 'has to be like "zIUyj55nXR"')
    .optional(),
});

/** Where a paper was published, as far as it is known. */
export const publicationSchema = z.strictObject({
  /** The conference or journal, with the year where it is known: `ICLR 2022`. */
  venue: z.string().min(1).optional(),
  /** The series of the volume: `PMLR`. */
  series: z.string().min(1).optional(),
  volume: z.string().min(1).optional(),
  /** `10362-10383`, or an article number. */
  pages: z.string().min(1).optional(),
  /** What else a reader should know, in a sentence. */
  remark: z.string().min(1).optional(),
});

const linkSchema = z.strictObject({
  kind: z.enum(['code', 'project', 'data', 'demo', 'web']),
  url: z.url({ protocol: /^https?$/ }),
});

const topicRefSchema = z.strictObject({ id: slugSchema, title: z.string().min(1) });

const reasonSchema = z.strictObject({
  phrase: z.string().min(1),
  in: z.enum(['title', 'abstract', 'neighbours']),
  weight: z.number(),
});

const relatedSchema = z.strictObject({
  slug: slugSchema,
  score: z.number(),
  reasons: z.array(z.string()),
});

/** A paper of the library. What is not known is absent, never empty or invented. */
export const paperSchema = z.strictObject({
  /** What makes it the same paper in another digest: `arxiv:…`, `doi:…` or `text:…`. */
  id: z.string().regex(/^(arxiv|doi|text):\S+$/),
  /** The last part of its permalink. */
  slug: slugSchema,
  title: richTextSchema,
  /** Paragraphs are separated by an empty line; the source is empty where none came in. */
  abstract: richTextSchema,
  authors: z.array(z.string().min(1)),
  publication: publicationSchema,
  identifiers: identifiersSchema,
  links: z.array(linkSchema),
  topic: topicRefSchema,
  reasons: z.array(reasonSchema),
  tags: z.array(topicRefSchema),
  related: z.array(relatedSchema),
  /** The texts that came in, where a correction by hand has put another in their place. */
  received: z
    .strictObject({ title: z.string().optional(), abstract: z.string().optional() })
    .optional(),
  /** The ids of the editions it appeared in, in the order of the digests. */
  editions: z.array(slugSchema).min(1),
  /** Where it came from first. */
  source: z.strictObject({ digest: z.string().min(1), line: z.int().positive() }),
});

export type Paper = z.output<typeof paperSchema>;
export type Identifiers = z.output<typeof identifiersSchema>;
export type PaperLink = z.output<typeof linkSchema>;
