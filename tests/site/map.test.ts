import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectOpenToEverybody } from './find-violations.ts';
import { openSite } from './open-site.ts';

const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true };
const POINT = '.map-point';
const PAPER = 'the-probabilistic-world';

const { visit } = openSite('seeds');

const opacity = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((node) => Number(getComputedStyle(node).opacity));
const zoom = (page: Page) =>
  page.locator('[data-map-sheet]').evaluate((sheet) => sheet.style.getPropertyValue('--zoom'));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

describe('without JavaScript', () => {
  const options = { javaScriptEnabled: false };

  test('every point is a link called by its title, and the list below has the same papers', async () => {
    await visit(
      'map/',
      async (page) => {
        const hrefs = (selector: string) =>
          page
            .locator(selector)
            .evaluateAll((links) => links.map((one) => one.getAttribute('href')));
        expect(await hrefs(POINT)).toHaveLength(38);
        expect(await hrefs('#map-list li a')).toEqual(await hrefs(POINT));
        const map = page.getByRole('navigation', { name: 'Map' });
        expect(await map.getByRole('link', { name: 'The probabilistic world' }).count()).toBe(1);
        expect(await page.locator('[data-map-zoom], [data-map-tools]').first().isVisible()).toBe(
          false,
        );
      },
      options,
    );
  });

  test.each([
    ['a laptop', { width: 1280, height: 850 }],
    ['a phone', PHONE.viewport],
  ])('a title shows on hover, whole and on top, on %s', async (_, viewport) => {
    await visit(
      'map/',
      async (page) => {
        for (const point of await page.locator(POINT).all()) {
          await point.hover();
          const title = point.locator('span');
          await expect
            .poll(() => title.evaluate((node) => getComputedStyle(node).opacity))
            .toBe('1');
          const box = (await title.boundingBox())!;
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
          expect(await point.evaluate((node) => getComputedStyle(node).zIndex)).toBe('3');
        }
      },
      { ...options, viewport, reducedMotion: 'reduce' },
    );
  });

  test('the address of a point shows its title', async () => {
    await visit(
      `map/#paper-${PAPER}`,
      async (page) => {
        expect(await opacity(page, `#paper-${PAPER} span`)).toBe(1);
      },
      { ...options, reducedMotion: 'reduce' },
    );
  });
});

test('a paper leads to its point', async () => {
  await visit(`papers/${PAPER}/`, async (page) => {
    await page.getByRole('link', { name: 'On the map' }).click();
    await page.waitForURL(`**/map/#paper-${PAPER}`);
    expect(await page.locator(`${POINT}:target`).count()).toBe(1);
  });
});

