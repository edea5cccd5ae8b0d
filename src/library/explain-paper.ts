import { count } from './count.ts';
import type { ExplainedChoices } from './explain-choices.ts';
import type { Library } from './library.ts';
import type { Paper } from './paper.ts';
import { aliasesOf } from './permalinks/addresses.ts';
import { toPlainText } from './text/plain-text.ts';
import type { RichText } from './text/rich-text.ts';

/**
 * Where everything that is known of a paper came from, as text for a terminal.
 *
 * @param choices The sums behind its topic and its related papers.
 */
export function explainPaper(paper: Paper, library: Library, choices: ExplainedChoices): string {
  const sections: [heading: string, lines: string[]][] = [
    [toPlainText(paper.title), addressLines(paper, library)],
    ['Sources', sourceLines(paper, library)],
    ['Fields', fieldLines(paper)],
    ['Restored in the title', spanLines(paper.title)],
    ['Restored in the abstract', spanLines(paper.abstract)],
    [`Topic: ${paper.topic.title}`, [...topicLines(paper), ...choices.topic]],
    ['Tags', paper.tags.map(({ title, kind, in: where }) => `${title}, a ${kind} in the ${where}`)],
    ['Names', nameLines(paper)],
    ['Related', relatedLines(paper, choices.related)],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => [heading, ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n\n');
}

function addressLines({ slug, key, id }: Paper, { permalinks }: Library): string[] {
  const aliases = aliasesOf(permalinks).filter(({ to }) => to === slug);
  return [
    `/papers/${slug}/`,
    ...aliases.map(({ from }) => `/papers/${from}/ redirects here`),
    `cited as ${key}, known as ${id}`,
  ];
}

function sourceLines({ source, slug }: Paper, { report }: Library): string[] {
  const merged = report.merged.filter((record) => record.slug === slug);
  return [
    `${source.digest}:${source.line}, where it came in first`,
    ...merged.map(({ digest, line, by }) => `${digest}:${line}, recognised by its ${by}`),
  ];
}

function fieldLines(paper: Paper): string[] {
  const { source, provenance = {}, authors, publication, identifiers } = paper;
  const fields: [name: string, value: string][] = [
    ['title', paper.title.source],
    ['abstract', paper.abstract.source && `${count(paper.abstract.source.length, 'character')}`],
    ['authors', authors.map(({ name }) => name).join(', ')],
    ['date', paper.date ?? ''],
    ['publication', Object.values(publication).join(', ')],
    ...Object.entries(identifiers),
    ['arxivVersion', String(paper.arxivVersion ?? '')],
    ['categories', paper.categories?.join(', ') ?? ''],
    ['keywords', paper.keywords?.join(', ') ?? ''],
    ['comment', paper.comment ?? ''],
    ['language', paper.language ?? ''],
  ];
  const known = fields.filter(([, value]) => value !== '');
  const width = Math.max(...known.map(([name]) => name.length));
  return [
    ...known.map(([name, value]) => {
      const from = provenance[name] ?? `${source.digest}:${source.line}`;
      return `${name.padEnd(width)}  ${value}  (${from})`;
    }),
    ...paper.links.map(({ kind, url }) => `${kind.padEnd(width)}  ${url}`),
  ];
}

function spanLines({ source, spans, left = [], settledBy }: RichText): string[] {
  const from = settledBy === 'hand' ? 'by hand' : 'from the authors’ TeX';
  return [
    ...spans.map(({ start, end, tex, kind, confidence, assumes, byHand }) => {
      const sure = byHand ? 'by hand' : settledBy ? from : `${Math.round(confidence * 100)} % sure`;
      const added = assumes ? `, ${assumes.join(' ')} assumed` : '';
      return `${start}-${end}  "${source.slice(start, end)}" is ${kind}: ${tex}  (${sure}${added})`;
    }),
    ...left.map(({ start, end, confidence, reason }) => {
      const why = reason === 'rejected' ? 'KaTeX cannot set it' : 'too little speaks for it';
      return `${start}-${end}  "${source.slice(start, end)}" is left as received: ${why} (${Math.round(confidence * 100)} %)`;
    }),
  ];
}

function topicLines({ topic, reasons, provenance = {} }: Paper): string[] {
  const byHand = provenance['topic'];
  return [
    `/topics/${topic.id}/${byHand ? `  (${byHand})` : ''}`,
    ...reasons.map(({ phrase, in: where, weight }) => `"${phrase}" in the ${where}: ${weight}`),
  ];
}

function nameLines({ names = [], acronyms = [] }: Paper): string[] {
  return [
    ...names.map(({ name, kind }) => `${name} is a ${kind}`),
    ...acronyms.map(({ short, long, fromLibrary }) => {
      const from = fromLibrary ? 'as the papers say that define it' : 'as this paper says';
      return `${short} stands for ${long}, ${from}`;
    }),
  ];
}

function relatedLines({ related }: Paper, sums: readonly string[]): string[] {
  return related.flatMap(({ slug, score, reasons }, at) => [
    `${score.toFixed(3)}  /papers/${slug}/  ${reasons.map((reason) => `"${reason}"`).join(', ')}`,
    `  = ${sums[at] ?? ''}`,
  ]);
}
