import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds to mend on a page, which has to be open without its content security policy. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations, passes } = (await page.evaluate('axe.run()')) as AxeResults;
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/** Opens everything that is folded in the main part of a page. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(
    "for (const fold of document.querySelectorAll('main details')) fold.open = true",
  );
}

/** Expects that axe finds nothing to mend, in the light and in the dark, with everything unfolded. */
export async function expectOpenToEverybody(page: Page): Promise<void> {
  await unfold(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page), colorScheme).toEqual([]);
  }
}
