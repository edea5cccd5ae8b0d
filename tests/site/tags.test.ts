import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../scripts/io/read-library.ts';
import { DEFAULT_CONFIG } from '../../src/library/config.ts';
import { gatherTags, isShared } from '../../src/library/tags/gather-tags.ts';
import { toPlainText } from '../../src/library/text/plain-text.ts';
import { openSite } from './open-site.ts';

const { visit } = openSite('seeds');
const several = openSite('several-digests');
const WITHOUT_SCRIPT = { javaScriptEnabled: false };

const { library } = await readLibrary({ inputs: ['seeds'], config: DEFAULT_CONFIG });
const tags = [...gatherTags(library.papers).values()];
const shared = tags.filter(isShared);
const graphs = tags.find(({ id }) => id === 'graph-networks')!;
const alone = tags.find((tag) => !isShared(tag))!;

/** The texts of what is found, without the white space around them. */
async function textsOf(found: Locator): Promise<string[]> {
  return (await found.allInnerTexts()).map((text) => text.trim().replace(/\s+/g, ' '));
}

describe('a tag page', () => {
  test('has the papers of the tag, and leads to topics and to the tags beside it', async () => {
    await visit(
      'tags/graph-networks/',
      async (page) => {
        expect(await page.locator('h1').innerText()).toBe('Graph neural networks');
        expect(await textsOf(page.locator('header .eyebrow'))).toEqual([
          `${graphs.papers.length} papers`,
        ]);
        const titles = library.papers
          .filter(({ slug }) => graphs.papers.includes(slug))
          .map(({ title }) => toPlainText(title));
        expect((await textsOf(page.locator('.paper-list h2'))).toSorted()).toEqual(
          titles.toSorted(),
        );
        const beside = page.locator('.facts > div', { hasText: 'Together with' });
        await beside.getByRole('link').first().click();
        await page.waitForURL('**/tags/*/');
        expect(await page.locator('.paper-list li').count()).toBeGreaterThan(1);
      },
      WITHOUT_SCRIPT,
    );
  });

  test('stays where one paper has the tag, unseen by search engines', async () => {
    await visit(`tags/${alone.id}/`, async (page) => {
      expect(await page.locator('.paper-list li').count()).toBe(1);
      const robots = page.locator('meta[name=robots]');
      expect(await robots.getAttribute('content')).toBe('noindex');
    });
  });
});

test('the tags of a paper lead to their pages, but for those that it alone has', async () => {
  const paper = library.papers.find(
    ({ tags: own }) =>
      own.some(({ id }) => shared.some((tag) => tag.id === id)) &&
      own.some(({ id }) => !shared.some((tag) => tag.id === id)),
  )!;
  await visit(`papers/${paper.slug}/`, async (page) => {
    const fact = page
      .locator('.facts > div')
      .filter({ has: page.getByText('Tags', { exact: true }) });
    expect(await textsOf(fact.locator('dd'))).toEqual(paper.tags.map(({ title }) => title));
    const linked = paper.tags.filter(({ id }) => shared.some((tag) => tag.id === id));
    expect(await textsOf(fact.getByRole('link'))).toEqual(linked.map(({ title }) => title));
    await fact.getByRole('link').first().click();
    expect(await page.locator('h1').innerText()).toBe(linked[0]?.title);
  });
});

describe('the list of tags', () => {
  test('has every shared tag once, with the number of its papers', async () => {
    await visit('tags/', async (page) => {
      const expected = shared.map(({ title, papers }) => `${title} ${papers.length} papers`);
      expect((await textsOf(page.locator('main section li'))).toSorted()).toEqual(
        expected.toSorted(),
      );
    });
  });

  test('is reached from the topics by the keyboard', async () => {
    await visit('topics/', async (page) => {
      await page.getByRole('link', { name: 'tags', exact: true }).press('Enter');
      await page.waitForURL('**/tags/');
      await page.locator('main section a').nth(1).focus();
      const title = await page.locator('main section a').nth(1).innerText();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tags/*/');
      expect(await page.locator('h1').innerText()).toBe(title);
    });
  });

  test('says so where no papers share a tag, and nothing leads to it', async () => {
    await several.visit('tags/', async (page) => {
      expect(await textsOf(page.locator('.lede'))).toEqual([
        'No two papers of this library share a tag.',
      ]);
    });
    await several.visit('topics/', async (page) => {
      expect(await page.locator('a[href$="/tags/"]').count()).toBe(0);
    });
  });
});

test('a topic page has the tags that several of its papers share', async () => {
  const topic = library.topics.find(({ id, title }) => {
    const own = library.papers.filter((paper) => paper.topic.id === id);
    return [...gatherTags(own).values()].some((tag) => isShared(tag) && tag.title !== title);
  })!;
  await visit(`topics/${topic.id}/`, async (page) => {
    const common = page.getByRole('region', { name: 'Common tags' });
    for (const text of await textsOf(common.locator('li')))
      expect(Number(/ (\d+) papers$/.exec(text)?.[1])).toBeGreaterThan(1);
    await common.getByRole('link').first().click();
    await page.waitForURL('**/tags/*/');
  });
});
