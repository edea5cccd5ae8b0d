import type { Parser } from 'unified';
import type { Position } from 'unist';
import type { Digest, PaperEntry } from '../../digest-tree.ts';
import { MAX_LINE_LENGTH } from './scores.ts';
import { hasControlCharacters, positionOf, type Line } from './lines.ts';

export type DigestFile = Parameters<Parser<Digest>>[1];

const SHOWN_TITLE = 60;
const SHOWN_LINES = 5;
const TRUNCATED = /(?:\.\.\.|…)[\s"'”’)\]]*$/u;

/** Stops with a fatal message when the document shows nothing, or nothing but a page's header. */
export function refuseWithoutPapers(tree: Digest, lines: readonly Line[], file: DigestFile): void {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) {
    fail(
      file,
      'The digest is empty. Paste the titles and abstracts of papers into it.',
      tree.position,
    );
  } else if (tree.children.every((child) => child.type === 'header')) {
    fail(
      file,
      `The digest holds only a page header, ${linesText(first.number, last.number)}, and no ` +
        'papers. Paste the titles and abstracts below it, with a blank line after each.',
      positionOf(first, last),
    );
  }
}

/** Reports on the file what the reader could not place or has reason to doubt. */
export function reportFindings(
  document: string,
  tree: Digest,
  lines: readonly Line[],
  file: DigestFile,
): void {
  reportControlCharacters(document, lines, file);
  let withoutAbstract: PaperEntry[] = [];
  for (const child of tree.children) {
    if (child.type === 'paper' && child.children.every((part) => part.type === 'title')) {
      withoutAbstract.push(child);
      continue;
    }
    if (child.type === 'header') continue;
    reportWithoutAbstract(withoutAbstract, file);
    withoutAbstract = [];
    if (child.type === 'paper') reportTruncation(child, file);
    else reportUnplaced(child.value, child.position, file);
  }
  reportWithoutAbstract(withoutAbstract, file);
}

function reportUnplaced(value: string, place: Position | undefined, file: DigestFile): void {
  const where = `The text on ${linesText(place?.start.line ?? 0, place?.end.line ?? 0)}`;
  const tooLong = value.length > MAX_LINE_LENGTH;
  message(
    file,
    tooLong ? 'line-too-long' : 'unplaced-text',
    tooLong
      ? `${where} has ${value.length} characters, more than the ${MAX_LINE_LENGTH} of the ` +
          'longest title or abstract: it belongs to no paper. Break it into titles and abstracts.'
      : `${where} reads like an abstract but has no title above it, so it belongs to no paper. ` +
          'Put the title on a line of its own before it.',
    place,
  );
}

/** One message for titles in a row: a list of a thousand titles is one finding, not a thousand. */
function reportWithoutAbstract(papers: readonly PaperEntry[], file: DigestFile): void {
  const first = papers[0]?.position;
  const last = papers.at(-1)?.position;
  if (!papers[0] || !first || !last) return;
  const what =
    papers.length === 1
      ? `The title “${shorten(titleOf(papers[0]))}” (line ${first.start.line}) has no abstract.`
      : `The ${papers.length} titles on ${linesText(first.start.line, last.end.line)} have no ` +
        'abstracts.';
  const place = { start: first.start, end: last.end };
  message(
    file,
    'title-without-abstract',
    `${what} Paste the abstract below its title, or leave it so.`,
    place,
  );
}

function reportTruncation(paper: PaperEntry, file: DigestFile): void {
  const last = paper.children.at(-1);
  if (last?.type !== 'paragraph') return;
  const text = last.children.map((child) => child.value).join('');
  if (!TRUNCATED.test(text)) return;
  message(
    file,
    'possible-truncation',
    `The abstract of “${shorten(titleOf(paper))}” ends in an ellipsis (line ` +
      `${last.position?.end.line ?? 0}): the page may have cut it. Paste the whole abstract.`,
    last.position,
  );
}

function reportControlCharacters(document: string, lines: readonly Line[], file: DigestFile): void {
  if (!hasControlCharacters(document)) return;
  const affected = lines.filter((line) =>
    hasControlCharacters(document.slice(line.start, line.end)),
  );
  const [first] = affected;
  if (!first) return;
  const numbers = affected.slice(0, SHOWN_LINES).map((line) => line.number);
  const more = affected.length - numbers.length;
  message(
    file,
    'control-characters',
    `Control characters on ${affected.length === 1 ? 'line' : 'lines'} ${numbers.join(', ')}` +
      `${more > 0 ? ` and ${more} more` : ''} were left out. Check the words around them.`,
    positionOf(first, first),
  );
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

function message(
  file: DigestFile,
  ruleId: string,
  reason: string,
  place: Position | undefined,
): void {
  file.message(reason, { place, ruleId, source: 'sheaf' });
}

function fail(file: DigestFile, reason: string, place: Position | undefined): never {
  return file.fail(reason, { place, ruleId: 'no-papers', source: 'sheaf' });
}
