import type { Library } from '../../src/library/library.ts';
import { newestFirst } from '../../src/library/newest-first.ts';
import { CITATION_FORMS, type CitationForm, PAPER_FORMS } from '../../src/library/paper-forms.ts';
import { AROUND_CITATIONS, joinCitations } from '../../src/library/citations/citation-files.ts';
import type { Cite } from './cite-once.ts';
import { inParts, partName } from './parts.ts';
import type { SiteFile } from './site-file.ts';

/**
 * What stands beside the pages of the library, of its topics and of its editions, for reference managers: the
 * papers of each, those of the newest edition first. BibTeX comes without abstracts, `papers.bib`, and with them,
 * `papers.abstracts.bib`. What would be too large for one file goes on in the next: `papers.2.bib`.
 */
export function* collectionFiles(
  { papers, topics, editions }: Library,
  cite: Cite,
): Generator<SiteFile> {
  const bySlug = new Map(papers.map((paper) => [paper.slug, paper]));
  const places = new Map(newestFirst(editions).map((slug, place) => [slug, place]));
  const placeOf = (slug: string) => places.get(slug) ?? Infinity;
  const inOrder = (slugs: readonly string[]) => slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  const newest = (slugs: readonly string[]) =>
    inOrder(slugs.toSorted((a, b) => placeOf(a) - placeOf(b)));
  const lists = [
    { stem: 'papers', own: newest([...bySlug.keys()]) },
    ...topics.map(({ id, papers: own }) => ({ stem: `topics/${id}`, own: newest(own) })),
    ...editions.map(({ id, papers: own }) => ({ stem: `editions/${id}`, own: inOrder(own) })),
  ];
  for (const { stem, own } of lists) {
    for (const form of CITATION_FORMS) {
      const abstract = form !== '.bib';
      yield* filesOf(
        stem,
        form,
        own.values().map((paper) => cite(paper, form, { abstract })),
      );
    }
    const whole = own.values().map((paper) => cite(paper, '.bib'));
    yield* filesOf(`${stem}.abstracts`, '.bib', whole);
  }
}

function* filesOf(
  stem: string,
  form: CitationForm,
  citations: Iterable<string>,
): Generator<SiteFile> {
  const between = AROUND_CITATIONS[form][1].length;
  let index = 0;
  for (const part of inParts(citations, between)) {
    const content = joinCitations(part, form);
    yield { path: partName(stem, index, form), type: PAPER_FORMS[form].type, content };
    index += 1;
  }
}
