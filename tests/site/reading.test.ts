import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unfold } from './find-violations.ts';
import { kindsOfPage } from './kinds-of-page.ts';
import { openSite } from './open-site.ts';

const PAPER = 'papers/the-probabilistic-world/';
const PAPER_WITH_MATHEMATICS =
  'papers/frame-averaging-for-invariant-and-equivariant-network-design/';

const site = openSite('seeds');
const { visit } = site;
const sites = { seeds: site, 'several-digests': openSite('several-digests') };

test.concurrent.each(kindsOfPage)(
  '$kind is quiet, asks no other server, and never scrolls sideways',
  async ({ of, path }) => {
    const { [of]: own } = sites;
    await own.visit(path, async (page, seen) => {
      await page.waitForLoadState('networkidle');
      const noise = seen.console.filter((text) => !(path === 'nowhere/' && text.includes('404')));
      expect(noise).toEqual([]);
      expect(seen.requests.filter((url) => !url.startsWith(own.url))).toEqual([]);

      const overflows: Record<string, number> = {};
      for (const folds of ['closed', 'open']) {
        if (folds === 'open') await unfold(page);
        for (const width of [320, 360, 768, 1024, 1600]) {
          await page.setViewportSize({ width, height: 800 });
          const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
          if (Number(overflow) > 0) overflows[`${width} px, ${folds}`] = Number(overflow);
        }
      }
      expect(overflows).toEqual({});
    });
  },
);

/** The bytes of everything that a page loads, as a host would send it: texts compressed, fonts as they are. */
async function weigh(path: string): Promise<number> {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const bodies: Promise<number>[] = [];
  page.on('response', (response) => {
    const compressed = response.url().endsWith('.woff2');
    bodies.push(response.body().then((body) => (compressed ? body : gzipSync(body)).length));
  });
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  const sizes = await Promise.all(bodies);
  await context.close();
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('a paper page weighs at most 60 KB, and 100 KB with mathematics', async () => {
  expect(await weigh(PAPER)).toBeLessThan(60_000);
  expect(await weigh(PAPER_WITH_MATHEMATICS)).toBeLessThan(100_000);
});

test('common mathematics loads the small fonts and none of the whole ones behind them', async () => {
  await visit(PAPER_WITH_MATHEMATICS, async (page, seen) => {
    await page.waitForLoadState('networkidle');
    const fonts = seen.requests.filter((url) => /KaTeX_(?:Main|AMS)-Regular/.test(url));
    expect(fonts.map((url) => /KaTeX_(.*?)\./.exec(url)?.[1]).sort()).toEqual([
      'AMS-Regular-common',
      'Main-Regular-common',
    ]);
  });
});

test('reading needs no JavaScript', async () => {
  await visit(
    PAPER,
    async (page) => {
      await expect(page.locator('h1').innerText()).resolves.toBe('The probabilistic world');
      expect(await page.locator('.prose').innerText()).toContain(
        'Bell’s inequalities'.replace('’', "'"),
      );
      await page.getByRole('searchbox').fill('Coulomb');
      await page.getByRole('searchbox').press('Enter');
      await page.waitForURL('**/search/?q=Coulomb');
      expect(await page.locator('main').innerText()).toContain('JavaScript');
    },
    { javaScriptEnabled: false },
  );
});

test('nothing moves while a page loads', async () => {
  await visit(PAPER_WITH_MATHEMATICS, async (page) => {
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            resolve(sum);
          }, 300);
        }),
    );
    expect(shift).toBeLessThan(0.01);
  });
});

describe('the theme', () => {
  const background = 'getComputedStyle(document.documentElement).backgroundColor';

  test('follows the device until one is chosen, and the choice stays', async () => {
    await visit(
      PAPER,
      async (page) => {
        const dark = await page.evaluate(background);
        const button = page.getByRole('button', { name: /^Theme/ });
        await button.click();
        const light = await page.evaluate(background);
        expect(light).not.toBe(dark);
        await page.reload();
        expect(await page.evaluate(background)).toBe(light);
        await button.click();
        expect(await page.evaluate(background)).toBe(dark);
      },
      { colorScheme: 'dark' },
    );
  });

  test('is there before the first paint', async () => {
    await visit(PAPER, async (page) => {
      await page.evaluate("localStorage.setItem('theme', 'dark')");
      await page.route('**/*.js', (route) => route.abort());
      await page.reload();
      expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    });
  });
});

test('the first key reaches a link that skips to the content', async () => {
  await visit(PAPER, async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
  });
});

test('previous and next lead through a topic and back', async () => {
  await visit('topics/symmetry-geometry/', async (page) => {
    const papers = page.locator('.paper-list a');
    const [first, second] = await papers.allInnerTexts();
    await papers.first().click();
    await page.getByRole('link', { name: /^Next in this topic/ }).click();
    expect(await page.locator('h1').innerText()).toBe(second);
    await page.getByRole('link', { name: /^Previous in this topic/ }).click();
    expect(await page.locator('h1').innerText()).toBe(first);
  });
});

test('with forced colours the sidebar marks only the paper that is shown', async () => {
  await visit(
    PAPER,
    async (page) => {
      const bars = await page
        .locator('.sidebar .papers a')
        .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderInlineStartColor));
      const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const marked = await page
        .locator('.sidebar .papers a[aria-current]')
        .evaluate((link) => getComputedStyle(link).borderInlineStartColor);
      expect(bars.filter((colour) => colour === marked)).toHaveLength(1);
      expect(bars.length).toBeGreaterThan(1);
      expect(marked).not.toBe(canvas);
    },
    { forcedColors: 'active' },
  );
});

test('sentences that are put together have a space between them', async () => {
  await visit('topics/', async (page) => {
    expect(await page.locator('.lede').innerText()).toMatch(/each\. Subjects .* tags\.$/);
  });
});
