import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { findViolations } from './find-violations.ts';
import { openSite } from './open-site.ts';

const site = openSite('several-digests');
const { visit } = site;
const WITHOUT_SCRIPT = { javaScriptEnabled: false };

/** The texts of what is found, without the white space around them. */
async function textsOf(found: Locator): Promise<string[]> {
  return (await found.allInnerTexts()).map((text) => text.trim().replace(/\s+/g, ' '));
}

/** The facts of a page by their names. */
async function factsOf(page: Page): Promise<Record<string, string[]>> {
  const facts = await page.locator('.facts > div').all();
  const pairs = facts.map(async (fact) => [
    await fact.locator('dt').innerText(),
    await textsOf(fact.locator('dd')),
  ]);
  return Object.fromEntries((await Promise.all(pairs)) as [string, string[]][]);
}

describe('a paper page', () => {
  test('tells all that is known', async () => {
    await visit('papers/woven-graphs-and-their-symmetries/', async (page) => {
      expect(await factsOf(page)).toMatchObject({
        Published: ['Journal of Woven Things', 'Volume 12, number 3, pages 101–120', 'Loom Press'],
        Date: ['2 January 2024'],
        Elsewhere: [
          'arXiv:2401.00001',
          expect.stringMatching(/^PDF: example\.org\/papers\/.{30,40}…$/) as string,
          'Code: github.com/ada/weave',
        ],
        'Cite as': ['bell-cee-2024-woven'],
        Comment: ['20 pages, 3 figures'],
        Categories: ['cs.LG, math.GR'],
        Keywords: ['weaves, graphs, symmetry'],
        Affiliations: ['Institute of Looms, Bath', 'University of Threads'],
      });
      const orcid = page.getByRole('link', { name: 'ORCID iD of Ada Bell' });
      expect(await orcid.getAttribute('href')).toBe('https://orcid.org/0000-0002-1825-0097');
      await page.locator('.authors').getByRole('link', { name: 'Bo Cee' }).click();
      await page.waitForURL('**/authors/bo-cee/');
    });
  });

  test('says where it appeared and where it came from, what is long one click away', async () => {
    await visit(
      'papers/woven-graphs-and-their-symmetries/',
      async (page) => {
        const fact = page.locator('.facts > div', { hasText: 'Appeared in' });
        expect(await textsOf(fact.locator(':scope > dd'))).toEqual([
          'Papers of 2024-01-05',
          'Papers of 2024-01-12',
          'Looms, Week 3 19 January 2024',
          'Looms, Week 4 26 January 2024',
          'Line 1 of week-1.jsonl',
          'and 3 more places',
        ]);
        await fact.locator('summary').click();
        expect(await textsOf(fact.locator('li'))).toEqual([
          'Line 1 of week-2.jsonl, line 1 of week-3.bib, line 2 of week-4.csv',
        ]);
      },
      WITHOUT_SCRIPT,
    );
  });

  test('names which source gave what, where it was not the first', async () => {
    await visit('papers/knots/', async (page) => {
      await page.getByText('Where this came from').click();
      expect(await textsOf(page.locator('.facts details li'))).toEqual([
        'From seeds/overrides.yaml: topic',
      ]);
      expect((await factsOf(page))['Topic']).toEqual([
        'Other',
        'Filed here by hand.',
        'On the map',
      ]);
    });
  });

  test('folds a long list of authors, which is whole in the page and in print', async () => {
    await visit(
      'papers/a-very-large-loom/',
      async (page) => {
        const last = page.getByRole('link', { name: 'Effie Gee' });
        expect(await last.isVisible()).toBe(false);
        await page.getByText('and 7 more authors').click();
        expect(await last.isVisible()).toBe(true);
        expect(await page.locator('.authors a').count()).toBe(17);
        await page.getByText('and 7 more authors').click();
        await page.emulateMedia({ media: 'print' });
        const isShown = await last.evaluate((link) => link.getBoundingClientRect().height > 0);
        expect(isShown).toBe(true);
      },
      WITHOUT_SCRIPT,
    );
  });

  test('says in which language it is', async () => {
    await visit('papers/tissus-et-metiers/', async (page) => {
      expect((await factsOf(page))['Language']).toEqual(['French']);
      expect(await page.locator('h1').getAttribute('lang')).toBe('fr');
      expect(await page.locator('.prose').getAttribute('lang')).toBe('fr');
    });
  });
});

describe('an author page', () => {
  test('has the papers, those of the newest edition first, and who wrote them', async () => {
    await visit('authors/ada-bell/', async (page) => {
      expect(await page.locator('h1').innerText()).toBe('Ada Bell');
      expect(await textsOf(page.locator('header .eyebrow'))).toEqual([
        '4 papers · ORCID 0000-0002-1825-0097',
      ]);
      expect(await textsOf(page.locator('.paper-list h2'))).toEqual([
        'Woven Graphs and Their Symmetries',
        'Knots That Stay Tied',
        'Spinning Yarn with Diffusion Models',
        'A Very Large Loom',
      ]);
      const facts = await factsOf(page);
      expect(facts['Affiliations']).toEqual(['Institute of Looms, Bath']);
      expect(facts['Wrote with']?.slice(0, 3)).toEqual([
        'Bo Cee 3 papers',
        'Dee Eff 2 papers',
        'Gus Hay 2 papers',
      ]);
      expect(facts['Venues']).toEqual(['Journal of Woven Things']);
    });
  });

  test('says where only a name tells whose papers these are', async () => {
    await visit('authors/gus-hay/', async (page) => {
      expect(await textsOf(page.locator('header .eyebrow'))).toEqual(['3 papers under this name']);
    });
  });

  test('is found by the keyboard from the list of authors', async () => {
    await visit('authors/', async (page) => {
      expect(await textsOf(page.locator('main nav a'))).toContain('Other');
      await page.getByRole('link', { name: 'O', exact: true }).press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Élise Ørsted');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/authors/elise-orsted/');
    });
  });
});

