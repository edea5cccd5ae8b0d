import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectOpenToEverybody } from './find-violations.ts';
import { openSite } from './open-site.ts';

const { visit } = openSite('seeds');
const PAPER = 'papers/a-homogeneous-graph-neural-network-for-precoding-and-power-allocation/';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const WITHOUT_SCRIPT = { javaScriptEnabled: false };

test('the glossary is linked from every page and lists what acronyms stand for, with the papers', async () => {
  await visit('', async (page) => {
    await page.getByRole('link', { name: 'Glossary of acronyms' }).click();
    await page.waitForURL('**/glossary/');
    const entry = page.locator('#gnn');
    expect(await entry.locator('dt').innerText()).toBe('GNN');
    expect(await entry.locator('.long').allInnerTexts()).toEqual(['graph neural network']);
    expect(await entry.getByRole('link').count()).toBeGreaterThan(3);
    await page
      .getByRole('navigation', { name: 'Letters' })
      .getByRole('link', { name: 'W' })
      .click();
    await page.waitForURL('**/glossary/#letter-w');
    await page.locator('#wl').getByRole('link').click();
    await page.waitForURL('**/papers/equivariant-polynomials-for-graph-neural-networks/');
  });
});

test('the glossary and a paper with acronyms are open to everybody', async () => {
  for (const path of ['glossary/', PAPER]) await visit(path, expectOpenToEverybody);
});

/** Whether what an acronym stands for can be read: as wide as its words, not as a point. */
async function isShown(said: Locator): Promise<boolean> {
  const box = await said.boundingBox();
  return box !== null && box.width > 60 && box.x >= 0;
}

test('an acronym says what it stands for to the pointer and to the keyboard', async () => {
  await visit(
    PAPER,
    async (page) => {
      const acronym = page.locator('.acronym', { hasText: 'ICGNN' });
      const said = acronym.getByRole('link', { name: 'information carrying graph neural network' });
      expect(await isShown(said)).toBe(false);
      await acronym.hover();
      expect(await isShown(said)).toBe(true);
      await page.mouse.move(0, 0);
      expect(await isShown(said)).toBe(false);
      await said.focus();
      expect(await isShown(said)).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/glossary/#icgnn');
    },
    WITHOUT_SCRIPT,
  );
});

test('an acronym says it to a finger, and no page becomes wider than a phone', async () => {
  await visit(
    PAPER,
    async (page) => {
      const acronym = page.locator('.acronym', { hasText: 'APs' });
      await acronym.tap();
      const said = acronym.getByRole('link', { name: 'access point' });
      expect(await isShown(said)).toBe(true);
      const box = await said.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.viewport.width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(
        PHONE.viewport.width,
      );
      expect(page.url()).toContain(PAPER);
    },
    { ...PHONE, ...WITHOUT_SCRIPT },
  );
});

test('a paper names its method and its data', async () => {
  await visit(
    'papers/pard-permutation-invariant-autoregressive-diffusion-for-graph-generation/',
    async (page) => {
      const fact = (name: string) => page.locator('.facts > div', { hasText: name }).first();
      expect(await fact('Method').locator('dd').innerText()).toBe('PARD');
      expect(await fact('Dataset').locator('dd').innerText()).toBe('MOSES');
    },
  );
});
