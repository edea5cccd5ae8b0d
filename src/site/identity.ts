/** What a site calls itself. */
export const siteName = 'Sheaf';
