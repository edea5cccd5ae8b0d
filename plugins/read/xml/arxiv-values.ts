import type { PaperFields } from '../../../src/library/fields/paper-fields.ts';
import { plainText } from '../records/values.ts';

/** arXiv's own classes, beside which it gives those of MSC and ACM. */
const CATEGORY = /^[a-z-]+(?:\.[A-Za-z-]+)?$/;

/** The classes of a paper: arXiv's codes, the primary one first, and as keywords those of others. */
export function classesOf(terms: readonly string[]): Pick<PaperFields, 'categories' | 'keywords'> {
  const classes = new Set(terms.map((term) => term.trim()).filter((term) => term !== ''));
  return {
    categories: [...classes].filter((term) => CATEGORY.test(term)),
    keywords: [...classes].filter((term) => !CATEGORY.test(term)),
  };
}

/** What the authors remark, and where it was published, which arXiv does not take apart. */
export function remarksOf(
  comment: string | undefined,
  journal: string | undefined,
): Pick<PaperFields, 'comment' | 'publication'> {
  const venue = plainText(journal ?? '');
  return {
    comment: plainText(comment ?? ''),
    ...(venue && { publication: { venue } }),
  };
}

/**
 * An abstract of arXiv as paragraphs. Its lines are wrapped, and an indented one begins a paragraph (arXiv's help on
 * title and abstract fields); where all are indented, a program did that.
 */
export function paragraphsOfAbstract(abstract: string): string {
  const lines = abstract.trim().split(/\r\n|\r|\n/);
  const isIndented = (line: string) => /^[ \t]+\S/.test(line);
  if (lines.slice(1).every(isIndented)) return lines.join('\n');
  return lines.map((line) => (isIndented(line) ? `\n${line}` : line)).join('\n');
}
