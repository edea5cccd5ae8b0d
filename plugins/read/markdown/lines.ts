import { isKnownFact } from './facts.ts';
import { readLabel } from './labels.ts';
import { textOf, type Run } from './runs.ts';

/** What is left of the brackets around links. */
const EMPTY_BRACKETS = /\[[\s|,/·•-]{0,9}\]|\([\s|,/·•-]{0,9}\)/g;

/** The runs of each line that begins with a label, with what follows until the next; or all as one. */
export function labelledLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...others] = run.kind === 'link' ? [run.text] : run.text.split('\n');
    lines.at(-1)?.push({ ...run, text: first });
    for (const text of others) lines.push([{ kind: run.kind, text, links: [] }]);
  }
  const joined: Run[][] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && !readLabel(textOf(line)))
      last.push({ kind: 'text', text: '\n', links: [] }, ...line);
    else joined.push(line);
  }
  return joined;
}

/**
 * The text of runs without the brackets that stood around links, and with line breaks around slanted or
 * strong letters that say what stands beside a title.
 */
export function flatText(runs: readonly Run[]): string {
  return runs
    .map(({ kind, text }) => {
      const isFact = (kind === 'strong' || kind === 'emphasis') && isKnownFact(text);
      return isFact ? `\n${text}\n` : text;
    })
    .join('')
    .replace(EMPTY_BRACKETS, ' ')
    .replace(/[^\S\n]+/g, ' ');
}
