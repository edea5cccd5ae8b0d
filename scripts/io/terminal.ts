import ora from 'ora';
import { count } from '../../src/library/count.ts';
import type { Finding } from '../../src/library/finding.ts';
import type { DigestReport, ImportReport } from '../../src/library/import-report.ts';

/** Says what a long command is doing. */
export interface Progress {
  /** Begins the next step: what is done, in the present tense. */
  step(text: string): void;
  /** Says how far the step has come. */
  update(text: string): void;
  /** Ends the last step, which is done. */
  done(): void;
  /** Ends whatever is going on, done or not. */
  stop(): void;
}

/** Progress for a person at a terminal; silence for a pipe or a log. */
export function terminalProgress(): Progress {
  // A terminal that gives its width as 0, as some containers' do, would make the spinner count lines for ever.
  const hasWidth = process.stderr.isTTY && process.stderr.columns > 0;
  const spinner = ora({ stream: process.stderr, isSilent: !hasWidth });
  const done = () => {
    if (spinner.isSpinning) spinner.succeed();
  };
  return {
    step: (text) => {
      done();
      spinner.start(text);
    },
    update: (text) => {
      spinner.text = text;
    },
    done,
    stop: () => {
      spinner.stop();
    },
  };
}

/** How many findings of one kind are printed: the site and an export have them all. */
const NAMED = 5;

/** Prints findings on standard error, those of one kind together, and how many there are. */
export function printFindings(findings: readonly Finding[]): void {
  const kinds = Map.groupBy(findings, ({ rule }) => rule);
  for (const [rule, group] of kinds) {
    console.error(`${rule} (${group.length})`);
    for (const { file, line, message } of group.slice(0, NAMED)) {
      console.error(`  ${file}${line === undefined ? '' : `:${line}`}: ${message}`);
    }
    const more = group.length - NAMED;
    if (more > 0) console.error(`  and ${more} more: "sheaf export --to report.json" has them all`);
  }
}

/** Prints in short what an import did, where it did more than read one digest. */
export function printImport({ digests, findings }: ImportReport): void {
  printFindings(findings);
  const sum = (count: (digest: DigestReport) => number) =>
    digests.reduce((total, digest) => total + count(digest), 0);
  const formats = [...new Set(digests.map(({ format }) => format))].sort().join(', ');
  const parts = [
    `${count(
      sum(({ records }) => records),
      'record',
    )} read (${formats})`,
    ...[
      { number: sum(({ merged }) => merged), what: 'merged into papers that were there' },
      { number: sum(({ guessed }) => guessed), what: 'papers with guesses' },
      { number: sum(({ truncated }) => truncated), what: 'cut short' },
      { number: sum(({ dropped }) => dropped), what: 'left out' },
    ].flatMap(({ number, what }) => (number > 0 ? [`${number} ${what}`] : [])),
  ];
  console.log(`${parts.join(', ')}.`);
}
