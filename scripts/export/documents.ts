import { libraryToMarkdown } from '../../plugins/write/library-to-markdown.ts';
import { toMarkdown } from '../../plugins/write/to-markdown.ts';
import { citationOf, joinCitations } from '../../src/library/citations/citation-files.ts';
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
    case '.bib':
    case '.ris':
    case '.csl.json': {
      const citations = papers.map((paper) => citationOf(paper, format));
      return joinCitations(citations, format);
    }
    case '.md':
      return libraryToMarkdown(library);
  }
}

function lineOf(text: string): string {
  return `${text}\n`;
}
