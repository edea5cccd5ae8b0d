import type { PaperFields, PaperLink } from './fields/paper-fields.ts';
import type { Span } from './text/rich-text.ts';

const CODE_HOSTS = ['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org'];
const PROJECT_HOSTS = ['github.io', 'gitlab.io'];

/**
 * What a link in an abstract leads to, told from its address.
 *
 * @param url An absolute web address.
 */
export function classifyLink(url: string): PaperLink {
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  if (CODE_HOSTS.includes(host)) return { kind: 'code', url };
  if (PROJECT_HOSTS.some((end) => host.endsWith(`.${end}`))) return { kind: 'project', url };
  if (host === 'huggingface.co' && pathname.startsWith('/datasets/')) return { kind: 'data', url };
  if (host === 'huggingface.co' && pathname.startsWith('/spaces/')) return { kind: 'demo', url };
  return { kind: 'web', url };
}

/** The page of a paper on arXiv. */
export function arxivUrl(id: string): string {
  return `https://arxiv.org/abs/${id}`;
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
