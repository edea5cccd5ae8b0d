import { libraryToMarkdown } from '../../plugins/write/library-to-markdown.ts';
import { toMarkdown } from '../../plugins/write/to-markdown.ts';
import { toBibtex } from '../../src/library/citations/to-bibtex.ts';
import { toCsl } from '../../src/library/citations/to-csl.ts';
import { toRis } from '../../src/library/citations/to-ris.ts';
import type { Library } from '../../src/library/library.ts';
import { toLibraryJson } from '../../src/library/library-json.ts';
import type { ExportFormat } from './endings.ts';

/** The library as the text of a file. */
export function toDocument(library: Library, format: ExportFormat): string {
  const { papers } = library;
  switch (format) {
    case '.json':
      return lineOf(JSON.stringify(toLibraryJson(library, toMarkdown), null, 2));
    case '.jsonl':
      return toLibraryJson(library, toMarkdown)
        .papers.map((paper) => lineOf(JSON.stringify(paper)))
        .join('');
    case '.csl.json':
      return lineOf(JSON.stringify(papers.map(toCsl), null, 2));
    case '.bib':
      return papers.map((paper) => toBibtex(paper, { abstract: true })).join('\n');
    case '.ris':
      return papers.map((paper) => toRis(paper, { abstract: true })).join('\n');
    case '.md':
      return libraryToMarkdown(library);
  }
}

function lineOf(text: string): string {
  return `${text}\n`;
}
