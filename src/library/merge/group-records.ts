import { Clusters, contradict, type Cluster } from './clusters.ts';
import type { Finding } from '../finding.ts';
import { externalIds, isTelling, type SourceRecord } from './records.ts';
import { resemblance, sketchOf } from './shingles.ts';

/** What made a record one paper with others before it. */
export const MATCHES = ['identifier', 'text', 'abstract', 'title and abstract', 'title'] as const;

export type Match = (typeof MATCHES)[number];

/** Which records are of one paper. */
export interface RecordGroups {
  /** The numbers of each paper's records in their order, the paper with the first record first. */
  groups: number[][];
  /** By what each record was recognised, where it was. */
  matches: Map<number, Match>;
  findings: Finding[];
}

/** How much abstracts under one title have in common when they are versions of one text: others share next to nothing. */
const SAME_TITLE = 0.15;

/** The same where the titles differ: chosen well above what the reports of two years of one event share. */
const OTHER_TITLE = 0.5;

/** Of many records with one title or one run of words, how many a new one is compared with. */
const COMPARED = 20;

/** In words: a shorter title ("Errata", "Introduction") says nothing of which paper it is. */
const TELLING_TITLE = 4;

/**
 * Recognises the records of one paper: by the identifiers that others gave to it, else by title and
 * abstract together, for titles alone are used twice and changed later. Records with different identifiers
 * of one kind are never one paper.
 *
 * @param partOf The part that a person put a record into, away from others that it would be joined with.
 */
export function groupRecords(
  records: readonly SourceRecord[],
  partOf: (record: SourceRecord) => string | undefined,
): RecordGroups {
  const clusters = new Clusters();
  for (const record of records) clusters.add(record.identifiers, partOf(record));
  const matches = new Map<number, Match>();
  const findings = [
    ...joinByIdentifier(records, clusters, matches),
    ...joinByText(records, clusters, matches),
  ];
  return { groups: clusters.groups(), matches, findings };
}

function joinByIdentifier(
  records: readonly SourceRecord[],
  clusters: Clusters,
  matches: Map<number, Match>,
): Finding[] {
  const findings: Finding[] = [];
  const first = new Map<string, number>();
  for (const [index, record] of records.entries()) {
    for (const id of externalIds(record.identifiers)) {
      const key = `${clusters.of(index).part ?? ''} ${id}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, index);
        continue;
      }
      const [own, known] = [clusters.of(index), clusters.of(other)];
      if (own === known) continue;
      if (contradict(own, known, 'arxiv')) {
        findings.push(contradiction(id, record, records[other]));
      } else {
        clusters.join(known, own);
        matches.set(index, 'identifier');
      }
    }
  }
  return findings;
}

function joinByText(
  records: readonly SourceRecord[],
  clusters: Clusters,
  matches: Map<number, Match>,
): Finding[] {
  const findings: Finding[] = [];
  const seen = new SeenTexts();
  for (const [index, record] of records.entries()) {
    const own = clusters.of(index);
    const same = seen.sameText(record);
    // Archives list a paper again and again: its text has been compared with all others.
    if (same.some((other) => clusters.of(other) === own)) continue;
    const sketch = sketchOf(record.abstract);
    for (const candidate of seen.candidates(record, sketch)) {
      const known = clusters.of(candidate);
      const other = records[candidate];
      if (!other || !mayJoin(own, known)) continue;
      const match = matchOf(record, other);
      if (!match) continue;
      clusters.join(known, own);
      matches.set(index, match);
      if (match === 'title') findings.push(byTitle(record, other));
      break;
    }
    seen.add(index, record, sketch);
  }
  return findings;
}

function mayJoin(own: Cluster, known: Cluster): boolean {
  return own !== known && own.part === known.part && !contradict(own, known);
}

/** Where texts that were seen before can be found again. */
class SeenTexts {
  readonly #byText = new Map<string, number[]>();
  readonly #byTitle = new Map<string, number[]>();
  readonly #byShingle = new Map<number, number[]>();

  /** The records with this title and this abstract. */
  sameText(record: SourceRecord): readonly number[] {
    return this.#byText.get(wholeText(record)) ?? [];
  }

  /** The records that may be of the same paper, each once, the first first. */
  candidates(record: SourceRecord, sketch: readonly number[]): number[] {
    const found = [
      ...this.sameText(record),
      ...(this.#byTitle.get(record.title) ?? []),
      ...sketch.flatMap((shingle) => this.#byShingle.get(shingle) ?? []),
    ];
    return [...new Set(found)].sort((a, b) => a - b);
  }

  add(index: number, record: SourceRecord, sketch: readonly number[]): void {
    put(this.#byText, wholeText(record), index);
    put(this.#byTitle, record.title, index);
    for (const shingle of sketch) put(this.#byShingle, shingle, index);
  }
}

function wholeText({ title, abstract }: SourceRecord): string {
  return `${title}\n${abstract}`;
}

function put<Key>(map: Map<Key, number[]>, key: Key, index: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [index]);
  else if (list.length < COMPARED) list.push(index);
}

/** What makes two records one paper; nothing where they are two. */
function matchOf(one: SourceRecord, other: SourceRecord): Match | undefined {
  const sameTitle = one.title === other.title;
  if (one.abstract === other.abstract) {
    if (one.abstract === '')
      return sameTitle && nothingSpeaksAgainst(one, other) ? 'title' : undefined;
    if (sameTitle) return 'text';
    return isTelling(one.abstract) ? 'abstract' : undefined;
  }
  if (one.abstract === '' || other.abstract === '') {
    return sameTitle && nothingSpeaksAgainst(one, other) ? 'title' : undefined;
  }
  const shared = resemblance(one.abstract, other.abstract);
  if (sameTitle) return shared >= SAME_TITLE ? 'title and abstract' : undefined;
  return shared >= OTHER_TITLE ? 'abstract' : undefined;
}

/** Whether two records with one title, of which one has no abstract, can be taken for one paper. */
function nothingSpeaksAgainst(one: SourceRecord, other: SourceRecord): boolean {
  const [a, b] = [familyNames(one), familyNames(other)];
  if (a.length > 0 && b.length > 0) return a.some((name) => b.includes(name));
  return one.title.split(' ').length >= TELLING_TITLE;
}

function familyNames({ record, known }: SourceRecord): string[] {
  const authors = known.authors ?? record.fields.authors ?? [];
  return authors.map(({ family, name }) => (family ?? name).normalize('NFKC').toLowerCase());
}

function contradiction(id: string, one: SourceRecord, other: SourceRecord | undefined): Finding {
  return {
    file: one.digest.name,
    line: one.record.line,
    rule: 'identifiers-contradict',
    message:
      `"${one.record.title}" has ${id}, as "${other?.record.title ?? ''}" of ` +
      `${other?.digest.name ?? ''}:${other?.record.line ?? 1} has, but the two have different arXiv ids. ` +
      'They stay two papers: correct the identifier that is wrong.',
  };
}

function byTitle(one: SourceRecord, other: SourceRecord): Finding {
  return {
    file: one.digest.name,
    line: one.record.line,
    rule: 'merged-by-title',
    message:
      `"${one.record.title}" was taken for the paper of this title at ` +
      `${other.digest.name}:${other.record.line}: one of them has no abstract to compare. ` +
      'If they are two papers, set this one apart with "split" in overrides.yaml.',
  };
}
