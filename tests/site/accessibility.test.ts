import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type FileServer, serve } from '../support/serve.ts';
import { kindsOfPage } from './kinds-of-page.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let server: FileServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serve(inject('site'))]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each(kindsOfPage)('axe finds nothing to mend on $kind', async ({ path }) => {
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(server.url + path);
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
