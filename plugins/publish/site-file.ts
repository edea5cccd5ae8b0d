/** A file that a site has beside its pages. */
export interface SiteFile {
  /** Its path below the site's root, without a slash at the start. */
  path: string;
  /** Its media type: `application/json`. */
  type: string;
  content: string | Uint8Array;
}

/** A file by its name. */
export type FileName = Pick<SiteFile, 'path' | 'type'>;

/** A file without what is in it. */
export function nameOf({ path, type }: SiteFile): FileName {
  return { path, type };
}

/** What the files of a site need to know of it. */
export interface PublishedSite {
  /** What it calls itself. */
  title: string;
  /** The address that it is published at, where that is known. */
  site?: string | undefined;
  /** The path below that address, with a slash at both ends. */
  base: string;
  /** Of a library with more papers, only topics have files. */
  bundleAbove: number;
  /** Of a library with more papers, papers have no pictures of their own. */
  cardsUpTo: number;
}

/**
 * The address of a page or file of a site: absolute where it is known where the site is published, else from the
 * root of its host.
 *
 * @param path Below the site's root: `papers/some-paper/`.
 */
export function addressOf({ site, base }: PublishedSite, path: string): string {
  return site === undefined ? base + path : new URL(base + path, site).href;
}
