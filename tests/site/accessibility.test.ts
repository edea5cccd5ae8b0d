import { test } from 'vitest';
import { expectOpenToEverybody } from './find-violations.ts';
import { kindsOfPage } from './kinds-of-page.ts';
import { openSite } from './open-site.ts';

const sites = { seeds: openSite('seeds'), 'several-digests': openSite('several-digests') };

test.concurrent.each(kindsOfPage)(
  'axe finds nothing to mend on $kind in any theme',
  async ({ of, path }) => {
    await sites[of].visit(path, expectOpenToEverybody, { bypassCSP: true });
  },
);
