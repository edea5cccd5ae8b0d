import type { DigestPage } from '../library/page-schemas.ts';

/** What is counted of a digest, in the order in which it is told. */
const AMOUNTS = [
  { key: 'records', name: 'Records' },
  { key: 'papers', name: 'Papers' },
  { key: 'merged', name: 'Merged' },
  { key: 'guessed', name: 'With guesses' },
  { key: 'truncated', name: 'Cut short' },
  { key: 'dropped', name: 'Left out' },
  { key: 'findings', name: 'Findings' },
] as const;

/** Always told, even where there are none. */
const ALWAYS: readonly string[] = ['records', 'papers'];

/** With more digests only those with findings are spelled out, */
const FEW = 20;
/** and no more of them than this. */
const MOST = 60;
/** As many findings as a page can name and still be light. */
const MOST_FINDINGS = 600;

/** What a site tells of the import of its digests. */
export interface ImportSummary {
  /** What is counted, without what no digest has. */
  amounts: { key: (typeof AMOUNTS)[number]['key']; name: string; total: number }[];
  /** The digests that are spelled out. */
  digests: DigestPage[];
  /** How many findings, and how many merged records, of each digest are named at most. */
  named: number;
}

/**
 * Chooses what a page can tell of an import.
 *
 * @param digests In their order.
 * @param papers How many the library has: a paper can be in several digests.
 */
export function summariseImport(digests: readonly DigestPage[], papers: number): ImportSummary {
  const isFew = digests.length <= FEW;
  const shown = digests.filter(({ findings }) => isFew || findings > 0).slice(0, MOST);
  const sum = (key: (typeof AMOUNTS)[number]['key']) =>
    digests.reduce((total, digest) => total + digest[key], 0);
  const amounts = AMOUNTS.map(({ key, name }) => ({
    key,
    name,
    total: key === 'papers' ? papers : sum(key),
  }));
  return {
    amounts: amounts.filter(({ key, total }) => total > 0 || ALWAYS.includes(key)),
    digests: shown,
    named: Math.floor(MOST_FINDINGS / Math.max(1, shown.length)),
  };
}
