import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite } from './open-site.ts';

const FIELD = '#search-dialog [name=q]';
const OPTION = '#search-dialog [role=option]';

const site = openSite('seeds');
const { visit } = site;

/** The titles of the hits of the search page for a query, once it has answered. */
async function resultsFor(page: Page, query: string): Promise<string[]> {
  await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('main .hit, main .search-lead');
  return page.locator('main .hit-title').allTextContents();
}

describe('ranking', () => {
  test.each([
    ['PFGM++', 'PFGM++: Unlocking the Potential'],
    ['Weisfeiler', 'On the Power of the Weisfeiler-Leman Test'],
    ['Coulomb', 'Linear statistics for Coulomb gases'],
    ['equivariant', 'Equivariant'],
    ['Jones polynomial', 'Less Quantum, More Advantage'],
    ['"neural collapse"', 'Perturbation Analysis of Neural Collapse'],
    ['Jaakkola Barzilay', 'Crystal Diffusion Variational Autoencoder'],
  ])('%s finds its paper first', async (query, title) => {
    await visit('', async (page) => {
      const [first] = await resultsFor(page, query);
      expect(first).toContain(title);
    });
  });

  test('papers with the word in the title come before those with it in the abstract', async () => {
    await visit('', async (page) => {
      const inTitle = (await resultsFor(page, 'equivariant')).map((title) =>
        /equivari/i.test(title),
      );
      expect(inTitle).toEqual([...inTitle].sort((a, b) => Number(b) - Number(a)));
      expect(inTitle.filter(Boolean).length).toBeGreaterThan(4);
    });
  });

  test.each([
    ['a quote', '"'],
    ['an empty phrase', '""'],
    ['only symbols', '++'],
    ['HTML', '<script>alert(1)</script>'],
    ['a misspelling', 'weisfeler'],
    ['a very long word', 'x'.repeat(5000)],
    ['another script', '研究'],
  ])('%s finds nothing, and it is said without an error', async (_, query) => {
    await visit('', async (page, seen) => {
      expect(await resultsFor(page, query)).toEqual([]);
      expect(await page.locator('main .search-lead').textContent()).toContain('No paper matches');
      expect(seen.console).toEqual([]);
    });
  });
});

