import ora from 'ora';
import type { Finding } from '../../src/library/finding.ts';

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

/** Prints findings on standard error, those of one kind together, and how many there are. */
export function printFindings(findings: readonly Finding[]): void {
  const kinds = Map.groupBy(findings, ({ rule }) => rule);
  for (const [rule, group] of kinds) {
    console.error(`${rule} (${group.length})`);
    for (const { file, line, message } of group) {
      console.error(`  ${file}${line === undefined ? '' : `:${line}`}: ${message}`);
    }
  }
}
