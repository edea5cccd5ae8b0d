import { closest, distance } from 'fastest-levenshtein';
import { comparable } from './comparable.ts';
import type { DigestFile, DigestRecord } from '../digest.ts';
import type { Finding } from '../finding.ts';
import type { KnownPaper } from '../sidecar.ts';
import { texDifferences } from '../tex/originals.ts';

/** Finds the record that each entry of a digest's sidecar speaks of, by its title. */
export function matchSidecar(digest: DigestFile): {
  known: Map<DigestRecord, KnownPaper>;
  findings: Finding[];
} {
  const known = new Map<DigestRecord, KnownPaper>();
  const findings: Finding[] = [];
  const entries = digest.sidecar?.papers ?? [];
  if (entries.length === 0) return { known, findings };
  const byTitle = Map.groupBy(entries, ({ title }) => comparable(title));
  for (const record of digest.records) {
    // Of several papers with one title, the first in the sidecar is the first in the digest.
    const entry = byTitle.get(comparable(record.title))?.shift();
    if (!entry) continue;
    known.set(record, entry);
    findings.push(...texDifferences(record, entry, digest.name));
  }
  const left = [...byTitle.values()].flat();
  return { known, findings: [...findings, ...left.map((entry) => unmatched(entry, digest))] };
}

function unmatched({ title }: KnownPaper, { name, records }: DigestFile): Finding {
  const titles = records.map((record) => record.title);
  const nearest = titles.length > 0 ? closest(title, titles) : '';
  const close = nearest !== '' && distance(title, nearest) <= title.length / 3;
  return {
    file: name,
    rule: 'sidecar-unmatched',
    message:
      `The sidecar knows "${title}", which is not in this digest.` +
      (close ? ` Did you mean "${nearest}"?` : ' Remove the entry or correct its title.'),
  };
}
