/** The address of a page on this site, from its path below the site's root. */
export function siteHref(path: `/${string}`): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
