import { toBibtex } from '../../src/library/citations/to-bibtex.ts';
import { toCsl } from '../../src/library/citations/to-csl.ts';
import { toRis } from '../../src/library/citations/to-ris.ts';
import { toPaperJson } from '../../src/library/library-json.ts';
import type { Paper } from '../../src/library/paper.ts';
import { paperToMarkdown } from '../write/library-to-markdown.ts';
import { toMarkdown } from '../write/to-markdown.ts';
import type { SiteFile } from './site-file.ts';

/** How the names of a paper's files end, with what is in them. */
export const PAPER_FILES = {
  '.md': 'text/markdown',
  '.json': 'application/json',
  '.bib': 'application/x-bibtex',
  '.ris': 'application/x-research-info-systems',
  '.csl.json': 'application/vnd.citationstyles.csl+json',
} as const;

/** What stands beside the page of a paper: the same paper for programs and for those who cite it. */
export function* paperFiles(paper: Paper): Generator<SiteFile> {
  const file = (ending: keyof typeof PAPER_FILES, content: string): SiteFile => ({
    path: `papers/${paper.slug}${ending}`,
    type: PAPER_FILES[ending],
    content,
  });
  yield file('.md', paperToMarkdown(paper));
  yield file('.json', inLines(toPaperJson(paper, toMarkdown)));
  yield file('.bib', toBibtex(paper, { abstract: true }));
  yield file('.ris', toRis(paper, { abstract: true }));
  yield file('.csl.json', inLines([toCsl(paper)]));
}

function inLines(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
