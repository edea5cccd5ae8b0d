import { citationOf } from '../../src/library/citations/citation-files.ts';

/** What makes a citation of a paper. */
export type Cite = typeof citationOf;

/** Makes citations of the papers of one library, each once: a paper is in the files of several lists beside its own. */
export function citeOnce(): Cite {
  const made = new Map<string, string>();
  return (paper, form, { abstract = true } = {}) => {
    const key = `${paper.slug} ${form} ${abstract}`;
    const citation = made.get(key) ?? citationOf(paper, form, { abstract });
    made.set(key, citation);
    return citation;
  };
}
