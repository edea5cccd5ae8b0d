import { defineConfig } from 'sheaf/config';

export default defineConfig({
  // title: 'Our reading group', // what the site calls itself
  // site: 'https://example.org', // the address that it is published at
  // base: '/papers/', // the path below that address
  // repository: 'https://github.com/owner/name', // readers write issues there about what is wrong
  // strict: true, // findings of the import fail the build
  // restore: {
  //   threshold: 0.45, // from 0 to 1: what Sheaf is less sure of stays as it was received
  // },
});
