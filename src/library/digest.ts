import type { PaperFields } from './fields/paper-fields.ts';
import type { Finding } from './finding.ts';
import type { Sidecar } from './sidecar.ts';

/** One paper as a digest gives it, before it is known to the library. */
export interface DigestRecord {
  /** As received: what pasting took is given back later. */
  title: string;
  /** As received; an empty line separates paragraphs, and it is empty where none came in. */
  abstract: string;
  /** What the digest says of it beside its texts. */
  fields: PaperFields;
  /** The edition it appeared in, where one digest holds several. */
  edition?: string;
  /** Where it begins in the digest, from 1. */
  line: number;
}

/** What a digest says about itself, and its records in their order. */
export interface DigestContents {
  title?: string;
  curator?: string;
  /** As it stands in the digest: `May 5` stays `May 5`. */
  date?: string;
  records: DigestRecord[];
}

/** A digest with all that is known about it. */
export interface DigestFile extends DigestContents {
  /** Its name as it is shown to readers, unique in a library. */
  name: string;
  /** The id of the format that it was read as. */
  format: string;
  sidecar?: Sidecar;
  /** What its reading brought up. */
  findings: Finding[];
}
