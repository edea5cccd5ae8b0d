import { z } from 'zod';
import { identifiersSchema, publicationSchema } from './paper.ts';
import { parseWithSchema } from './parse-with-schema.ts';

const knownPaperSchema = z.strictObject({
  /** The title as the digest has it: what the entry is matched by. */
  title: z.string().min(1),
  /** Its texts with the TeX of their authors, as arXiv gives them: formulas are taken from there. */
  tex: z
    .strictObject({ title: z.string().min(1).optional(), abstract: z.string().min(1).optional() })
    .optional(),
  authors: z.array(z.string().min(1)).optional(),
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
