import { z } from 'zod';
import { id, list, phrases, sentence } from './taxonomy-schema.ts';

const texts = { title: sentence.optional(), about: sentence.optional() };
const none: string[] = [];

/** What a file that extends the shipped taxonomy may say. */
export const extensionSchema = z.strictObject({
  extends: z.literal('default', 'has to be "default": there is no other taxonomy to extend'),
  without: list.default(none),
  fields: z.array(z.strictObject({ id, ...texts })).default([]),
  umbrellas: z.array(z.strictObject({ id, ...texts, spans: list.optional() })).default([]),
  topics: z
    .array(
      z.strictObject({
        id,
        ...texts,
        parents: list.optional(),
        strong: phrases.default(none),
        normal: phrases.default(none),
        weak: phrases.default(none),
        acronyms: phrases.default(none),
        arxiv: list.default(none),
        drop: list.default(none),
      }),
    )
    .default([]),
});

export type Extension = z.output<typeof extensionSchema>;
