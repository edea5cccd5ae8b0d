import { z } from 'zod';
import { authorSchema } from './fields/author.ts';
import { identifiersSchema } from './fields/identifiers.ts';
import { linkSchema, paperFieldsSchema, publicationSchema } from './fields/paper-fields.ts';
import { TAG_KINDS } from './tags/tag.ts';
import { NAME_KINDS } from './names/index.ts';
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

export const richTextSchema = z.strictObject({
  source: z.string(),
  spans: z.array(spanSchema),
  left: z.array(leftPieceSchema).optional(),
  settledBy: z.enum(['authors', 'hand']).optional(),
});

/** A word of the field, read from a slug or an identifier: lower case, digits and hyphens. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'has to be like "graph-networks"');

const topicRefSchema = z.strictObject({ id: slugSchema, title: z.string().min(1) });

const tagSchema = topicRefSchema.extend({
  kind: z.enum(TAG_KINDS),
  in: z.enum(['title', 'abstract']),
});

const reasonSchema = z.strictObject({
  phrase: z.string().min(1),
  in: z.enum(['title', 'abstract', 'categories', 'neighbours']),
  weight: z.number(),
});

const relatedSchema = z.strictObject({
  slug: slugSchema,
  score: z.number(),
  reasons: z.array(z.string()),
});

/** An author of a paper, with the last part of the address of the author's page where there is one. */
const paperAuthorSchema = authorSchema.extend({ slug: slugSchema.optional() });

const acronymSchema = z.strictObject({
  short: z.string().min(2),
  long: z.string().min(1),
  /** Whether the paper only uses it, and what it stands for is what all papers say that define it. */
  fromLibrary: z.boolean().optional(),
  /** Where the glossary explains it, below the root of the site: `/glossary/#gnn`. */
  glossary: z
    .string()
    .regex(/^\/glossary\//)
    .optional(),
});

const nameSchema = z.strictObject({ name: z.string().min(1), kind: z.enum(NAME_KINDS) });

const sourceSchema = z.strictObject({ digest: z.string().min(1), line: z.int().positive() });

/** A paper of the library. What is not known is absent, never empty or invented. */
export const paperSchema = z.strictObject({
  /** What makes it the same paper in another digest: `arxiv:…`, `doi:…`, `acl:…`, `openreview:…` or `text:…`. */
  id: z.string().regex(/^(arxiv|doi|acl|openreview|text):\S+$/),
  /** The last part of its permalink. */
  slug: slugSchema,
  /** What it is cited by: `xie-etal-2022-crystal`. */
  key: slugSchema,
  title: richTextSchema,
  /** Paragraphs are separated by an empty line; the source is empty where none came in. */
  abstract: richTextSchema,
  ...paperFieldsSchema.shape,
  authors: z.array(paperAuthorSchema),
  publication: publicationSchema,
  identifiers: identifiersSchema,
  links: z.array(linkSchema),
  topic: topicRefSchema,
  reasons: z.array(reasonSchema),
  /** The best first. */
  tags: z.array(tagSchema),
  related: z.array(relatedSchema),
  /** What its acronyms stand for, those first that it defines itself. */
  acronyms: z.array(acronymSchema).optional(),
  /** What it calls the method that it proposes, and the data that it works on. */
  names: z.array(nameSchema).optional(),
  /** The texts that came in, where a correction by hand has put another in their place. */
  received: z
    .strictObject({ title: z.string().optional(), abstract: z.string().optional() })
    .optional(),
  /** The ids of the editions it appeared in, in their order. */
  editions: z.array(slugSchema).min(1),
  /** Where it came from first. */
  source: sourceSchema,
  /** Where else it stood. */
  alsoIn: z.array(sourceSchema).optional(),
  /** Where each field came from, where that is not its first source: a file and a line. */
  provenance: z.record(z.string(), z.string()).optional(),
});

export type Paper = z.output<typeof paperSchema>;
