import { count } from '../../../src/library/count.ts';
import type { DigestReport } from '../../../src/library/import-report.ts';
import type { Library } from '../../../src/library/library.ts';
import { heading, list, paragraph, text, writeMarkdown } from '../../write/markdown-writer.ts';
import type { SiteFile } from '../site-file.ts';

/** What a site was made of, and everything that the import brought up, as Markdown. */
export function aboutMarkdown({ papers, topics, report }: Library): SiteFile {
  const size = `${count(papers.length, 'paper')} in ${count(topics.length, 'topic')}.`;
  const findings = report.findings.map(({ file, line, rule, message }) => [
    text(`${file}${line === undefined ? '' : `:${line}`}: ${message} (${rule})`),
  ]);
  const content = writeMarkdown([
    heading(1, [text('How this site was made')]),
    paragraph([text(size)]),
    heading(2, [text('Digests')]),
    list(report.digests.map((digest) => [text(wordsOf(digest))])),
    ...(findings.length > 0 ? [heading(2, [text('What the import found')]), list(findings)] : []),
  ]);
  return { path: 'about.md', type: 'text/markdown', content };
}

function wordsOf({ digest, format, records, papers, ...numbers }: DigestReport): string {
  const { merged, guessed, truncated, dropped } = numbers;
  const others = [
    { number: merged, what: 'merged into papers that were there' },
    { number: guessed, what: 'papers with guesses' },
    { number: truncated, what: 'cut short' },
    { number: dropped, what: 'left out' },
  ].flatMap(({ number, what }) => (number > 0 ? [`${number} ${what}`] : []));
  const facts = [count(records, 'record'), count(papers, 'paper'), ...others];
  return `${digest} (${format}): ${facts.join(', ')}.`;
}
