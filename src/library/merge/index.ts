import type { DigestFile } from '../digest.ts';
import type { PaperFields } from '../fields/paper-fields.ts';
import type { Finding } from '../finding.ts';
import { groupRecords, type Match } from './group-records.ts';
import { type Conflict, mergeFields } from './merge-fields.ts';
import { gatherRecords, idsOf, placeOf, type SourceRecord } from './records.ts';
import { keepsTex } from '../tex/keeps-tex.ts';

/** Where a record of a paper stands, and by what it was recognised as this paper's. */
interface PaperSource {
  digest: string;
  line: number;
  match?: Match;
}

/** One paper across all digests. */
export interface MergedPaper {
  /** What it can be recognised by, the strongest first: `arxiv:…`, `doi:…`, `acl:…`, `openreview:…`, `text:…`, `abstract:…`, `title:…`. */
  ids: string[];
  /** As received. */
  title: string;
  abstract: string;
  /** Which of the two are as their authors wrote them, with nothing lost on the way. */
  original: { title: boolean; abstract: boolean };
  /** The title that it first came in with: its address is made of it. */
  firstTitle: string;
  fields: PaperFields;
  /** Where its records stand, the first first. */
  sources: PaperSource[];
  /** Who said what, by the name of the field: a file and a line. */
  provenance: ReadonlyMap<string, string>;
}

/** What one edition of a digest holds. */
export interface EditionContents {
  digest: DigestFile;
  /** What the digest calls the edition, where it holds several. */
  label: string | undefined;
  /** Its papers by their number, in its order. */
  papers: number[];
}

/** The papers of several digests, each once, and which edition has which. */
export interface MergedPapers {
  /** In the order in which they came in. */
  papers: MergedPaper[];
  editions: EditionContents[];
  findings: Finding[];
}

/** Records that a person set apart from the papers that they would be joined with, by `digest:line`. */
export type Parts = ReadonlyMap<string, string>;

/**
 * Makes the papers of several digests one list, in which each stands once.
 *
 * @param parts What each record is a part of, where a person split a paper.
 */
export function mergeDigests(
  digests: readonly DigestFile[],
  parts: Parts = new Map(),
): MergedPapers {
  const { records, findings } = gatherRecords(digests);
  const partOf = ({ digest, record }: SourceRecord) => parts.get(placeOf(digest, record));
  const { groups, matches, findings: doubts } = groupRecords(records, partOf);
  findings.push(...doubts);
  const keeping = new Set(digests.filter(keepsTex));
  const papers: MergedPaper[] = [];
  const paperOf: number[] = [];
  for (const members of groups) {
    const own = members.flatMap((member) => records[member] ?? []);
    const { conflicts, ...merged } = mergeFields(own);
    for (const member of members) paperOf[member] = papers.length;
    findings.push(...conflicts.map((conflict) => conflictFinding(merged.title, conflict)));
    const isOriginal = (field: string) =>
      own.some(
        ({ digest, record }) =>
          keeping.has(digest) && merged.provenance.get(field) === placeOf(digest, record),
      );
    papers.push({
      ...merged,
      original: { title: isOriginal('title'), abstract: isOriginal('abstract') },
      ids: allIds(own, partOf),
      firstTitle: own[0]?.record.title ?? merged.title,
      sources: members.map((member) => sourceOf(records[member], matches.get(member))),
    });
  }
  const { editions, repeated } = editionsOf(digests, records, paperOf);
  return { papers, editions, findings: [...findings, ...repeated] };
}

const STRENGTH = ['arxiv', 'doi', 'acl', 'openreview', 'text', 'abstract', 'title'];

/** A paper that was set apart is known by its text alone: its identifiers are what was wrong. */
function allIds(
  records: readonly SourceRecord[],
  partOf: (record: SourceRecord) => string | undefined,
): string[] {
  const rankOf = (id: string) => STRENGTH.indexOf(id.slice(0, id.indexOf(':')));
  const ids = new Set(
    records.flatMap((record) => {
      const part = partOf(record);
      return part === undefined ? idsOf(record) : [`text:part-${part}`];
    }),
  );
  return [...ids].sort((a, b) => rankOf(a) - rankOf(b));
}

function sourceOf(source: SourceRecord | undefined, match: Match | undefined): PaperSource {
  if (!source) throw new Error('A paper is made of records.');
  const { digest, record } = source;
  return { digest: digest.name, line: record.line, ...(match && { match }) };
}

function editionsOf(
  digests: readonly DigestFile[],
  records: readonly SourceRecord[],
  paperOf: readonly number[],
): { editions: EditionContents[]; repeated: Finding[] } {
  const editions: EditionContents[] = [];
  const repeated: Finding[] = [];
  const byDigest = Map.groupBy(records.keys(), (index) => records[index]?.digest);
  for (const digest of digests) {
    const own = byDigest.get(digest) ?? [];
    const labels = Map.groupBy(own, (index) => records[index]?.record.edition);
    for (const [label, indices] of labels.size > 0 ? labels : [[undefined, []] as const]) {
      const papers = new Set<number>();
      for (const index of indices) {
        const paper = paperOf[index] ?? 0;
        const record = records[index];
        if (papers.has(paper) && record) repeated.push(paperTwice(record));
        papers.add(paper);
      }
      editions.push({ digest, label, papers: [...papers] });
    }
  }
  return { editions, repeated };
}

function paperTwice({ record, digest }: SourceRecord): Finding {
  return {
    file: digest.name,
    line: record.line,
    rule: 'paper-twice',
    message: `"${record.title}" stands in this edition twice; it is one paper.`,
  };
}

function conflictFinding(title: string, { field, kept, other }: Conflict): Finding {
  const [, file = other.from, line] = /^(.*):(\d+)$/.exec(other.from) ?? [];
  return {
    file,
    ...(line !== undefined && { line: Number(line) }),
    rule: 'sources-differ',
    message:
      `As the ${field} of "${title}" this has "${other.value}", and ${kept.from} has "${kept.value}", ` +
      'which is kept. If that is wrong, correct it in overrides.yaml.',
  };
}
