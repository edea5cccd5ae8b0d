import { restorationOf } from './describe-restoration.ts';
import type { Paper } from '../paper.ts';
import { type Guess, type Left, type Origin, ORIGINS, type Restoration } from './restoration.ts';

/** How many pieces there are, in how many papers. */
export interface Tally {
  papers: number;
  pieces: number;
}

/** A piece, and the paper that it is in. */
type Of<Piece> = Piece & { slug: string };

/** What became of the texts of a library. */
export interface RestorationReport {
  formulas: Record<'all' | Origin, Tally>;
  /** Letters, marks, words set apart and links that were given back. */
  marks: Record<'all' | Origin, Tally>;
  left: Record<'all' | Left['reason'], Tally>;
  /** The guesses that are the least sure, those first: where a person should look. */
  leastSure: Of<Guess>[];
  /** Pieces that were left as received, those that KaTeX cannot set first. */
  leftPieces: Of<Left>[];
}

/** A paper as far as the report needs it. */
interface RestoredPaper {
  slug: string;
  restoration?: Restoration | undefined;
}

/** How many pieces the report names: as many as somebody would look through. */
const NAMED = 50;

/** What was restored, guessed and left in papers, in the order of the library. */
export function reportRestoration(papers: readonly Paper[]): RestorationReport {
  return countRestorations(
    papers.map((paper) => ({ slug: paper.slug, restoration: restorationOf(paper) })),
  );
}

/**
 * The same where each paper's restoration is known already.
 *
 * @param papers In the order of the library.
 */
export function countRestorations(papers: Iterable<RestoredPaper>): RestorationReport {
  const report: RestorationReport = {
    formulas: { all: none(), ...noneByOrigin() },
    marks: { all: none(), ...noneByOrigin() },
    left: { all: none(), unsure: none(), rejected: none() },
    leastSure: [],
    leftPieces: [],
  };
  for (const { slug, restoration } of papers) {
    if (!restoration) continue;
    const { formulas = {}, marks = {}, guesses = [], left = [] } = restoration;
    addPaper(report.formulas, formulas);
    addPaper(report.marks, marks);
    addPaper(report.left, leftByReason(left));
    for (const guess of guesses) report.leastSure.push({ slug, ...guess });
    for (const piece of left) report.leftPieces.push({ slug, ...piece });
    // In a library of any size, no more is kept than is named.
    report.leastSure = first(report.leastSure, ({ confidence }) => confidence);
    report.leftPieces = first(report.leftPieces, ({ reason }) => (reason === 'rejected' ? 0 : 1));
  }
  return report;
}

function none(): Tally {
  return { papers: 0, pieces: 0 };
}

function noneByOrigin(): Record<Origin, Tally> {
  return Object.fromEntries(ORIGINS.map((origin) => [origin, none()])) as Record<Origin, Tally>;
}

/** Adds what one paper has of each kind. */
function addPaper<Kind extends string>(
  tallies: Record<'all' | Kind, Tally>,
  amounts: Partial<Record<Kind, number | undefined>>,
): void {
  let all = 0;
  for (const kind of Object.keys(amounts) as Kind[]) {
    const pieces = amounts[kind] ?? 0;
    add(tallies[kind], pieces);
    all += pieces;
  }
  add(tallies.all, all);
}

function add(tally: Tally, pieces: number): void {
  if (pieces === 0) return;
  tally.papers += 1;
  tally.pieces += pieces;
}

function leftByReason(left: readonly Left[]): Partial<Record<Left['reason'], number>> {
  const found: Partial<Record<Left['reason'], number>> = {};
  for (const { reason, count = 1 } of left) found[reason] = (found[reason] ?? 0) + count;
  return found;
}

/** Those with the lowest rank, of equal ones those that came first. */
function first<Piece>(pieces: Piece[], rank: (piece: Piece) => number): Piece[] {
  return pieces.sort((a, b) => rank(a) - rank(b)).slice(0, NAMED);
}
