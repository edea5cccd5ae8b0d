import type { DigestFile, DigestRecord } from './digest.ts';
import type { Finding } from './finding.ts';
import type { Identifiers } from './paper.ts';
import type { KnownPaper } from './sidecar.ts';
import { closest, distance } from 'fastest-levenshtein';
import { shortHash } from './slug.ts';

/** One paper across all digests. */
export interface MergedPaper {
  id: string;
  record: DigestRecord;
  known: KnownPaper | undefined;
  /** The digest that had it first. */
  digest: string;
}

/** The papers of several digests, each once, and which digest has which. */
export interface MergedPapers {
  /** In the order in which they came in. */
  papers: MergedPaper[];
  /** The papers' ids of each digest, in its order. */
  contents: Map<string, string[]>;
  findings: Finding[];
}

/**
 * Recognises the same paper across digests: by arXiv id or DOI where a sidecar knows them, else by
 * title and abstract together, since titles alone are used twice and changed later.
 */
export function mergeDigests(digests: readonly DigestFile[]): MergedPapers {
  const papers = new Map<string, MergedPaper>();
  const byText = new Map<string, string>();
  const contents = new Map<string, string[]>();
  const findings: Finding[] = [];
  for (const digest of digests) {
    const ids = new Set<string>();
    const sidecar = new Map(
      digest.sidecar?.papers.map((known) => [normalise(known.title), known]) ?? [],
    );
    for (const record of digest.contents.records) {
      const key = normalise(record.title.source);
      const known = sidecar.get(key);
      sidecar.delete(key);
      const text = textIdentity(record);
      const id = externalIdentity(known) ?? byText.get(text) ?? text;
      if (ids.has(id)) {
        findings.push({
          file: digest.name,
          line: record.line,
          rule: 'paper-twice',
          message: `"${record.title.source}" stands in this digest twice; it is one paper.`,
        });
        continue;
      }
      ids.add(id);
      byText.set(text, id);
      const earlier = papers.get(id);
      if (earlier) earlier.known ??= known;
      else papers.set(id, { id, record, known, digest: digest.name });
    }
    contents.set(digest.name, [...ids]);
    for (const known of sidecar.values()) findings.push(unmatched(known, digest));
  }
  return { papers: [...papers.values()], contents, findings };
}

function externalIdentity(known: Identifiers | undefined): string | undefined {
  if (known?.arxiv) return `arxiv:${known.arxiv}`;
  return known?.doi ? `doi:${known.doi.toLowerCase()}` : undefined;
}

function textIdentity(record: DigestRecord): string {
  return `text:${shortHash(`${normalise(record.title.source)}\n${normalise(record.abstract.source)}`)}`;
}

/** A text reduced to what a change of spacing, case or typography leaves alone. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function unmatched(known: KnownPaper, digest: DigestFile): Finding {
  const titles = digest.contents.records.map((record) => record.title.source);
  const nearest = titles.length > 0 ? closest(known.title, titles) : '';
  const close = nearest !== '' && distance(known.title, nearest) <= known.title.length / 3;
  return {
    file: digest.name,
    rule: 'sidecar-unmatched',
    message:
      `The sidecar knows "${known.title}", which is not in this digest.` +
      (close ? ` Did you mean "${nearest}"?` : ' Remove the entry or correct its title.'),
  };
}
