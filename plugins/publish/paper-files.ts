import { toPaperJson } from '../../src/library/library-json.ts';
import type { Paper } from '../../src/library/paper.ts';
import { CITATION_FORMS, PAPER_FORMS, type PaperForm } from '../../src/library/paper-forms.ts';
import { toMarkdown } from '../write/to-markdown.ts';
import { joinCitations } from '../../src/library/citations/citation-files.ts';
import type { Cite } from './cite-once.ts';
import type { SiteFile } from './site-file.ts';

/**
 * What stands beside the page of a paper: the same paper for programs and for those who cite it.
 *
 * @param markdown The paper as Markdown.
 */
export function* paperFiles(paper: Paper, markdown: string, cite: Cite): Generator<SiteFile> {
  const file = (ending: PaperForm, content: string): SiteFile => ({
    path: `papers/${paper.slug}${ending}`,
    type: PAPER_FORMS[ending].type,
    content,
  });
  for (const form of CITATION_FORMS) {
    yield file(form, joinCitations([cite(paper, form)], form));
  }
  yield file('.md', markdown);
  yield file('.json', `${JSON.stringify(toPaperJson(paper, toMarkdown), null, 2)}\n`);
}
