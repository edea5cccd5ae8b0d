import { expect, test } from 'vitest';
import { sitemapFiles } from '../../plugins/publish/sitemap.ts';
import type { Edition } from '../../src/library/editions.ts';

const SITE = {
  title: 'Tuesday',
  site: 'https://example.org',
  base: '/library/',
  bundleAbove: 100,
  cardsUpTo: 100,
};

function edition(id: string, papers: string[], date?: string): Edition {
  return { id, title: id, papers, ...(date === undefined ? {} : { date }) } as Edition;
}

function sitemapOf(pages: string[], editions: Edition[] = []): Map<string, string> {
  const files = sitemapFiles(pages, { editions }, SITE);
  return new Map([...files].map(({ path, content }) => [path, content as string]));
}

/** What a sitemap says of each page: its address, and the day it changed. */
function entriesOf(xml: string): [string, string | undefined][] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g)].map(
    ([, address, date]) => [address!, date],
  );
}

test('a page changed on the day of the newest edition that has its paper', () => {
  const editions = [
    edition('first', ['loom', 'felt'], '2024-01-05'),
    edition('second', ['loom'], '2024-01-12'),
    edition('undated', ['felt', 'silk']),
    edition('month', ['silk'], '2024-02'),
  ];
  const pages = ['papers/silk/', '', 'papers/loom/', 'papers/felt/', 'editions/second/'];
  expect(entriesOf(sitemapOf(pages, editions).get('sitemap.xml')!)).toEqual([
    ['https://example.org/library/', undefined],
    ['https://example.org/library/editions/second/', '2024-01-12'],
    ['https://example.org/library/papers/felt/', '2024-01-05'],
    ['https://example.org/library/papers/loom/', '2024-01-12'],
    ['https://example.org/library/papers/silk/', undefined],
  ]);
});

test('more pages than a file may name are named by several, and those by one', () => {
  const pages = Array.from({ length: 50_001 }, (_, number) => `papers/${number}/`);
  const files = sitemapOf(pages);
  expect([...files.keys()]).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap.xml']);
  expect(entriesOf(files.get('sitemap.xml')!)).toEqual([
    ['https://example.org/library/sitemap-1.xml', undefined],
    ['https://example.org/library/sitemap-2.xml', undefined],
  ]);
  const named = ['sitemap-1.xml', 'sitemap-2.xml'].map((name) => entriesOf(files.get(name)!));
  expect(named.map((entries) => entries.length)).toEqual([50_000, 1]);
  expect(new Set(named.flat().map(([address]) => address)).size).toBe(50_001);
});
