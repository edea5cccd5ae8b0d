import type { PaperPage } from '../library/page-schemas.ts';
import { aclUrl, arxivUrl, doiUrl, openreviewUrl } from '../library/links.ts';
import type { FactValue } from './fact-value.ts';

const KIND_NAMES = {
  pdf: 'PDF',
  code: 'Code',
  project: 'Project',
  data: 'Data',
  demo: 'Demo',
  web: 'Web',
};

/** In characters: what is longer says nothing that its beginning does not. */
const LONGEST_NAME = 60;

/** Where a paper is to be found elsewhere, by its identifiers first. */
export function linksElsewhere({
  identifiers: { arxiv, doi, acl, openreview },
  links,
}: Pick<PaperPage, 'identifiers' | 'links'>): FactValue[] {
  const found: FactValue[] = [];
  if (arxiv) found.push({ text: `arXiv:${arxiv}`, address: arxivUrl(arxiv) });
  if (doi) found.push({ text: `doi:${doi}`, address: doiUrl(doi) });
  if (acl) found.push({ text: `ACL Anthology: ${acl}`, address: aclUrl(acl) });
  if (openreview) found.push({ text: 'OpenReview', address: openreviewUrl(openreview) });
  for (const { kind, url } of links) {
    const name = `${KIND_NAMES[kind]}: ${url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}`;
    const isLong = name.length > LONGEST_NAME;
    found.push({ text: isLong ? `${name.slice(0, LONGEST_NAME - 1)}…` : name, address: url });
  }
  return found;
}
