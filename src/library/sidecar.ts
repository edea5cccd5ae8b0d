import { z } from 'zod';
import { authorSchema, parseName, type Author } from './fields/author.ts';
import { identifiersSchema } from './fields/identifiers.ts';
import { type PaperFields, publicationSchema } from './fields/paper-fields.ts';
import { parseWithSchema } from './parse-with-schema.ts';

/** How the name of a sidecar ends: what stands before it is the digest's stem. */
export const SIDECAR = '.sidecar.yaml';

/** Names as people write them: `Ada Lovelace`, or with the parts given apart. */
export const namesSchema = z.array(z.union([z.string().min(1), authorSchema]));

const knownPaperSchema = z.strictObject({
  /** The title as the digest has it: what the entry is matched by. */
  title: z.string().min(1),
  /** Its texts with the TeX of their authors, as arXiv gives them: formulas are taken from there. */
  tex: z
    .strictObject({ title: z.string().min(1).optional(), abstract: z.string().min(1).optional() })
    .optional(),
  authors: namesSchema.optional(),
  date: z.string('has to be a text: put the date in quotes').min(1).optional(),
  ...identifiersSchema.shape,
  ...publicationSchema.shape,
});

/** A file beside a digest that says what the digest does not. */
const sidecarSchema = z.strictObject({
  /** The last part of the edition's address. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'has to be like "week-18"')
    .optional(),
  title: z.string().min(1).optional(),
  /** As exact as it is known: `May 5`, `2025`, `2025-05` or `2025-05-05`. */
  date: z.string('has to be a text: put the date in quotes').min(1).optional(),
  curator: z.string().min(1).optional(),
  /** The id of the format, where it is recognised wrongly. */
  format: z.string().min(1).optional(),
  /** Where a record keeps what, where the names are not the usual ones: `abstract: body.text`. */
  fields: z.record(z.string(), z.string().min(1)).optional(),
  papers: z.array(knownPaperSchema).default([]),
});

export type Sidecar = z.output<typeof sidecarSchema>;
export type KnownPaper = z.output<typeof knownPaperSchema>;

/**
 * Reads a sidecar.
 *
 * @param value The parsed YAML.
 * @param file The sidecar's name, for messages.
 * @throws {DataError} Where it does not follow the schema.
 */
export function parseSidecar(value: unknown, file: string): Sidecar {
  return parseWithSchema(sidecarSchema, value ?? {}, file);
}

/** What a sidecar says of a paper, in the form that readers give. */
export function fieldsOfKnown(known: KnownPaper): PaperFields {
  const { title: _, tex: __, authors, date, arxiv, doi, acl, openreview, ...publication } = known;
  return {
    ...(authors && { authors: authors.map(toAuthor) }),
    ...(date && { date }),
    ...(Object.keys(publication).length > 0 && { publication }),
    identifiers: {
      ...(arxiv && { arxiv }),
      ...(doi && { doi: doi.toLowerCase() }),
      ...(acl && { acl }),
      ...(openreview && { openreview }),
    },
  };
}

/** An author as a person wrote the name. */
export function toAuthor(author: string | Author): Author {
  if (typeof author !== 'string') return author;
  // What a person wrote is shown as it was written.
  return { ...parseName(author), name: author };
}
