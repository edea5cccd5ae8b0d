/** The files beside the page of a paper, by how their names end: what is in them, and how a reader calls that. */
export const PAPER_FORMS = {
  '.bib': { type: 'application/x-bibtex', name: 'BibTeX' },
  '.ris': { type: 'application/x-research-info-systems', name: 'RIS' },
  '.csl.json': { type: 'application/vnd.citationstyles.csl+json', name: 'CSL-JSON' },
  '.md': { type: 'text/markdown', name: 'Markdown' },
  '.json': { type: 'application/json', name: 'JSON' },
} as const;

export type PaperForm = keyof typeof PAPER_FORMS;

/** Those that reference managers take. */
export const CITATION_FORMS = ['.bib', '.ris', '.csl.json'] as const satisfies PaperForm[];

export type CitationForm = (typeof CITATION_FORMS)[number];
