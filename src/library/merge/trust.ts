/**
 * How much the formats are trusted, the most first: what a person wrote beside a digest, the archives' own
 * records, bibliographies and data files, and last what was copied from a page, which has lost most.
 */
const TRUST: readonly (readonly string[])[] = [
  ['sidecar'],
  ['arxiv-atom', 'acl-xml', 'openreview'],
  ['bibtex', 'csl-json', 'ris', 'json', 'json-lines', 'csv', 'papers-api', 'arxiv-listing'],
];

/** The rank of a format among those that speak of a paper: the lowest is trusted most. */
export function trustRank(format: string): number {
  const rank = TRUST.findIndex((formats) => formats.includes(format));
  return rank === -1 ? TRUST.length : rank;
}