describe('dialog', () => {
  test('loads nothing before it is used', async () => {
    await visit('papers/', async (page, seen) => {
      await page.waitForLoadState('networkidle');
      const before = seen.requests.length;
      expect(seen.requests.filter((path) => /pagefind|dialog/.test(path))).toEqual([]);
      await page.keyboard.press('/');
      await page.waitForSelector('#search-dialog .topic-box');
      expect(seen.requests.slice(before)).toContain(`${site.url}pagefind/pagefind.js`);
    });
  });

  test.each(['/', 'Control+k', 'Meta+k'])(
    '%s opens it, Escape gives the focus back',
    async (key) => {
      await visit('papers/', async (page) => {
        await page.focus('.brand');
        await page.keyboard.press(key);
        await page.waitForSelector(`${FIELD}:focus`);
        await page.keyboard.press('Escape');
        await page.waitForSelector('.brand:focus');
      });
    },
  );

  test('whoever types at once loses no letter', async () => {
    await visit('papers/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('coulomb');
      await page.waitForSelector(OPTION);
      expect(await page.inputValue(FIELD)).toBe('coulomb');
    });
  });

  test('typing in the header goes on in the dialog', async () => {
    await visit('papers/', async (page) => {
      await page.focus('#header-search');
      await page.keyboard.type('coul');
      await page.waitForSelector(`${FIELD}:focus`);
      await page.keyboard.type('omb');
      await page.waitForSelector(OPTION);
      expect(await page.inputValue(FIELD)).toBe('coulomb');
    });
  });

  test('the arrow keys, Home, End and Enter walk and open', async () => {
    await visit('papers/', async (page) => {
      await page.keyboard.press('/');
      await page.fill(FIELD, 'equivariant');
      await page.waitForSelector(OPTION);
      const active = () => page.getAttribute(FIELD, 'aria-activedescendant');
      expect(await active()).toBe('search-hit-0');
      for (const [key, id] of [
        ['ArrowDown', 'search-hit-1'],
        ['End', 'search-hit-7'],
        ['ArrowDown', 'search-hit-0'],
        ['ArrowUp', 'search-hit-7'],
        ['Home', 'search-hit-0'],
      ] as const) {
        await page.keyboard.press(key);
        expect(await active(), key).toBe(id);
      }
      const address = await page.getAttribute(`${OPTION}[aria-selected=true]`, 'href');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${address}`);
    });
  });

  test('Control+Enter is a click with Control, which opens another tab', async () => {
    await visit('papers/', async (page) => {
      await page.keyboard.press('/');
      await page.fill(FIELD, 'coulomb');
      await page.waitForSelector(OPTION);
      // The browser's own part is left out: it announces tabs in the background only now and then.
      await page.evaluate(() => {
        document.addEventListener('click', (event) => {
          event.preventDefault();
          document.title = `${event.ctrlKey} ${(event.target as HTMLAnchorElement).pathname}`;
        });
      });
      await page.keyboard.press('Control+Enter');
      expect(await page.title()).toMatch(/^true \/papers\/linear-statistics-for-coulomb-gases/);
    });
  });

  test('a topic narrows the answer, and "Show all" takes both along', async () => {
    await visit('papers/', async (page) => {
      await page.keyboard.press('/');
      await page.fill(FIELD, 'networks');
      await page.waitForSelector(OPTION);
      const status = page.locator('#search-dialog [role=status]');
      const all = parseInt((await status.textContent()) ?? '');
      const box = page.locator('#search-dialog .topic-box:visible').first();
      const count = parseInt((await box.locator('.topic-count').textContent()) ?? '');
      await box.locator('input').check();
      expect(count).toBeLessThan(all);
      await expect.poll(async () => parseInt((await status.textContent()) ?? '')).toBe(count);
      const address = await page.getAttribute('[data-search-all]', 'href');
      expect(address).toMatch(/^\/search\/\?q=networks&topic=/);
    });
  });

  test('an index that cannot be loaded is said, and loaded when it is there again', async () => {
    await visit('papers/', async (page) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.keyboard.press('/');
      await page.waitForSelector('text=The search index could not be loaded.');
      await page.unroute('**/pagefind/**');
      await page.keyboard.type('graph');
      await page.waitForSelector(OPTION);
    });
  });

  test.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
    const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
    await visit(
      'papers/',
      async (page) => {
        await page.keyboard.press('/');
        await page.waitForSelector('#search-dialog .topic-box');
        await page.evaluate(axe);
        for (const [query, shown] of [
          ['', '.search-message'],
          ['equivariant', '.hit'],
          ['zebra', '.search-lead'],
        ] as const) {
          await page.fill(FIELD, query);
          await page.waitForSelector(`#search-dialog ${shown}`);
          const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual(
            [],
          );
        }
      },
      { colorScheme, bypassCSP: true },
    );
  });
});

describe('search page', () => {
  test('answers its address, keeps it in step and shows more on demand', async () => {
    await visit('search/?q=graph', async (page) => {
      await page.waitForSelector('main .hit');
      expect(await page.inputValue('main [name=q]')).toBe('graph');
      expect(await page.locator('main .hit').count()).toBe(10);
      await page.click('text=More results');
      await page.waitForSelector('main .hit:nth-child(11) a:focus');
      await page.fill('main [name=q]', 'coulomb');
      await page.waitForURL('**/search/?q=coulomb');
      await page.waitForSelector('main .hit-title:has-text("Coulomb")');
    });
  });

  test('takes topics from its address', async () => {
    await visit('search/', async (page) => {
      const topic = await page.locator('main [name=topic]').first().inputValue();
      await page.goto(`${site.url}search/?topic=${encodeURIComponent(topic)}`);
      await page.waitForSelector('main .hit');
      expect(await page.locator('main :checked').inputValue()).toBe(topic);
      const facts = await page.locator('main .hit-facts').allTextContents();
      expect(facts.every((fact) => fact.startsWith(topic))).toBe(true);
    });
  });

  test('without JavaScript it says where else to look', async () => {
    await visit(
      'search/?q=graph',
      async (page) => {
        expect(await page.locator('main .without-script').isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });
});
