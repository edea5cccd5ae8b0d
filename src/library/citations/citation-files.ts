import type { Paper } from '../paper.ts';
import type { CitationForm } from '../paper-forms.ts';
import { toBibtex } from './to-bibtex.ts';
import { toCsl } from './to-csl.ts';
import { toRis } from './to-ris.ts';

/** A paper as files for reference managers hold it; `joinCitations` makes a file of several. */
export function citationOf(paper: Paper, form: CitationForm, { abstract = true } = {}): string {
  switch (form) {
    case '.bib':
      return toBibtex(paper, { abstract });
    case '.ris':
      return toRis(paper, { abstract });
    case '.csl.json':
      return JSON.stringify(toCsl(paper), null, 2);
  }
}

/** What stands before, between and behind the papers of a file. */
export const AROUND_CITATIONS = {
  '.bib': ['', '\n', ''],
  '.ris': ['', '\n', ''],
  '.csl.json': ['[\n', ',\n', '\n]\n'],
} as const satisfies Record<CitationForm, readonly [string, string, string]>;

/** The text of a file of some papers, of what `citationOf` gives of each. */
export function joinCitations(citations: readonly string[], form: CitationForm): string {
  const [before, between, behind] = AROUND_CITATIONS[form];
  return before + citations.join(between) + behind;
}
