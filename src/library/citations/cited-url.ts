import { arxivUrl, paperUrl } from '../links.ts';
import type { Paper } from '../paper.ts';

/** The page that a paper is cited with beside its DOI: one that no identifier leads to, or without a DOI that on arXiv. */
export function citedUrlOf(paper: Pick<Paper, 'identifiers' | 'links'>): string | undefined {
  const { acl, openreview, arxiv, doi } = paper.identifiers;
  const pages = paper.links.filter(({ kind }) => kind === 'web' || kind === 'project');
  const url = paperUrl({ identifiers: { acl, openreview }, links: pages });
  return url ?? (arxiv && !doi ? arxivUrl(arxiv) : undefined);
}
