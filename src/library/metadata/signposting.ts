import { doiUrl, paperUrl } from '../links.ts';
import type { Paper } from '../paper.ts';

/** A `link` element of the head. */
export interface TypedLink {
  rel: string;
  href: string;
  type?: string;
}

/**
 * What harvesters follow from the page of a paper, by the patterns of signposting.org: what it is cited by, what
 * describes it, what it is, who wrote it, and what it is a part of.
 *
 * @param around Addresses of the page, of its files with their types, of its authors' pages in the order of the
 *   authors, and of the lists that it is in.
 */
export function signposts(
  { authors, ...paper }: Paper,
  around: {
    page: string;
    files: readonly { href: string; type: string }[];
    authors: readonly (string | undefined)[];
    lists: readonly string[];
  },
): TypedLink[] {
  const writers = authors.flatMap(({ orcid }, index) => {
    const address = orcid === undefined ? around.authors[index] : `https://orcid.org/${orcid}`;
    return address === undefined ? [] : [{ rel: 'author', href: address }];
  });
  return [
    { rel: 'cite-as', href: citedAs(paper) ?? around.page },
    ...around.files.map(({ href, type }) => ({ rel: 'describedby', href, type })),
    { rel: 'type', href: 'https://schema.org/ScholarlyArticle' },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    ...writers,
    ...around.lists.map((href) => ({ rel: 'collection', href })),
  ];
}

/** Every paper of arXiv has a DOI: https://info.arxiv.org/help/doi.html. */
function citedAs(paper: Pick<Paper, 'identifiers' | 'links'>): string | undefined {
  const { doi, arxiv } = paper.identifiers;
  if (doi !== undefined) return doiUrl(doi);
  return arxiv === undefined ? paperUrl(paper) : doiUrl(`10.48550/arXiv.${arxiv}`);
}
