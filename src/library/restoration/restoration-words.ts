import { count } from '../count.ts';
import type { RestorationReport, Tally } from './restoration-report.ts';
import { type Origin, ORIGINS, type Restoration } from './restoration.ts';

type Amounts = NonNullable<Restoration['formulas']>;

/** One line for readers of a paper's page: whose the mathematics is, and what was done. */
export function restorationNote(restoration: Restoration): string {
  const { formulas, marks, replaced = [], left = [] } = restoration;
  const rewritten =
    replaced.length > 0 ? `${sentence(replaced.join(' and '))} corrected by hand` : '';
  const pieces = formulas ? formulaWords(formulas) : marks && !rewritten ? markWords(marks) : '';
  const words = [rewritten, pieces].filter(Boolean).join(' · ');
  if (words !== '') return words;
  const number = left.reduce((sum, { count: times = 1 }) => sum + times, 0);
  const verb = number === 1 ? 'looks' : 'look';
  return `${count(number, 'piece')} that ${verb} like mathematics, shown as received`;
}

/** A few lines for the command line; none where nothing was restored or left. */
export function restorationLines({ formulas, marks, left }: RestorationReport): string[] {
  return [
    line('Formulas', formulas.all, [
      [formulas.authors, 'the authors’ own TeX'],
      [formulas.hand, 'by hand'],
      [formulas.read, 'with their TeX in the digest'],
      [formulas.guessed, 'guessed'],
    ]),
    line('Letters and marks', marks.all, [
      [marks.authors, 'the authors’ own TeX'],
      [marks.hand, 'by hand'],
      [marks.read, 'read'],
      [marks.guessed, 'guessed'],
    ]),
    line('Left as received', left.all, [
      [left.unsure, 'unsure'],
      [left.rejected, 'that KaTeX cannot set'],
    ]),
  ].filter((words) => words !== '');
}

function line(
  name: string,
  { papers, pieces }: Tally,
  parts: readonly [tally: Tally, words: string][],
): string {
  if (pieces === 0) return '';
  const words = parts
    .filter(([tally]) => tally.pieces > 0)
    .map(([tally, what]) => `${tally.pieces.toLocaleString('en')} ${what}`);
  return `${name}: ${pieces.toLocaleString('en')} in ${count(papers, 'paper')} (${words.join(', ')}).`;
}

const ONE_ORIGIN: Record<Origin, (number: number) => string> = {
  authors: () => 'The mathematics is the authors’ own TeX',
  hand: (number) => `${count(number, 'formula')} corrected by hand`,
  read: (number) => `${count(number, 'formula')} set from the digest’s own TeX`,
  guessed: (number) => `${count(number, 'formula')} restored by Sheaf`,
};

const ONE_OF_SEVERAL: Record<Origin, string> = {
  authors: 'the authors’ own TeX',
  hand: 'corrected by hand',
  read: 'set from the digest’s own TeX',
  guessed: 'restored by Sheaf',
};

function formulaWords(amounts: Amounts): string {
  const origins = ORIGINS.filter((origin) => amounts[origin]);
  const [only] = origins;
  if (only && origins.length === 1) return ONE_ORIGIN[only](amounts[only] ?? 0);
  const parts = origins.map((origin) => `${amounts[origin] ?? 0} ${ONE_OF_SEVERAL[origin]}`);
  const all = origins.reduce((sum, origin) => sum + (amounts[origin] ?? 0), 0);
  return `${count(all, 'formula')}: ${parts.join(', ')}`;
}

function markWords({ authors, hand }: Amounts): string {
  if (hand) return 'Corrected by hand';
  return authors
    ? 'Letters and marks are the authors’ own TeX'
    : 'Letters and marks restored by Sheaf';
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
