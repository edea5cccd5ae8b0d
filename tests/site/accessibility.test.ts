import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import { kindsOfPage } from './kinds-of-page.ts';
import { openSite } from './open-site.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = openSite();

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each(kindsOfPage)('axe finds nothing to mend on $kind', async ({ path }) => {
    const context = await site.browser.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(site.url + path);
    await page.evaluate(axe);
    const results = (await page.evaluate('axe.run()')) as AxeResults;
    const violations = results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    );
    expect(violations).toEqual([]);
    expect(results.passes.length).toBeGreaterThan(10);
    await context.close();
  });
});
