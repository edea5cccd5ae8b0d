import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { serve } from './serve.ts';

const FOLDER = '.github/pictures';
const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 800 };

/** Takes the README's pictures of the built site: run `npm run build` first. */
async function takePictures(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const [browser, server] = await Promise.all([launchBrowser(), serve('dist')]);
  const take = async (
    name: string,
    path: string,
    options: BrowserContextOptions,
    prepare?: (page: Page) => Promise<void>,
  ) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await prepare?.(page);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    await context.close();
  };
  const paper = 'papers/frame-averaging-for-invariant-and-equivariant-network-design/';
  await take('home', '', { viewport: LAPTOP });
  await take('paper', paper, { viewport: LAPTOP });
  const formulas = 'papers/linear-statistics-for-coulomb-gases-higher-order-cumulants/';
  await take('restored', formulas, { viewport: { width: 1280, height: 1040 } });
  await take('search', '', { viewport: LAPTOP, colorScheme: 'dark' }, async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('equivariant');
    await page.waitForSelector('#search-dialog [role=option]');
  });
  await take('cite', paper, { viewport: LAPTOP }, async (page) => {
    await page.getByText('Cite this paper').click();
    await page.locator('.cite').evaluate((element) => element.scrollIntoView());
    await page.mouse.wheel(0, -90);
    await page.waitForTimeout(300);
  });
  await take('map', 'map/', { viewport: LAPTOP });
  await take('tag', 'tags/graph-networks/', { viewport: LAPTOP });
  await take('phone', paper, { viewport: PHONE }, async (page) => {
    await page.locator('#note').scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(300);
  });
  await browser.close();
  await server.close();
}

await takePictures();
