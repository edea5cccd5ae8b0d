import { comparable } from './comparable.ts';
import type { DigestFile, DigestRecord } from '../digest.ts';
import type { Finding } from '../finding.ts';
import type { Identifiers } from '../fields/identifiers.ts';
import type { PaperFields } from '../fields/paper-fields.ts';
import { hashOf } from '../slug.ts';
import { fieldsOfKnown } from '../sidecar.ts';
import { matchSidecar } from './match-sidecar.ts';

/** A record of a digest, ready to be compared with others. */
export interface SourceRecord {
  record: DigestRecord;
  digest: DigestFile;
  /** What the sidecar adds: it is trusted more than the record. */
  known: PaperFields;
  /** Of the record and the sidecar together. */
  identifiers: Identifiers;
  /** As `comparable` gives them. */
  title: string;
  abstract: string;
}

/**
 * All records of all digests in their order, each with what its sidecar adds.
 *
 * @returns The records, and findings about sidecars that speak of no record.
 */
export function gatherRecords(digests: readonly DigestFile[]): {
  records: SourceRecord[];
  findings: Finding[];
} {
  const records: SourceRecord[] = [];
  const findings: Finding[] = [];
  for (const digest of digests) {
    const sidecar = matchSidecar(digest);
    findings.push(...sidecar.findings);
    for (const record of digest.records) {
      const entry = sidecar.known.get(record);
      const known = entry ? fieldsOfKnown(entry) : {};
      records.push({
        record,
        digest,
        known,
        identifiers: { ...record.fields.identifiers, ...known.identifiers },
        title: comparable(record.title),
        abstract: comparable(record.abstract),
      });
    }
  }
  return { records, findings };
}

/**
 * What a record can be recognised by, the strongest first: its identifiers elsewhere, its title with its
 * abstract, the abstract alone, and the title alone. 64 bits tell a million texts apart: the chance that any two of them
 * meet is 3 in 100 million.
 */
export function idsOf({ identifiers, title, abstract }: SourceRecord): string[] {
  return [
    ...externalIds(identifiers),
    `text:${hashOf(`${title}\n${abstract}`, 16)}`,
    ...(isTelling(abstract) ? [`abstract:${hashOf(abstract, 16)}`] : []),
    `title:${hashOf(title, 16)}`,
  ];
}

/** Where a record stands: `week-18.txt:5`. */
export function placeOf({ name }: Pick<DigestFile, 'name'>, { line }: DigestRecord): string {
  return `${name}:${line}`;
}

/** The identifiers that others gave to a paper. */
export function externalIds({ arxiv, doi, acl, openreview }: Identifiers): string[] {
  return [
    ...(arxiv ? [`arxiv:${arxiv}`] : []),
    ...(doi ? [`doi:${doi.toLowerCase()}`] : []),
    ...(acl ? [`acl:${acl}`] : []),
    ...(openreview ? [`openreview:${openreview}`] : []),
  ];
}

/** In characters: a shorter abstract ("To appear.") can be that of many papers. */
const TELLING = 150;

/** Whether an abstract is long enough to be recognised by. */
export function isTelling(abstract: string): boolean {
  return abstract.length >= TELLING;
}
