import { isKnownFact } from './facts.ts';
import { readLabel } from './labels.ts';
import { isLinkName } from './link-names.ts';
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

/** Runs without the links that only say what they lead to, unless a sentence goes on with their words. */
export function withoutLinkNames(runs: readonly Run[]): Run[] {
  return runs.filter(
    ({ kind, text }, index) =>
      kind !== 'link' || !isLinkName(text) || isWithinSentence(runs, index),
  );
}

function isWithinSentence(runs: readonly Run[], index: number): boolean {
  const before = runs[index - 1]?.text ?? '';
  const behind = runs[index + 1]?.text ?? '';
  const isAddress = runs[index]?.links[0]?.name === '';
  return isAddress
    ? /\p{Ll}[:,]?\s$/u.test(before)
    : /\p{Ll},?\s$/u.test(before) && /^(?:\s\p{Ll}|[,.;]|\s*$)/u.test(behind);
}
