import type { Furniture } from './wordings.ts';

/** Lines `from` to `to` (excluded). */
export interface Section {
  from: number;
  to: number;
}

/** The buttons below the abstract on the page of a single paper. */
const BUTTON = /^(?:view (?:pdf|arxiv page)|add to collection)\b/i;
const COMMUNITY = /^community(?: \d+)?$/i;
const CITING = /^(?:models|datasets|spaces|collections) (?:citing|including) this paper/i;
const PAPER_PAGE = /^arxiv: ?\d{4}\.\d{4,5}(?:v\d+)?$/i;
const BREADCRUMB = /^papers$/i;

/** How many lines the buttons take up. */
const BUTTON_LINES = 12;

/**
 * The comments below the papers of single pages, and the models and collections that name them: from
 * the buttons below the abstract to the next page or the end. Lines that say nothing known are no papers there.
 */
export function commentSections(
  texts: readonly string[],
  found: readonly (Furniture | undefined)[],
): Section[] {
  const sections: Section[] = [];
  let button = -Infinity;
  for (let line = 0; line < texts.length; line += 1) {
    const text = texts[line] ?? '';
    if (BUTTON.test(text)) button = line;
    const begins = CITING.test(text) || (COMMUNITY.test(text) && line - button <= BUTTON_LINES);
    if (!begins) continue;
    const to = nextPage(texts, line + 1);
    if (found.slice(line, to).some((item) => !item)) sections.push({ from: line, to });
    line = to - 1;
  }
  return sections;
}

function nextPage(texts: readonly string[], from: number): number {
  for (let line = from; line < texts.length; line += 1) {
    if (PAPER_PAGE.test(texts[line] ?? '')) {
      return BREADCRUMB.test(texts[line - 1] ?? '') && line > from ? line - 1 : line;
    }
  }
  return texts.length;
}
