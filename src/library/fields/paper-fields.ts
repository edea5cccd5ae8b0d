import { z } from 'zod';
import { authorSchema } from './author.ts';
import { identifiersSchema } from './identifiers.ts';

/** Where a paper was published, as far as it is known. */
export const publicationSchema = z.strictObject({
  type: z
    .enum(['journal', 'conference', 'preprint', 'book', 'chapter', 'thesis', 'report'])
    .optional(),
  /** The conference or journal, with the year where it is known: `ICLR 2022`. */
  venue: z.string().min(1).optional(),
  /** The series of the volume: `PMLR`. */
  series: z.string().min(1).optional(),
  volume: z.string().min(1).optional(),
  /** Of the journal's issue. */
  number: z.string().min(1).optional(),
  /** `10362-10383`, or an article number. */
  pages: z.string().min(1).optional(),
  publisher: z.string().min(1).optional(),
  /** What else a reader should know, in a sentence. */
  remark: z.string().min(1).optional(),
});

export const LINK_KINDS = ['pdf', 'code', 'project', 'data', 'demo', 'web'] as const;

export const linkSchema = z.strictObject({
  kind: z.enum(LINK_KINDS),
  url: z.url({ protocol: /^https?$/ }),
});

/** What a source knows of a paper beside its title and abstract. What is not known is absent. */
export const paperFieldsSchema = z.strictObject({
  authors: z.array(authorSchema).optional(),
  /** As exact as it is known: see `normaliseDate`. */
  date: z.string().min(1).optional(),
  publication: publicationSchema.optional(),
  identifiers: identifiersSchema.optional(),
  /** Of the arXiv id. */
  arxivVersion: z.int().positive().optional(),
  links: z.array(linkSchema).optional(),
  /** The codes of the archive's classes: `cs.LG`. The first is the primary one. */
  categories: z.array(z.string().min(1)).optional(),
  /** As the authors gave them. */
  keywords: z.array(z.string().min(1)).optional(),
  /** What the authors remark beside the abstract: `12 pages, 3 figures`. */
  comment: z.string().min(1).optional(),
  /** A BCP 47 tag: `en`, `zh-Hans`. */
  language: z.string().min(1).optional(),
});

export type PaperFields = z.output<typeof paperFieldsSchema>;
export type Publication = z.output<typeof publicationSchema>;
export type PaperLink = z.output<typeof linkSchema>;
