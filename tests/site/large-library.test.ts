import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runSheaf } from '../support/run-sheaf.ts';
import { openSite } from './open-site.ts';

const DIGEST = `Woven graphs

Graphs that are woven keep their symmetries: a loom is a group, and $x^2$ its warp.

Felted sets

Sets that are felted have none, and nobody misses them.
`;

/** Every library is too large for a file of each paper where none may have any. */
const CONFIG = {
  bundleAbove: 0,
  cardsUpTo: 1,
  site: 'https://example.org',
  repository: 'https://github.com/ada/looms',
};

const site = openSite(async (folder) => {
  await writeFile(join(folder, 'week.md'), DIGEST);
  await writeFile(join(folder, 'sheaf.config.ts'), `export default ${JSON.stringify(CONFIG)};\n`);
  const { status, stderr, stdout } = await runSheaf(['build', 'week.md'], folder, resolve('.'));
  if (status !== 0) throw new Error(stderr + stdout);
  return join(folder, 'dist');
});

test('the page of a paper makes the files that are not beside it', async () => {
  await site.visit('papers/woven-graphs/', async (page) => {
    await page.getByText('Cite this paper').click();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'BibTeX', exact: true }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('woven-graphs.bib');
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('title = {Woven graphs}');
    expect(text).toContain('$x^2$');
    const files = await page.locator('link[rel=alternate][href*="/papers/"]').count();
    expect(files).toBe(0);
  });
  await expect(readFile(join(site.folder, 'papers/woven-graphs.bib'))).rejects.toThrow('ENOENT');
});

test('papers are selected from lists without files of their own', async () => {
  await site.visit(
    'papers/',
    async (page) => {
      for (const box of await page.getByRole('checkbox').all()) await box.check();
      await page.getByRole('button', { name: 'Copy BibTeX' }).click();
      await page.getByText('BibTeX copied').waitFor();
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(copied.match(/^@/gm)).toHaveLength(2);
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );
});

test('a reader who finds a fault gets an issue that is filled in', async () => {
  await site.visit('papers/felted-sets/', async (page) => {
    await page.getByText('Something wrong?').click();
    const link = page.getByRole('link', { name: 'Write to those who keep this site' });
    const address = new URL((await link.getAttribute('href'))!);
    expect(address.origin + address.pathname).toBe('https://github.com/ada/looms/issues/new');
    expect(address.searchParams.get('body')).toContain('https://example.org/papers/felted-sets/');
  });
});

test('shared papers show the picture of their topic, and every picture is there', async () => {
  await site.visit('papers/felted-sets/', async (page) => {
    const image = await page.locator('meta[property="og:image"]').getAttribute('content');
    expect(image).toMatch(/^https:\/\/example\.org\/cards\/topics\/[a-z-]+\.png$/);
    const png = await readFile(join(site.folder, new URL(image!).pathname));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });
});

test('the sitemap names every page that search engines may show, and no other', async () => {
  const text = await readFile(join(site.folder, 'sitemap.xml'), 'utf8');
  const named = [...text.matchAll(/<loc>https:\/\/example\.org\/([^<]*)<\/loc>/g)].map(
    ([, path]) => path,
  );
  expect(named).toContain('');
  expect(named).toContain('papers/felted-sets/');
  expect(named).not.toContain('search/');
  expect(named.some((path) => path!.includes('newsletter'))).toBe(false);
  expect(text).not.toContain('<lastmod>');
  const robots = await readFile(join(site.folder, 'robots.txt'), 'utf8');
  expect(robots).toContain('Sitemap: https://example.org/sitemap.xml');
});
