import type { EditionContents } from './merge/index.ts';
import type { Finding } from './finding.ts';
import type { Match } from './merge/group-records.ts';
import type { Paper } from './paper.ts';
import { guessesOf } from './restoration/guesses.ts';

/** A record that was recognised as a paper that another record had brought. */
export interface MergedRecord {
  digest: string;
  line: number;
  slug: string;
  by: Match;
}

/** What became of one digest. */
export interface DigestReport {
  digest: string;
  /** The id of the format that it was read as. */
  format: string;
  /** How many records were read. */
  records: number;
  /** How many papers they are. */
  papers: number;
  /** How many of them were papers that a record before had brought. */
  merged: number;
  /** How many papers that it had first have a formula or a mark that had to be guessed. */
  guessed: number;
  /** How many texts were cut short by whoever made the digest. */
  truncated: number;
  /** How many findings are about what became no paper. */
  dropped: number;
}

/** What the import did with everything that came in. */
export interface ImportReport {
  digests: DigestReport[];
  /** In the order of the digests. */
  merged: MergedRecord[];
  findings: Finding[];
}

/** The rules of findings that say that a text was cut short. */
const TRUNCATED = ['possible-truncation', 'cut-off'];

/** The rules of findings about what became no paper. */
const DROPPED = [
  ...['record-without-title', 'record-without-end', 'unplaced-text', 'line-too-long'],
  ...['not-a-paper', 'not-a-record', 'broken-record', 'broken-json', 'list-not-read'],
  ...['deleted-record', 'commented-entry', 'arxiv-error'],
];

/**
 * Reports on an import.
 *
 * @param editions What the digests hold, in their order.
 * @param papers Of the library.
 * @param merged In the order of the digests.
 * @param findings Of all digests.
 */
export function reportImport(
  editions: readonly EditionContents[],
  papers: readonly Paper[],
  merged: MergedRecord[],
  findings: Finding[],
): ImportReport {
  const mergedIn = Map.groupBy(merged, ({ digest }) => digest);
  const isGuessed = ({ title, abstract }: Paper) => guessesOf([title, abstract]).length > 0;
  const guessedIn = Map.groupBy(papers.filter(isGuessed), ({ source }) => source.digest);
  const findingsIn = Map.groupBy(findings, ({ file }) => file);
  return {
    digests: [...Map.groupBy(editions, ({ digest }) => digest)].map(([digest, parts]) => {
      const { name, format, records } = digest;
      const own = findingsIn.get(name) ?? [];
      return {
        digest: name,
        format,
        records: records.length,
        papers: new Set(parts.flatMap((part) => part.papers)).size,
        merged: mergedIn.get(name)?.length ?? 0,
        guessed: guessedIn.get(name)?.length ?? 0,
        truncated: own.filter(({ rule }) => TRUNCATED.includes(rule)).length,
        dropped: own.filter(({ rule }) => DROPPED.includes(rule)).length,
      };
    }),
    merged,
    findings,
  };
}
