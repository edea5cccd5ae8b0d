import { parseWithSchema } from '../parse-with-schema.ts';
import { extendTaxonomy, isExtension } from './extend-taxonomy.ts';
import { readPhrase, type WrittenPhrase } from './phrase.ts';
import { taxonomySchema } from './taxonomy-schema.ts';
import type { TaxonomyFile } from './taxonomy-schema.ts';

/** A phrase that speaks for a leaf. */
interface Phrase extends WrittenPhrase {
  /** 3 where it all but settles the subject, 2 where it is typical, 1 for a hint. */
  weight: number;
  /** Whether only the same capitals count. */
  isAcronym: boolean;
}

/** A subject papers can be about; its id is permanent. */
export interface Leaf {
  id: string;
  title: string;
  about: string;
  parents: readonly string[];
  phrases: readonly Phrase[];
  /** Categories of arXiv that speak for it. */
  arxiv: readonly string[];
}

/** What papers can be filed under: a leaf, or a field or umbrella with several. */
export interface TopicGroup {
  id: string;
  title: string;
  about: string;
  /** Positions in the taxonomy's leaves, ascending. */
  leaves: readonly number[];
}

export interface Taxonomy {
  leaves: readonly Leaf[];
  /** Leaves first, then fields, then umbrellas. */
  groups: readonly TopicGroup[];
}

/**
 * Reads a taxonomy.
 *
 * @param value The parsed YAML of a file like `seeds/topics.yaml`.
 * @param file The file's name, for messages.
 * @throws {DataError} At the first fault, with its path: a value of the wrong form, an id that is used twice, or one that
 * is unknown, with the nearest known.
 */
export function parseTaxonomy(value: unknown, file: string): Taxonomy {
  return toTaxonomy(parseWithSchema(taxonomySchema, value, file));
}

/**
 * Reads somebody's own taxonomy, which may build on the shipped one.
 *
 * @param value The parsed YAML: a whole taxonomy, or one that says `extends: default` and what is different.
 * @param file The file's name, for messages.
 * @param shipped The parsed YAML of the taxonomy that comes with Sheaf.
 * @throws {DataError} At the first fault, with its path.
 */
export function parseOwnTaxonomy(value: unknown, file: string, shipped: unknown): Taxonomy {
  if (!isExtension(value)) return parseTaxonomy(value, file);
  const base = parseWithSchema(taxonomySchema, shipped, 'topics.yaml of Sheaf');
  return toTaxonomy(extendTaxonomy(base, value, file));
}

function toTaxonomy(data: TaxonomyFile): Taxonomy {
  const leaves = data.topics.map((topic): Leaf => ({
    id: topic.id,
    title: topic.title,
    about: topic.about,
    parents: topic.parents,
    phrases: [
      ...topic.strong.map((written) => ({ ...readPhrase(written), weight: 3, isAcronym: false })),
      ...topic.normal.map((written) => ({ ...readPhrase(written), weight: 2, isAcronym: false })),
      ...topic.weak.map((written) => ({ ...readPhrase(written), weight: 1, isAcronym: false })),
      ...topic.acronyms.map((text) => ({ text, name: text, weight: 3, isAcronym: true })),
    ],
    arxiv: topic.arxiv,
  }));
  return { leaves, groups: groupsOf(data) };
}

function groupsOf(data: TaxonomyFile): TopicGroup[] {
  const positions = (belongs: (topic: TaxonomyFile['topics'][number]) => boolean) =>
    data.topics.flatMap((topic, at) => (belongs(topic) ? [at] : []));
  const group = (
    from: { id: string; title: string; about: string },
    leaves: number[],
  ): TopicGroup => ({
    id: from.id,
    title: from.title,
    about: from.about,
    leaves,
  });
  return [
    ...data.topics.map((topic, at) => group(topic, [at])),
    ...data.fields.map((field) =>
      group(
        field,
        positions(({ parents }) => parents.includes(field.id)),
      ),
    ),
    ...data.umbrellas.map((umbrella) =>
      group(
        umbrella,
        positions(({ id, parents }) =>
          [id, ...parents].some((part) => umbrella.spans.includes(part)),
        ),
      ),
    ),
  ];
}
