import { entryColumn } from './entry-table.ts';
import { hasWebLink, startsEntry } from './entries.ts';
import { chunksOf } from './chunks.ts';
import { paperSections } from './paper-headings.ts';
import { definitionsOf } from './parse-chunk.ts';
import { sectionsOf, type Part } from './sections.ts';
import { isPaperTable } from './table.ts';
import { findTitle, wordsIn } from './title.ts';

const FEWEST_ENTRIES = 2;
const FEWEST_TITLE_WORDS = 2;
const LINK = /\]\(<?https?:\/\/|\]:\s*<?https?:\/\/|<a\s[^>]{0,200}href/i;

/**
 * Whether a text is Markdown with a list of papers: two entries or more with links as Markdown writes them, or a
 * table with titles. In a text without headings nothing else stands above them: a page of papers that somebody
 * pasted begins with a title and an abstract, in which a list or a link may stand.
 */
export function looksLikeMarkdownList(head: string): boolean {
  if (!LINK.test(head) && !/^[ \t]*\|.*\|/m.test(head)) return false;
  const chunks = chunksOf(head.split(/\r\n|\n|\r/));
  const sections = sectionsOf(chunks, definitionsOf(chunks));
  const parts = sections.flatMap(({ body }) => body);
  if (
    chunks.some(
      (chunk) => chunk.kind === 'table' && (isPaperTable(chunk) || entryColumn(chunk) !== -1),
    )
  )
    return true;
  const headings = paperSections(sections);
  const linkedHeadings = [...headings].filter(({ heading }) => hasWebLink(heading?.runs ?? []));
  const entries = parts.filter(isEntry).length + linkedHeadings.length;
  const leading = headings.size - linkedHeadings.length;
  if (entries + leading < FEWEST_ENTRIES) return false;
  const firstEntry = parts.findIndex(isEntry);
  const loose = parts
    .slice(0, firstEntry === -1 ? undefined : firstEntry)
    .filter(({ chunk, runs }) => chunk.kind === 'paragraph' && runs.length > 0).length;
  return sections.length > 1 || loose <= 1;
}

function isEntry({ chunk, runs }: Part): boolean {
  if (chunk.kind === 'paragraph') return startsEntry(runs) && LINK.test(chunk.lines.join('\n'));
  return (
    chunk.kind === 'item' &&
    hasWebLink(runs) &&
    LINK.test(chunk.lines.join('\n')) &&
    wordsIn(findTitle(runs).title) >= FEWEST_TITLE_WORDS
  );
}