test('the points are one stop of the Tab key, and arrows move between them', async () => {
  await visit('map/', async (page) => {
    expect(await page.locator(`${POINT}[tabindex="0"]`).count()).toBe(1);
    await page.locator(`${POINT}[tabindex="0"]`).focus();
    const left = async () => (await page.locator(`${POINT}:focus`).boundingBox())!.x;
    const [first, from] = [await focused(page), await left()];
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).not.toBe(first);
    expect(await left()).toBeGreaterThan(from);
    await page.keyboard.press('Tab');
    expect(await page.locator(`${POINT}:focus`).count()).toBe(0);
    await page.keyboard.press('Shift+Tab');
    expect(await page.locator(`${POINT}:focus`).count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/papers/*/');
  });
});

test('the Tab key stops at a point that the filter has left', async () => {
  await visit('map/', async (page) => {
    await page.fill('#map-find', 'probabilistic world');
    await page.locator('[data-by=in]').focus();
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe(`paper-${PAPER}`);
  });
});

test('a point that the arrows reach on a zoomed map shows its whole title', async () => {
  await visit(
    'map/',
    async (page) => {
      await page.locator(`${POINT}[tabindex="0"]`).focus();
      await page.keyboard.press('+');
      await page.keyboard.press('+');
      for (const key of ['Left', 'Up', 'Left', 'Down', 'Down', 'Right', 'Right', 'Right']) {
        await page.keyboard.press(`Arrow${key}`);
        const view = (await page.locator('[data-map-view]').boundingBox())!;
        const title = (await page.locator(`${POINT}:focus span`).boundingBox())!;
        expect(title.x).toBeGreaterThanOrEqual(view.x);
        expect(title.x + title.width).toBeLessThanOrEqual(view.x + view.width);
      }
    },
    { reducedMotion: 'reduce' },
  );
});

test.each([
  [1280, 720],
  [1440, 900],
  [1100, 620],
])(
  'on a screen of %i by %i a name stands nearer to its own points than to any other',
  async (width, height) => {
    const use = async (page: Page) => {
      const misleading = await page.evaluate(() => {
        const points = [...document.querySelectorAll('.map-point')].map((point) => {
          const { x, y, width, height } = point.getBoundingClientRect();
          const topic = point.closest('[role=group]')?.getAttribute('aria-label');
          return { topic, x: x + width / 2, y: y + height / 2 };
        });
        return [...document.querySelectorAll('.map-label')].flatMap((label) => {
          const { left, right, top, bottom } = label.getBoundingClientRect();
          const away = ({ x, y }: { x: number; y: number }) =>
            Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
          const nearest = points.reduce((a, b) => (away(b) < away(a) ? b : a));
          const name = [...label.children].map(({ textContent }) => textContent).join(' ');
          return name === nearest.topic ? [] : [name];
        });
      });
      expect(misleading).toEqual([]);
    };
    await visit('map/', use, { viewport: { width, height } });
  },
);

test('with forced colours every point is filled', async () => {
  await visit(
    'map/',
    async (page) => {
      const fill = await page
        .locator(POINT)
        .first()
        .evaluate((point) => getComputedStyle(point, '::before').backgroundColor);
      const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(fill).not.toBe(canvas);
      expect(fill).not.toMatch(/, 0\)$/);
    },
    { forcedColors: 'active' },
  );
});

test('on a laptop the whole map and its buttons are on the screen', async () => {
  await visit(
    'map/',
    async (page) => {
      const box = (await page.locator('[data-map-zoom]').boundingBox())!;
      expect(box.y + box.height).toBeLessThanOrEqual(850);
    },
    { viewport: { width: 1280, height: 850 } },
  );
});

test('buttons, keys and the wheel with Ctrl zoom, and a mouse drags the map', async () => {
  await visit('map/', async (page) => {
    await page.click('[data-by=in]');
    expect(await zoom(page)).toBe('1.5');
    await page.locator(`${POINT}[tabindex="0"]`).focus();
    await page.keyboard.press('+');
    expect(await zoom(page)).toBe('2.25');
    const view = page.locator('[data-map-view]');
    const scrolled = () => view.evaluate(({ scrollLeft }) => scrollLeft);
    const before = await scrolled();
    const box = (await view.boundingBox())!;
    await page.mouse.move(box.x + 300, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 250, box.y + 200);
    await page.mouse.up();
    expect(await scrolled()).toBeCloseTo(before + 50, -1);
    await page.locator(`${POINT}[tabindex="0"]`).focus();
    await page.keyboard.press('0');
    expect(await zoom(page)).toBe('1');
    await page.mouse.move(box.x + 300, box.y + 200);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await expect.poll(() => zoom(page)).toBe('1.15');
  });
});

test('words and topics leave the points that have them, and say how many', async () => {
  await visit('map/', async (page, seen) => {
    const left = () => page.locator(`${POINT}:not(.is-faint)`).count();
    await page.fill('#map-find', 'EQUIVARIANT networks');
    const titles = await page.locator(`${POINT}:not(.is-faint)`).allTextContents();
    expect(titles.length).toBeGreaterThan(1);
    for (const title of titles) expect(title).toMatch(/equivariant.*networks/i);
    expect(await page.locator('[data-map-filter] [role=status]').textContent()).toBe(
      `${titles.length} of 38 papers`,
    );
    await page.fill('#map-find', '');
    await page.getByRole('checkbox', { name: 'Only Learning on graphs & sets' }).check();
    expect(await left()).toBe(7);
    expect(seen.console).toEqual([]);
  });
});

test.each([
  ['a laptop', {}],
  ['a phone', PHONE],
])('axe finds nothing to mend on %s', async (_, options) => {
  await visit('map/', expectOpenToEverybody, { bypassCSP: true, ...options });
});

test('nothing is wider than a phone', async () => {
  await visit(
    'map/',
    async (page) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
    },
    PHONE,
  );
});

test('the page is small', async () => {
  const html = await readFile(`${inject('sites').seeds}/map/index.html`);
  expect(html.length).toBeLessThan(60_000);
});
