import type { DigestFile, DigestRecord } from './digest.ts';
import type { Finding } from './finding.ts';
import type { Identifiers } from './paper.ts';
import type { KnownPaper } from './sidecar.ts';
import { closest, distance } from 'fastest-levenshtein';
import { texDifferences } from './tex/originals.ts';
import { hashOf } from './slug.ts';
import { stripTex } from './tex/strip-tex.ts';

/** One paper across all digests. */
export interface MergedPaper {
  /** `arxiv:…` or `doi:…` where a sidecar knows it, else `text:…`. */
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
 * title and abstract together, since titles alone are used twice and changed later. A text with its
 * TeX and the same text without it are one.
 */
export function mergeDigests(digests: readonly DigestFile[]): MergedPapers {
  const papers = new Set<UnnamedPaper>();
  const byIdentity = new Map<string, UnnamedPaper>();
  const contents = new Map<string, Set<UnnamedPaper>>();
  const findings: Finding[] = [];
  for (const digest of digests) {
    const own = new Set<UnnamedPaper>();
    const sidecar = Map.groupBy(digest.sidecar?.papers ?? [], ({ title }) => normalise(title));
    for (const record of digest.contents.records) {
      // Of several papers with one title, the first in the sidecar is the first in the digest.
      const known = sidecar.get(normalise(record.title.source))?.shift();
      const text = textIdentity(record);
      const external = externalIdentity(known);
      const paper = byIdentity.get(external ?? text) ??
        sameText(byIdentity.get(text), external) ?? { record, known, digest: digest.name, text };
      paper.known ??= known;
      if (known) findings.push(...texDifferences(record, known, digest.name));
      papers.add(paper);
      for (const identity of [external, text]) if (identity) byIdentity.set(identity, paper);
      if (own.has(paper)) findings.push(repeated(record, digest));
      own.add(paper);
    }
    contents.set(digest.name, own);
    const left = [...sidecar.values()].flat();
    findings.push(...left.map((known) => unmatched(known, digest)));
  }
  return {
    papers: [...papers].map((paper) => ({ ...paper, id: idOf(paper) })),
    contents: new Map([...contents].map(([name, own]) => [name, [...own].map(idOf)])),
    findings,
  };
}

/** A paper whose id is not settled: a later digest may know more of it. */
interface UnnamedPaper extends Omit<MergedPaper, 'id'> {
  text: string;
}

/** The paper with the same text, unless both are known elsewhere, and as two. */
function sameText(
  paper: UnnamedPaper | undefined,
  external: string | undefined,
): UnnamedPaper | undefined {
  return external && externalIdentity(paper?.known) ? undefined : paper;
}

function idOf({ known, text }: UnnamedPaper): string {
  return externalIdentity(known) ?? text;
}

function externalIdentity(known: Identifiers | undefined): string | undefined {
  if (known?.arxiv) return `arxiv:${known.arxiv}`;
  return known?.doi ? `doi:${known.doi.toLowerCase()}` : undefined;
}

/** 64 bits tell a million texts apart: the chance that any two of them meet is 3 in 100 million. */
function textIdentity({ title, abstract }: DigestRecord): string {
  return `text:${hashOf(`${normalise(title.source)}\n${normalise(abstract.source)}`, 16)}`;
}

/** A text reduced to what stripped TeX and a change of spacing, case or typography leave alone. */
function normalise(text: string): string {
  return strippedWhole(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Commands in commands lose one layer at a time; what lies deeper is no abstract. */
const LAYERS = 8;

/** The same for a text with its TeX and for the same as papers pages show it. */
function strippedWhole(text: string): string {
  let bare = text;
  for (let layer = 0; layer < LAYERS && /[\\$]/.test(bare); layer += 1) bare = stripTex(bare);
  return bare;
}

function repeated({ title, line }: DigestRecord, digest: DigestFile): Finding {
  return {
    file: digest.name,
    line,
    rule: 'paper-twice',
    message: `"${title.source}" stands in this digest twice; it is one paper.`,
  };
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