describe('editions', () => {
  test('say what changed since the one before, and mark it in the list', async () => {
    await visit('editions/2024-01-12/', async (page) => {
      expect(await textsOf(page.locator('header p'))).toEqual([
        '12 January 2024 · 2 papers',
        '1 new, 1 returning, 3 gone since Papers of 2024-01-05',
      ]);
      expect(await textsOf(page.locator('.paper-list .by'))).toEqual([
        'returning Ada Bell and Bo Cee · Journal of Woven Things',
        'new Bo Cee and Ada Bell',
      ]);
      expect(await textsOf(page.locator('section[aria-labelledby=gone] li'))).toEqual([
        'Spinning Yarn with Diffusion Models',
        'A Very Large Loom',
        'Tissus et métiers',
      ]);
    });
  });

  test('lead to the next and back, and the first has nothing to compare with', async () => {
    await visit('editions/2024-01-12/', async (page) => {
      await page.getByRole('link', { name: /^Edition before/ }).click();
      expect(await page.locator('h1').innerText()).toBe('Papers of 2024-01-05');
      expect(await page.locator('.paper-list .mark').count()).toBe(0);
      expect(await page.getByRole('link', { name: /^Edition before/ }).count()).toBe(0);
      await page.getByRole('link', { name: /^Edition after/ }).click();
      expect(await page.locator('h1').innerText()).toBe('Papers of 2024-01-12');
    });
  });

  test('are listed with what changed, the newest first', async () => {
    await visit('editions/', async (page) => {
      expect(await textsOf(page.locator('main li'))).toEqual([
        'Looms, Week 4 26 January 2024 · 2 papers 1 new, 1 returning, 1 gone since Looms, Week 3',
        'Looms, Week 3 19 January 2024 · 2 papers 1 new, 1 returning, 1 gone since Papers of 2024-01-12',
        'Papers of 2024-01-12 12 January 2024 · 2 papers 1 new, 1 returning, 3 gone since Papers of 2024-01-05',
        'Papers of 2024-01-05 5 January 2024 · 4 papers',
      ]);
    });
  });
});

describe('the import report', () => {
  test('counts what became of every digest', async () => {
    await visit('about/', async (page) => {
      expect(await textsOf(page.locator('main tr'))).toEqual([
        'Digest Format Records Papers Merged Left out Findings',
        'week-1.jsonl JSON lines 5 5 0 1 1',
        'week-2.jsonl JSON lines 3 2 2 0 1',
        'week-3.bib BibTeX 2 2 1 0 0',
        'week-4.csv CSV 2 2 1 0 0',
        '4 digests 12 7 4 1 2',
      ]);
    });
  });

  test('names each finding and each merged record, folded per digest', async () => {
    await visit(
      'about/',
      async (page) => {
        await page.getByText('week-2.jsonl: 1 finding, 2 merged records').click();
        const fold = page.locator('details[open]');
        expect(await textsOf(fold.locator('li'))).toEqual([
          'Line 3: "Knots That Stay Tied" stands in this edition twice; it is one paper.',
          'Line 1 is Woven Graphs and Their Symmetries, recognised by its identifier',
          'Line 3 is Knots That Stay Tied, recognised by its identifier',
        ]);
        await fold.getByRole('link', { name: 'Knots That Stay Tied' }).click();
        await page.waitForURL('**/papers/knots/');
      },
      WITHOUT_SCRIPT,
    );
  });
});

describe('a former address', () => {
  const FORMER = 'papers/knots-that-stay-tied/';

  test('leads readers without JavaScript to where the paper is', async () => {
    await visit(
      FORMER,
      async (page) => {
        await page.waitForURL('**/papers/knots/');
        expect(await page.locator('h1').innerText()).toBe('Knots That Stay Tied');
      },
      WITHOUT_SCRIPT,
    );
  });

  test('is a page that tells machines and people the same', async () => {
    const folder = inject('sites')['several-digests'];
    const html = await readFile(join(folder, FORMER, 'index.html'), 'utf8');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/papers/knots/">');
    expect(html).toContain('<link rel="canonical" href="/papers/knots/">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    const context = await site.browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const body = html.replace(/<meta http-equiv="refresh"[^>]*>/, '');
    await page.route(`**/${FORMER}`, (route) => route.fulfill({ body, contentType: 'text/html' }));
    await page.goto(site.url + FORMER);
    expect(await textsOf(page.locator('main'))).toEqual([
      'This paper has moved It is at Knots That Stay Tied now.',
    ]);
    expect(await findViolations(page)).toEqual([]);
    await context.close();
  });

  test('says so where the paper was taken out, and is in no list', async () => {
    await visit('papers/felt-is-not-woven/', async (page) => {
      expect(await page.locator('h1').innerText()).toBe('This paper was taken out of the library');
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
      await page.locator('main').getByRole('link', { name: 'Search' }).click();
      await page.waitForURL('**/search/');
      await page.goto(`${site.url}papers/`);
      expect(await page.locator('main').innerText()).not.toContain('Felt');
      await page.goto(`${site.url}search/?q=felt`);
      await page.waitForSelector('main .search-lead');
    });
  });
});

test('authors are in the navigation', async () => {
  await visit('', async (page) => {
    await page
      .getByRole('navigation', { name: 'Site' })
      .getByRole('link', { name: 'Authors' })
      .click();
    expect(await page.locator('h1').innerText()).toBe('Authors');
  });
});
