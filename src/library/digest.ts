import type { Finding } from './finding.ts';
import type { RichText } from './text/rich-text.ts';
import type { Sidecar } from './sidecar.ts';
import type { PaperLink } from './paper.ts';

/** One paper as a digest gives it, before it is known to the library. */
export interface DigestRecord {
  title: RichText;
  /** Paragraphs are separated by an empty line; the source is empty where none came in. */
  abstract: RichText;
  /** What the abstract links to. */
  links: PaperLink[];
  /** The line of its title in the digest, from 1. */
  line: number;
}

/** What one digest holds. */
export interface DigestContents {
  curator?: string;
  /** As it stands in the digest: `May 5` stays `May 5`. */
  date?: string;
  records: DigestRecord[];
}

/** A digest with all that is known about it. */
export interface DigestFile {
  /** Its name as it is shown to readers, unique in a library. */
  name: string;
  contents: DigestContents;
  sidecar?: Sidecar;
  /** What its reading brought up. */
  findings: Finding[];
}
