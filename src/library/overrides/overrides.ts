import { z } from 'zod';
import { parseWithSchema } from '../parse-with-schema.ts';

const spanOverrideSchema = z.strictObject({
  /** A piece of the title or the abstract as it was received: wherever it stands as whole words. */
  text: z.string('has to be a text: put it in quotes').min(1),
  /** What it has to be, as TeX of running text; the same as `text` leaves it as it was received. */
  tex: z.string('has to be a text: put it in quotes').min(1),
});

const paperOverrideSchema = z.strictObject({
  /** As TeX of running text; replaces the title, but never the paper's address. */
  title: z.string('has to be a text: put it in quotes').min(1).optional(),
  /** As TeX of running text, with an empty line between paragraphs; replaces the abstract. */
  abstract: z.string().min(1).optional(),
  spans: z.array(spanOverrideSchema).default([]),
});

/** A file of corrections by hand, which always win. */
const overridesSchema = z.strictObject({
  /** By slug, `arxiv:…` or `doi:…`. */
  papers: z.record(z.string(), paperOverrideSchema).default({}),
});

export type SpanOverride = z.output<typeof spanOverrideSchema>;
export type PaperOverride = z.output<typeof paperOverrideSchema>;

export interface Overrides extends z.output<typeof overridesSchema> {
  /** Where they stand, for messages. */
  file: string;
}

export const NO_OVERRIDES: Overrides = { file: '', papers: {} };

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
