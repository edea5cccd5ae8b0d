import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { RECEIVED } from '../support/restored-library.ts';
import { expectOpenToEverybody, unfold } from './find-violations.ts';
import { openSite } from './open-site.ts';

const PHONE = { viewport: { width: 360, height: 780 } };

const open = openSite(async (folder) => {
  const args = ['tests/support/restored-site.ts', join(folder, 'site')];
  const env = { ...process.env, VITEST: undefined };
  await promisify(execFile)(process.execPath, args, { env });
  return join(folder, 'site');
});

/** How far the page reaches beyond the screen. */
const overflow = 'document.documentElement.scrollWidth - innerWidth';

describe('a page with guesses', () => {
  const PAGE = 'papers/maps-of-rn/';

  test.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('shows %s what was received, to the letter', async (_, javaScriptEnabled) => {
    await open.visit(
      PAGE,
      async (page) => {
        const received = page.locator('.received');
        expect(await received.first().isVisible()).toBe(false);
        await page.getByText('As received').first().click();
        expect(await received.first().isVisible()).toBe(true);
        expect(await received.allTextContents()).toEqual(['Maps of R^n', RECEIVED]);
        expect(await received.last().innerText()).toBe(RECEIVED);
      },
      { javaScriptEnabled },
    );
  });

  test('opens and closes by the keyboard', async () => {
    await open.visit(PAGE, async (page) => {
      await page.locator('.restoration summary').focus();
      for (const isOpen of [true, false]) {
        await page.keyboard.press('Enter');
        expect(await page.locator('.received').first().isVisible()).toBe(isOpen);
      }
    });
  });

  test('lists what was guessed, how sure it is and what was added', async () => {
    await open.visit(PAGE, async (page) => {
      expect(await page.locator('.restoration summary').innerText()).toMatch(
        /^4 formulas restored by Sheaf\s+As received$/,
      );
      await page.locator('.restoration summary').click();
      const cells = (column: number) =>
        page.locator(`.guesses tbody td:nth-child(${column})`).allInnerTexts();
      expect(await cells(1)).toEqual(['R^n\n3 times', 'O(T)', '&c.']);
      expect(await cells(2)).toEqual([
        expect.stringMatching(/\nadded: \\mathbb$/),
        expect.stringMatching(/\nadded: \\tilde$/),
        'etc.',
      ]);
      expect(await cells(3)).toEqual(['62%', '90%', '90%']);
      expect(await page.locator('.guesses math').count()).toBe(2);
      expect(await page.locator('.left').innerText()).toMatch(/^\\ours\s+KaTeX cannot set it$/);
    });
  });

  test.each([PAGE, 'about/', 'papers/wide-things/'])(
    'is open to everybody in any theme: %s',
    async (path) => {
      await open.visit(path, expectOpenToEverybody, { bypassCSP: true });
    },
  );

  test('prints it only where it is open', async () => {
    await open.visit(PAGE, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.restoration summary').isVisible()).toBe(false);
      await page.evaluate("document.querySelector('.restoration').open = true");
      expect(await page.locator('.received').first().isVisible()).toBe(true);
    });
  });
});

test.each([
  ['papers/proven-things/', 'The mathematics is the authors’ own TeX'],
  ['papers/left-things/', '1 piece that looks like mathematics, shown as received'],
])('%s says: %s', async (path, words) => {
  await open.visit(path, async (page) => {
    expect(await page.locator('.what').innerText()).toBe(words);
  });
});

test('a page on which nothing was touched says nothing', async () => {
  await open.visit('papers/plain-things/', async (page) => {
    expect(await page.locator('.restoration').count()).toBe(0);
  });
});

test.each(['papers/wide-things/', 'papers/maps-of-rn/', 'about/'])(
  '%s does not scroll sideways on a phone when all is open',
  async (path) => {
    await open.visit(
      path,
      async (page) => {
        await unfold(page);
        expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
      },
      PHONE,
    );
  },
);

test('a formula that is too wide for a phone can be scrolled to its end', async () => {
  await open.visit(
    'papers/wide-things/',
    async (page) => {
      const paragraph = page.locator('.prose p');
      await paragraph.evaluate((element) => {
        element.scrollLeft = 1000;
      });
      expect(await paragraph.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100);
    },
    PHONE,
  );
});

test('the about page counts what was restored and leads to the papers', async () => {
  await open.visit('about/', async (page) => {
    const section = page.locator('section[aria-labelledby=restoration]');
    expect(await section.locator('li').allInnerTexts()).toEqual(
      expect.arrayContaining([
        'Formulas: 6 in 3 papers (1 the authors’ own TeX, 5 guessed).',
        'Letters and marks: 1 in 1 paper (1 guessed).',
        'Left as received: 2 in 2 papers (1 unsure, 1 that KaTeX cannot set).',
      ]),
    );
    await section.getByText('The guesses that Sheaf is least sure of').click();
    await section.getByRole('link', { name: 'Maps of ℝⁿ' }).first().click();
    await page.waitForURL('**/papers/maps-of-rn/');
  });
});
