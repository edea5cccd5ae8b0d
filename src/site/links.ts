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

/** The map of the library, or of a topic where the library is too large for one. */
export const mapHref = (topic?: string): string =>
  href(topic === undefined ? '/map/' : `/map/${topic}/`);

/** The name of a paper's point on a map; a slug alone could be the name of something else on the page. */
export const mapPointId = (slug: string): string => `paper-${slug}`;
