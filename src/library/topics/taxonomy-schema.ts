import { closest } from 'fastest-levenshtein';
import { z } from 'zod';
import { splitWords } from '../tf-idf/words.ts';
import { phraseKey } from './phrase.ts';

/** What an id has to look like. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'has to be lower case with hyphens, like "graph-networks"')
  .refine((value) => value !== 'other', 'is taken by the papers that fit no topic');
/** A title, or a sentence about a subject. */
export const sentence = z.string().min(1, 'has to say something');

/** Values parted by commas. */
export const list = z
  .string('has to be a text with commas between the values')
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every((part) => part !== ''), 'has an empty value between two commas');

// A shorter prefix catches words of other subjects: "gene" is the start of "generalization".
const shortestPrefix = 4;

/** Phrases parted by commas. */
export const phrases = list
  .refine(
    (parts) => parts.every((part) => !part.slice(0, -1).includes('*')),
    'has a * that is not the last character of its phrase',
  )
  .refine(
    (parts) => parts.every((part) => splitWords(part).length > 0),
    'has a phrase without a letter or digit',
  )
  .refine(
    (parts) =>
      parts.every(
        (part) =>
          !part.endsWith('*') || (splitWords(part).at(-1)?.plain.length ?? 0) >= shortestPrefix,
      ),
    `has a * after fewer than ${String(shortestPrefix)} letters`,
  );

const leafSchema = z
  .strictObject({
    id,
    title: sentence,
    about: sentence,
    parents: list,
    strong: phrases.default([]),
    normal: phrases.default([]),
    weak: phrases.default([]),
    acronyms: phrases.default([]),
    arxiv: list.default([]),
  })
  .check(({ value, issues }) => {
    for (const message of leafFaults(value)) {
      issues.push({ code: 'custom', input: value, path: [], message });
    }
  });

/** What is wrong with the phrases of a leaf: none that counts, or one of them twice. */
export function leafFaults(
  leaf: Record<'strong' | 'normal' | 'weak' | 'acronyms', readonly string[]> & { id: string },
): string[] {
  const faults: string[] = [];
  if (leaf.strong.length + leaf.normal.length + leaf.acronyms.length === 0) {
    faults.push(
      `"${leaf.id}" has no strong or normal phrase and no acronym, so no paper would be found for it`,
    );
  }
  const keys = [...leaf.strong, ...leaf.normal, ...leaf.weak].map(phraseKey);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) faults.push(`"${leaf.id}" has the phrase "${twice}" twice`);
  return faults;
}

const shapeSchema = z.strictObject({
  fields: z.array(z.strictObject({ id, title: sentence, about: sentence })),
  umbrellas: z
    .array(z.strictObject({ id, title: sentence, about: sentence, spans: list }))
    .default([]),
  topics: z.array(leafSchema).min(1, 'has to have a topic'),
});

/** The nearest of the known values, as a question; nothing where none is known. */
export function nearest(value: string, known: readonly string[]): string {
  return known.length > 0 ? ` (did you mean "${closest(value, known)}"?)` : '';
}

/** A fault and where it lies. */
export interface Issue {
  path: (string | number)[];
  message: string;
}

/** Ids that are used twice, and references to ids that are not there. */
export function referenceIssues(data: z.output<typeof shapeSchema>): Issue[] {
  const issues: Issue[] = [];
  const taken = new Set<string>();
  for (const key of ['fields', 'umbrellas', 'topics'] as const) {
    for (const [at, { id }] of data[key].entries()) {
      const message = `the id "${id}" is used twice`;
      if (taken.has(id)) issues.push({ path: [key, at, 'id'], message });
      taken.add(id);
    }
  }
  const unknown = (
    ids: readonly string[],
    known: readonly string[],
    kind: string,
    path: (string | number)[],
  ) => {
    for (const id of ids.filter((one) => !known.includes(one))) {
      issues.push({ path, message: `unknown ${kind} "${id}"${nearest(id, known)}` });
    }
  };
  const fields = data.fields.map(({ id }) => id);
  const members = [...fields, ...data.topics.map(({ id }) => id)];
  for (const [at, { parents }] of data.topics.entries()) {
    unknown(parents, fields, 'field', ['topics', at, 'parents']);
  }
  for (const [at, { spans }] of data.umbrellas.entries()) {
    unknown(spans, members, 'topic or field', ['umbrellas', at, 'spans']);
  }
  return issues;
}

/** A file like `seeds/topics.yaml`, whole and consistent in itself. */
export const taxonomySchema = shapeSchema.check(({ value, issues }) => {
  for (const { path, message } of referenceIssues(value)) {
    issues.push({ code: 'custom', input: value, path, message });
  }
});

export type TaxonomyFile = z.output<typeof taxonomySchema>;
