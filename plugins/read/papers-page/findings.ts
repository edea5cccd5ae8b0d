import type { DigestNode, PaperEntry, Unplaced } from '../../digest-tree.ts';
import type { ReadContext } from '../reader.ts';
import type { Section } from './comments.ts';
import { hasControlCharacters, type Line } from './lines.ts';
import { MAX_LINE_LENGTH } from './scores.ts';

const SHOWN_TITLE = 60;
const SHOWN_LINES = 5;
const TRUNCATED = /(?:\.\.\.|…)[\s"'”’)\]]*$/u;

type Report = ReadContext['report'];

/** What the doubts are about. */
export interface Reading {
  document: string;
  lines: readonly Line[];
  comments: readonly Section[];
  nodes: readonly DigestNode[];
}

/** Reports what the reader could not place or has reason to doubt. */
export function reportFindings(
  { document, lines, comments, nodes }: Reading,
  report: Report,
): void {
  reportMissing(nodes, lines, report);
  reportControlCharacters(document, lines, report);
  reportComments(comments, lines, report);
  let withoutAbstract: PaperEntry[] = [];
  for (const node of nodes) {
    if (node.type === 'paper' && node.children.every((part) => part.type !== 'paragraph')) {
      withoutAbstract.push(node);
      continue;
    }
    if (node.type === 'header') continue;
    reportWithoutAbstract(withoutAbstract, report);
    withoutAbstract = [];
    if (node.type === 'paper') reportTruncation(node, report);
    else reportUnplaced(node, report);
  }
  reportWithoutAbstract(withoutAbstract, report);
}

/** Where the document shows nothing, or nothing but a page's header. */
function reportMissing(nodes: readonly DigestNode[], lines: readonly Line[], report: Report): void {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) {
    report({
      rule: 'no-papers',
      message: 'The digest is empty. Paste the titles and abstracts of papers into it.',
      line: 1,
    });
  } else if (nodes.every((node) => node.type === 'header')) {
    report({
      rule: 'no-papers',
      message:
        `The digest holds only a page header, ${linesText(first.number, last.number)}, and no ` +
        'papers. Paste the titles and abstracts below it, with a blank line after each.',
      line: first.number,
    });
  }
}

function reportComments(
  comments: readonly Section[],
  lines: readonly Line[],
  report: Report,
): void {
  for (const { from, to } of comments) {
    const first = lines[from]?.number ?? 1;
    report({
      rule: 'page-comments',
      message:
        `The text on ${linesText(first, lines[to - 1]?.number ?? first)} is what stands below a ` +
        'paper on its page, such as comments: no papers were looked for there. Move papers above it.',
      line: first,
    });
  }
}

function reportUnplaced({ value, position }: Unplaced, report: Report): void {
  const line = position?.start.line ?? 1;
  const where = `The text on ${linesText(line, position?.end.line ?? line)}`;
  if (value.length > MAX_LINE_LENGTH) {
    report({
      rule: 'line-too-long',
      message:
        `${where} has ${value.length} characters, more than the ${MAX_LINE_LENGTH} of the ` +
        'longest title or abstract: it belongs to no paper. Break it into titles and abstracts.',
      line,
    });
  } else {
    report({
      rule: 'unplaced-text',
      message:
        `${where} reads like an abstract but has no title above it, so it belongs to no paper. ` +
        'Put the title on a line of its own before it.',
      line,
    });
  }
}

/** One doubt for titles in a row: a list of a thousand titles is one finding, not a thousand. */
function reportWithoutAbstract(papers: readonly PaperEntry[], report: Report): void {
  const [paper] = papers;
  if (!paper) return;
  const line = paper.position?.start.line ?? 1;
  const lastLine = papers.at(-1)?.position?.end.line ?? line;
  const what =
    papers.length === 1
      ? `The title “${shorten(titleOf(paper))}” (line ${line}) has no abstract.`
      : `The ${papers.length} titles on ${linesText(line, lastLine)} have no abstracts.`;
  report({
    rule: 'title-without-abstract',
    message: `${what} Paste the abstract below its title, or leave it so.`,
    line,
  });
}

function reportTruncation(paper: PaperEntry, report: Report): void {
  const last = paper.children.at(-1);
  if (last?.type !== 'paragraph') return;
  const text = last.children.map((child) => child.value).join('');
  if (!TRUNCATED.test(text)) return;
  report({
    rule: 'possible-truncation',
    message:
      `The abstract of “${shorten(titleOf(paper))}” ends in an ellipsis (line ` +
      `${last.position?.end.line ?? 0}): the page may have cut it. Paste the whole abstract.`,
    line: last.position?.start.line ?? 1,
  });
}

function reportControlCharacters(document: string, lines: readonly Line[], report: Report): void {
  if (!hasControlCharacters(document)) return;
  const affected = lines.filter((line) =>
    hasControlCharacters(document.slice(line.start, line.end)),
  );
  const [first] = affected;
  if (!first) return;
  const numbers = affected.slice(0, SHOWN_LINES).map((line) => line.number);
  const more = affected.length - numbers.length;
  report({
    rule: 'control-characters',
    message:
      `Control characters on ${affected.length === 1 ? 'line' : 'lines'} ${numbers.join(', ')}` +
      `${more > 0 ? ` and ${more} more` : ''} were left out. Check the words around them.`,
    line: first.number,
  });
}

function titleOf(paper: PaperEntry): string {
  return paper.children[0].children.map((child) => child.value).join('');
}

function shorten(text: string): string {
  return text.length > SHOWN_TITLE ? `${text.slice(0, SHOWN_TITLE).trimEnd()}…` : text;
}

function linesText(first: number, last: number): string {
  return first === last ? `line ${first}` : `lines ${first}-${last}`;
}
