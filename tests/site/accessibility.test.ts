import { expect, test } from 'vitest';
import { findViolations, unfold } from './find-violations.ts';
import { kindsOfPage } from './kinds-of-page.ts';
import { openSite } from './open-site.ts';

const sites = { seeds: openSite('seeds'), 'several-digests': openSite('several-digests') };

test.concurrent.each(kindsOfPage)(
  'axe finds nothing to mend on $kind in any theme',
  async ({ of, path }) => {
    await sites[of].visit(
      path,
      async (page) => {
        await unfold(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await findViolations(page), colorScheme).toEqual([]);
        }
      },
      { bypassCSP: true },
    );
  },
);
