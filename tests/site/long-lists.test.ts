import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { runSheaf } from '../support/run-sheaf.ts';
import { expectOpenToEverybody } from './find-violations.ts';
import { openSite } from './open-site.ts';

// A topic of 64 papers with two sections, one of 175 with a section of two pages, and 155 papers without a topic.
const SUBJECTS: [title: string, count: number][] = [
  ['Knowledge graph completion', 34],
  ['Node classification with graph neural networks', 30],
  ['Differential privacy', 155],
  ['Group fairness', 20],
  ['Tomato soup', 155],
];
const TOPIC = { title: 'A former topic', former: true };
const FORMER = {
  moved: { ...TOPIC, papers: ['differential-privacy-1', 'differential-privacy-2'] },
  spread: { ...TOPIC, papers: ['differential-privacy-1', 'tomato-soup-1', 'tomato-soup-2'] },
  empty: { ...TOPIC, papers: [] },
};
/** The groups are published, so that they are known here. */
const TOPICS = {
  trust: { title: 'Trust', papers: [] },
  'graphs-sets': { title: 'Graphs', papers: [] },
};

const open = openSite(async (folder) => {
  const papers = SUBJECTS.flatMap(([title, count]) =>
    Array.from({ length: count }, (_, at) => ({
      title: `${title} ${at + 1}`,
      abstract: `${title}.`,
    })),
  );
  const lines = papers.map((paper) => JSON.stringify(paper)).join('\n');
  const permalinks = { papers: {}, editions: {}, topics: { ...TOPICS, ...FORMER } };
  for (const name of ['seeds', 'content']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'seeds', 'papers.jsonl'), lines);
  await writeFile(join(folder, 'content', 'permalinks.json'), JSON.stringify(permalinks));
  const { stderr, status } = await runSheaf(['build', '--out', 'site'], folder);
  if (status !== 0) throw new Error(stderr);
  return join(folder, 'site');
});

/** The addresses of papers in the main part of a page. */
const papersOn = (page: Page) =>
  page
    .locator('main .paper-list a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

/** The links from a list to its own further pages: those of an edition have no files among them. */
const furtherFrom = (page: Page, list: string) =>
  page
    .locator(`main a[href^="/${list}/"]:not([type])`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

/** Follows links from the page of a list, `topics/trust`, to its further pages, and gathers the papers of all. */
async function reachable(list: string): Promise<Set<string>> {
  const papers = new Set<string>();
  const seen = new Set([`/${list}/`]);
  for (const path of seen) {
    await open.visit(path.slice(1), async (page) => {
      const shown = await papersOn(page);
      expect(shown.length).toBeLessThanOrEqual(150);
      for (const paper of shown) papers.add(paper);
      for (const further of await furtherFrom(page, list)) seen.add(further);
    });
  }
  return papers;
}

describe('a topic of many papers', () => {
  test('that fit on a page has them under headings, with a list of these to go to', async () => {
    await open.visit(
      'topics/graphs-sets/',
      async (page) => {
        const parts = page.getByRole('navigation', { name: 'Parts of this topic' });
        expect(await parts.getByRole('link').allInnerTexts()).toEqual(
          await page.locator('main section > h2[id^=on-]').allInnerTexts(),
        );
        expect(await papersOn(page)).toHaveLength(64);
        await parts.getByRole('link').last().click();
        expect(page.url()).toMatch(/#on-[a-z-]+$/);
        expect(await page.locator('h2:target').count()).toBe(1);
      },
      { javaScriptEnabled: false },
    );
  });

  test('that do not fit shows the first of each section, and all of them by links', async () => {
    await open.visit('topics/trust/', async (page) => {
      expect(await papersOn(page)).toHaveLength(20);
      await page.getByRole('link', { name: 'All 155 papers under Privacy' }).click();
      await page.waitForURL('**/topics/trust/privacy/');
      expect(await page.title()).toContain('Privacy, ');
      expect(await page.title()).toContain('page 1 of 2');
      await page.getByRole('link', { name: 'Page 2' }).click();
      await page.waitForURL('**/topics/trust/privacy/2/');
      expect(await papersOn(page)).toHaveLength(5);
      expect(await page.locator('main nav [aria-current=page]').innerText()).toMatch(/2$/);
      expect(await page.locator('.sidebar [aria-current=true]').count()).toBe(1);
    });
    expect((await reachable('topics/trust')).size).toBe(175);
  });

  test('without sections goes on on a second page', async () => {
    await open.visit('topics/other/', async (page) => {
      expect(await furtherFrom(page, 'topics/other')).toContain('/topics/other/2/');
    });
    expect((await reachable('topics/other')).size).toBe(155);
  });
});

test('an edition of many papers goes on on further pages, in the order of its digest', async () => {
  const papers = [...(await reachable('editions/papers'))];
  expect(papers).toHaveLength(394);
  expect(papers[0]).toBe('/papers/knowledge-graph-completion-1/');
  expect(papers.at(-1)).toBe('/papers/tomato-soup-155/');
  await open.visit('editions/papers/2/', async (page) => {
    expect(await page.title()).toContain('page 2');
    expect(await page.locator('main').innerText()).toContain('394 papers, page 2 of 3.');
  });
});

describe('the address of a former topic', () => {
  test('leads to the topic that has its papers', async () => {
    await open.visit('topics/moved/', async (page) => {
      await page.waitForURL('**/topics/trust/');
    });
    const redirects = await readFile(join(open.folder, '_redirects'), 'utf8');
    expect(redirects).toBe('/topics/moved/ /topics/trust/ 302\n');
  });

  test('says where they are, where they are in several', async () => {
    await open.visit('topics/spread/', async (page) => {
      const items = await page.locator('main li').allInnerTexts();
      expect(items).toEqual(['Other (2 papers)', expect.stringMatching(/ \(1 paper\)$/)]);
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    });
  });

  test('says so, where there are none', async () => {
    await open.visit('topics/empty/', async (page) => {
      expect(await page.locator('main').innerText()).toContain(
        'This topic has no papers any more.',
      );
    });
  });
});

test.each([
  ...['graphs-sets', 'trust', 'trust/privacy/2', 'other', 'spread', 'empty'].map(
    (topic) => `topics/${topic}/`,
  ),
  'editions/papers/2/',
])('axe finds nothing to mend on %s, which is no wider than a phone', async (path) => {
  const options = { bypassCSP: true, viewport: { width: 390, height: 844 } };
  await open.visit(
    path,
    async (page) => {
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(390);
      await expectOpenToEverybody(page);
    },
    options,
  );
});
