import site from 'virtual:sheaf/site';

/** The address of a page on this site, from its path below the site's root: `/papers/` becomes `/base/papers/`. */
export function href(path: `/${string}`): string {
  return site.base + path.slice(1);
}

export const paperHref = (slug: string): string => href(`/papers/${slug}/`);
export const topicHref = (id: string): string => href(`/topics/${id}/`);
export const tagHref = (id: string): string => href(`/tags/${id}/`);
export const editionHref = (id: string): string => href(`/editions/${id}/`);
export const authorHref = (slug: string): string => href(`/authors/${slug}/`);
