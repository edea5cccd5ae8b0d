import type { PaperFields, Publication } from '../fields/paper-fields.ts';
import { normaliseDate } from '../fields/date.ts';
import { digestStem } from '../digest-stem.ts';
import { SIDECAR } from '../sidecar.ts';
import { comparable } from './comparable.ts';
import { placeOf, type SourceRecord } from './records.ts';
import { trustRank } from './trust.ts';

/** A value of a field, and who says it. */
interface Said<Value> {
  value: Value;
  /** A file and a line, or the sidecar. */
  from: string;
  rank: number;
}

/** Two sources that say different things of one paper. */
export interface Conflict {
  field: string;
  kept: Said<string>;
  other: Said<string>;
}

/** What the records of one paper say together. */
export interface MergedFields {
  title: string;
  abstract: string;
  fields: PaperFields;
  /** Who said what was kept, by the name of the field. */
  provenance: Map<string, string>;
  conflicts: Conflict[];
}

/** What is taken whole from the source that is trusted most. */
const WHOLE = [
  'authors',
  'date',
  'arxivVersion',
  'categories',
  'keywords',
  'comment',
  'language',
] as const;

const IDENTIFIERS = ['arxiv', 'doi', 'acl', 'openreview'] as const;

/**
 * Puts together what the records of one paper say, field by field: the source that is trusted most is
 * believed, of equals the newest version of an arXiv paper, then the first. Links are gathered from all.
 *
 * @param records At least one, in their order.
 */
export function mergeFields(records: readonly SourceRecord[]): MergedFields {
  const voices = records.flatMap(voicesOf).sort((a, b) => a.rank - b.rank || b.version - a.version);
  const provenance = new Map<string, string>();
  const conflicts: Conflict[] = [];
  const keep = <Value>(field: string, said: readonly Said<Value>[]): Value | undefined => {
    const [first] = said;
    if (first) provenance.set(field, first.from);
    return first?.value;
  };
  const texts = (field: 'title' | 'abstract'): Said<string>[] =>
    voices
      .filter((voice) => voice[field] !== '')
      .map((voice) => ({ ...voice, value: voice[field] }));
  const abstracts = texts('abstract');
  // A text that a page cut short gives way to a whole one.
  const whole = abstracts.filter(({ value }) => !isCut(value));
  const [titles, bodies] = [texts('title'), whole.length > 0 ? whole : abstracts];
  conflicts.push(...conflictOf('title', titles, comparable));

  const fields: PaperFields = {};
  for (const field of WHOLE) {
    const said = voices.flatMap(({ fields: own, ...voice }) =>
      own[field] === undefined ? [] : [{ ...voice, value: own[field] }],
    );
    const value = keep(field, said);
    if (value !== undefined) Object.assign(fields, { [field]: value });
  }
  conflicts.push(...conflictOf('authors', saidOf(voices, authorsText), comparable));
  conflicts.push(...dateConflict(saidOf(voices, ({ date }) => date)));
  fields.identifiers = {};
  for (const kind of IDENTIFIERS) {
    const said = saidOf(voices, ({ identifiers }) => identifiers?.[kind]);
    const value = keep(kind, said);
    if (value !== undefined) fields.identifiers[kind] = value;
    conflicts.push(...conflictOf(kind, said, (id) => id));
  }
  const publication = mergePublications(voices, provenance);
  if (publication) fields.publication = publication;
  const links = voices.flatMap(({ fields: own }) => own.links ?? []);
  if (links.length > 0)
    fields.links = [...Map.groupBy(links, ({ url }) => url).values()].flatMap(
      (same) => same[0] ?? [],
    );
  return {
    title: keep('title', titles) ?? '',
    abstract: keep('abstract', bodies) ?? '',
    fields,
    provenance,
    conflicts,
  };
}

/** A source of one paper: a record, or what a sidecar says of it. */
interface Voice {
  from: string;
  rank: number;
  version: number;
  title: string;
  abstract: string;
  fields: PaperFields;
}

function voicesOf({ record, digest, known }: SourceRecord): Voice[] {
  const version = record.fields.arxivVersion ?? 0;
  const own: Voice = {
    from: placeOf(digest, record),
    rank: trustRank(digest.format),
    version,
    title: record.title,
    abstract: record.abstract,
    fields: record.fields,
  };
  if (Object.keys(known).length === 0) return [own];
  const from = digestStem(digest.name) + SIDECAR;
  const sidecar = { from, rank: trustRank('sidecar'), version, title: '', abstract: '' };
  return [{ ...sidecar, fields: known }, own];
}

function saidOf(
  voices: readonly Voice[],
  read: (fields: PaperFields) => string | undefined,
): Said<string>[] {
  return voices.flatMap(({ from, rank, fields }) => {
    const value = read(fields);
    return value === undefined || value === '' ? [] : [{ value, from, rank }];
  });
}

/** The first two sources that disagree. */
function conflictOf(
  field: string,
  said: readonly Said<string>[],
  compare: (value: string) => string,
): Conflict[] {
  const [kept] = said;
  if (!kept) return [];
  const other = said.find(({ value }) => compare(value) !== compare(kept.value));
  return other ? [{ field, kept, other }] : [];
}

/** A date that is only less exact than another one says the same. */
function dateConflict(said: readonly Said<string>[]): Conflict[] {
  const exact = said.filter(({ value }) => /^\d{4}/.test(normaliseDate(value)));
  const [kept] = exact;
  if (!kept) return [];
  const other = exact.find(({ value }) => {
    const [a, b] = [normaliseDate(kept.value), normaliseDate(value)];
    return !a.startsWith(b) && !b.startsWith(a);
  });
  return other ? [{ field: 'date', kept, other }] : [];
}

/** Given names come in full and as initials, so that only the family names can be compared. */
function authorsText({ authors }: PaperFields): string | undefined {
  return authors?.map(({ family, name }) => family ?? name).join(' ');
}

/** Where a paper was published in the end says more than that it was a preprint before. */
function mergePublications(
  voices: readonly Voice[],
  provenance: Map<string, string>,
): Publication | undefined {
  const said = voices.flatMap(({ from, fields: { publication } }) =>
    publication && Object.keys(publication).length > 0 ? [{ from, value: publication }] : [],
  );
  const isFinal = ({ venue, type }: Publication) => venue !== undefined && type !== 'preprint';
  const [best] = [...said.filter(({ value }) => isFinal(value)), ...said];
  if (!best) return undefined;
  const { value } = best;
  provenance.set('publication', best.from);
  // Volume and pages belong to their venue: only sources that name the same one complete each other.
  const same = said.filter(
    (other) =>
      other.value.venue !== undefined &&
      comparable(other.value.venue) === comparable(value.venue ?? ''),
  );
  return Object.assign({}, ...same.map((other) => other.value).reverse(), value) as Publication;
}

/** Whether a page cut a text short. */
function isCut(text: string): boolean {
  return /(?:\.\.\.|…)\s*$/.test(text);
}
