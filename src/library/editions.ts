import type { DigestFile } from './digest.ts';
import type { Finding } from './finding.ts';
import { hashOf, toSlug } from './slug.ts';

/** A digest as published. */
export interface Edition {
  id: string;
  title: string;
  /** As exact as it is known. */
  date?: string;
  curator?: string;
  /** The digest's name. */
  digest: string;
  /** The slugs of its papers, in the digest's order. */
  papers: string[];
  /** What its import brought up. */
  findings: Finding[];
}

/**
 * Makes an edition of each digest. What the sidecar says wins over the digest's header.
 *
 * @param slugsOf The slugs of a digest's papers, in its order.
 * @param findings Those of all digests.
 */
export function makeEditions(
  digests: readonly DigestFile[],
  slugsOf: (digest: string) => string[],
  findings: readonly Finding[],
): Edition[] {
  const taken = new Set<string>();
  return digests.map((digest) => {
    const { name, contents, sidecar } = digest;
    const stem = name.replace(/\.[^.]*$/, '');
    const plain = sidecar?.id ?? (toSlug(stem) || 'edition');
    const id = taken.has(plain) ? `${plain}-${hashOf(name, 8)}` : plain;
    taken.add(id);
    const date = sidecar?.date ?? contents.date;
    const curator = sidecar?.curator ?? contents.curator;
    return {
      id,
      title: sidecar?.title ?? (date ? `Papers of ${date}` : stem.replaceAll('_', ' ')),
      ...(date && { date }),
      ...(curator && { curator }),
      digest: name,
      papers: slugsOf(name),
      findings: findings.filter((finding) => finding.file === name),
    };
  });
}
