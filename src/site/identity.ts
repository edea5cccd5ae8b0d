import site from 'virtual:sheaf/site';

/** What the site calls itself. */
export const siteName = site.title;
