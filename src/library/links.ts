import type { PaperFields, PaperLink } from './fields/paper-fields.ts';
import type { Span } from './text/rich-text.ts';

type Kind = PaperLink['kind'];

/** What lies on a host, or on a part of it: the first that fits counts. */
const PLACES: readonly (readonly [place: string, kind: Kind])[] = [
  ...['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org', 'git.sr.ht'].map(
    (host) => [host, 'code'] as const,
  ),
  ['gist.github.com', 'code'],
  ['anonymous.4open.science/r/', 'code'],
  ['codeocean.com', 'code'],
  ['huggingface.co/datasets/', 'data'],
  ['huggingface.co/spaces/', 'demo'],
  ['kaggle.com/datasets/', 'data'],
  ['zenodo.org', 'data'],
  ['figshare.com', 'data'],
  ['datadryad.org', 'data'],
  ['dataverse.harvard.edu', 'data'],
  ['openml.org', 'data'],
  ['colab.research.google.com', 'demo'],
  ['sites.google.com/view/', 'project'],
];

/** Hosts that give each of their users one: `ada.github.io`. */
const OWN_HOSTS: readonly (readonly [end: string, kind: Kind])[] = [
  ['.github.io', 'project'],
  ['.gitlab.io', 'project'],
  ['.hf.space', 'demo'],
  ['.figshare.com', 'data'],
];

/**
 * What a link in an abstract leads to, told from its address.
 *
 * @param url An absolute web address.
 */
export function classifyLink(url: string): PaperLink {
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  const place = `${host}${pathname}`;
  const known =
    PLACES.find(([start]) => place.startsWith(start.includes('/') ? start : `${start}/`)) ??
    OWN_HOSTS.find(([end]) => host.endsWith(end));
  return { kind: known?.[1] ?? 'web', url };
}

/** The page of a paper on arXiv. */
export function arxivUrl(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}

/** A paper of arXiv itself. */
export function arxivPdfUrl(id: string): string {
  return `https://arxiv.org/pdf/${id}`;
}

/** The page that a DOI leads to. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURI(doi)}`;
}

/** The page of a paper in the ACL Anthology. */
export function aclUrl(id: string): string {
  return `https://aclanthology.org/${id}/`;
}

/** The page of a paper's reviews. */
export function openreviewUrl(id: string): string {
  return `https://openreview.net/forum?id=${id}`;
}

/** The page of a paper elsewhere: that of its strongest identifier, else the first that it links to. */
export function paperUrl({
  identifiers: { arxiv, doi, acl, openreview } = {},
  links = [],
}: Pick<PaperFields, 'identifiers' | 'links'>): string | undefined {
  if (arxiv) return arxivUrl(arxiv);
  if (doi) return doiUrl(doi);
  if (acl) return aclUrl(acl);
  return openreview ? openreviewUrl(openreview) : links[0]?.url;
}

const WEB_ADDRESS = /\bhttps?:\/\/[^\s<>"'`{}|\\^。，、；：！？（）「」《》]+/g;

/** The web addresses that stand in a text. */
export function findLinks(text: string): Span[] {
  return [...text.matchAll(WEB_ADDRESS)].flatMap((match) => {
    const url = withoutSentenceEnd(match[0]);
    if (!URL.canParse(url)) return [];
    const start = match.index;
    const end = start + url.length;
    return [{ start, end, tex: `\\url{${url}}`, kind: 'link', confidence: 1 } as const];
  });
}

/** Leaves out the punctuation of the sentence around an address, and the bracket that was opened before it. */
function withoutSentenceEnd(address: string): string {
  const trimmed = address.replace(/[.,;:!?*_~…]+$/u, '');
  const unopened = trimmed.endsWith(')') && !trimmed.includes('(');
  if (unopened || trimmed.endsWith(']')) return withoutSentenceEnd(trimmed.slice(0, -1));
  return trimmed;
}
