import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { expect, inject, test } from 'vitest';
import { kindsOfPage } from './kinds-of-page.ts';
import { openSite } from './open-site.ts';

const site = openSite('seeds');
const sites = inject('sites');

test('the program in the documentation does what it says', async () => {
  let program = '';
  await site.visit('api/', async (page) => {
    program = (await page.locator('[data-consumer]').textContent())!;
  });
  expect(program.trim().split('\n').length).toBeLessThanOrEqual(30);
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-consumer-'));
  try {
    const file = join(folder, 'consumer.mjs');
    await writeFile(file, program);
    const { stdout } = await promisify(execFile)(process.execPath, [file, site.url]);
    expect(stdout).toContain('Symmetry, geometry & topology in learning\n');
    expect(stdout).toContain('  The probabilistic world');
    expect(stdout.match(/^ {2}\S/gm)).toHaveLength(38);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Pages that are something to use rather than something to read. */
const TOOLS = /^(?:search|map|nowhere|api)\//;

/** The page of a paper that was taken out says only that it was. */
const GONE = /^papers\/felt-is-not-woven\//;

test.each(kindsOfPage.filter(({ path }) => !TOOLS.test(path) && !GONE.test(path)))(
  '$kind names the Markdown of what it says, which is there',
  async ({ of, path }) => {
    const page = await readFile(join(sites[of], path.split('?')[0]!, 'index.html'), 'utf8');
    const [, address] =
      /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(page) ?? [];
    const markdown = await readFile(join(sites[of], address!), 'utf8');
    const [, heading] = /^# \[?([\w ]+)/.exec(markdown)!;
    expect(textContent(parseDocument(page))).toContain(heading!.trim());
  },
);

test('a newsletter says all it has to say without styles, images and scripts', async () => {
  await site.visit(
    'editions/permutation-invariance/newsletter.html',
    async (page, seen) => {
      await page.evaluate(
        "document.querySelectorAll('[style]').forEach((e) => e.removeAttribute('style'))",
      );
      expect(await page.locator('h3 a').count()).toBe(38);
      await expect(page.locator('h1').innerText()).resolves.toMatch(/\S/);
      expect(seen.requests).toHaveLength(1);
    },
    { javaScriptEnabled: true, viewport: { width: 390, height: 800 } },
  );
});

test('a reader copies a citation, and is told so', async () => {
  await site.visit(
    'papers/the-probabilistic-world/',
    async (page) => {
      await page.getByText('Cite this paper').click();
      await page.getByRole('button', { name: 'Copy the BibTeX' }).click();
      await page.getByText('Copied.').waitFor();
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(copied).toMatch(/^@\w+\{[a-z0-9-]+,\n {2}title = /);
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );
});

test('a reader copies a correction, and is told so where it stands', async () => {
  await site.visit(
    'papers/the-probabilistic-world/',
    async (page) => {
      await page.getByText('Something wrong?').click();
      await page.getByRole('button', { name: 'Copy the correction' }).click();
      await page.getByText('Copied.').waitFor();
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(copied).toMatch(/^papers:\n {2}the-probabilistic-world:\n/);
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );
});

test('a citation can be taken without JavaScript', async () => {
  await site.visit(
    'papers/the-probabilistic-world/',
    async (page) => {
      await page.getByText('Cite this paper').click();
      await expect(page.locator('#cite-bibtex-text').innerText()).resolves.toContain('title = {');
      expect(await page.getByRole('button', { name: 'Copy the BibTeX' }).count()).toBe(0);
      const link = page.locator('.cite').getByRole('link', { name: 'BibTeX' });
      expect(await link.getAttribute('href')).toBe('/papers/the-probabilistic-world.bib');
    },
    { javaScriptEnabled: false },
  );
});

test('papers selected on several pages make one file', async () => {
  await site.visit(
    'topics/symmetry-geometry/',
    async (page) => {
      await page.getByRole('checkbox').nth(0).check();
      await page.getByRole('checkbox').nth(1).check();
      await page.goto(`${site.url}editions/permutation-invariance/`);
      expect(await page.locator('[data-select]:checked').count()).toBe(2);
      await page.locator('[data-select]:not(:checked)').first().check();
      await page.getByText('3 papers selected').waitFor();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save as CSL-JSON' }).click();
      const items = JSON.parse(await readFile(await (await saved).path(), 'utf8')) as unknown[];
      expect(items).toHaveLength(3);
      await page.getByRole('button', { name: 'Copy BibTeX' }).click();
      await page.getByText('BibTeX copied').waitFor();
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(copied.match(/^@/gm)).toHaveLength(3);
      await page.getByRole('button', { name: 'Clear' }).click();
      expect(await page.locator('[data-selection]').isVisible()).toBe(false);
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );
});
