import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getElementById, getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { describe, expect, inject, test } from 'vitest';
import { readInputs } from '../../scripts/io/read-inputs.ts';
import { readLibrary } from '../../scripts/io/read-library.ts';
import { DEFAULT_CONFIG } from '../../src/library/config.ts';
import { restorationOf } from '../../src/library/restoration/describe-restoration.ts';
import type { SiteName } from './build-site.ts';
import { kindsOfPage } from './kinds-of-page.ts';

const { library } = await readLibrary({ inputs: ['seeds'], config: DEFAULT_CONFIG });
const page = async (path: string, site: SiteName = 'seeds') =>
  parseDocument(await readFile(join(inject('sites')[site], path, 'index.html'), 'utf8')).children;

/** The text of the first element with a class. */
function textOf(nodes: Awaited<ReturnType<typeof page>>, name: string, className?: string): string {
  const elements = getElementsByTagName(name, nodes, true);
  const found = elements.find(
    ({ attribs }) => !className || attribs['class']?.split(' ').includes(className),
  );
  return found ? textContent(found) : '';
}

test('the digest has 38 papers, each with its own address', () => {
  expect(library.papers).toHaveLength(38);
  expect(new Set(library.papers.map(({ slug }) => slug)).size).toBe(38);
});

test.each(library.papers)('$slug has its title and abstract to the letter', async (paper) => {
  const nodes = await page(`papers/${paper.slug}`);
  const received = restorationOf(paper)?.received ?? {};
  const kept = getElementsByTagName('p', nodes, true)
    .filter(({ attribs }) => attribs['class'] === 'received')
    .map((element) => textContent(element));
  expect(kept).toEqual(Object.values(received));
  if (received.title === undefined) expect(textOf(nodes, 'h1')).toBe(paper.title.source);
  if (received.abstract === undefined) {
    expect(textOf(nodes, 'section', 'prose').trim()).toBe(paper.abstract.source);
  }
});

test('every letter of the digest is in a paper or in its header', async () => {
  const { digests } = await readInputs(['seeds']);
  const seed = await readFile('seeds/000_5d4fa293109b45fc.txt', 'utf8');
  const [, body = ''] = seed.split('May 5\n');
  const records = digests[0]?.records ?? [];
  expect(records.map(({ title, abstract }) => title + abstract).join('')).toBe(
    body.replaceAll('\n', ''),
  );
  expect(digests[0]).toMatchObject({
    curator: 'AK and the research community',
    date: 'May 5',
  });
});

describe('a paper page', () => {
  const slug = 'frame-averaging-for-invariant-and-equivariant-network-design';

  test('shows authors, venue and arXiv link from the sidecar', async () => {
    const nodes = await page(`papers/${slug}`);
    expect(textOf(nodes, 'p', 'authors')).toContain('Omri Puny');
    expect(textOf(nodes, 'dl', 'facts')).toContain('ICLR 2022');
    const links = getElementsByTagName('a', nodes, true).map(({ attribs }) => attribs['href']);
    expect(links).toContain('https://arxiv.org/abs/2110.03336');
  });

  test('shows a note that our loader rendered, with its formulas set', async () => {
    const note = getElementById('note', await page(`papers/${slug}`))?.parent;
    expect(getElementsByTagName('math', note ?? [], true).length).toBeGreaterThan(5);
  });

  test('shows a note that Astro bundled, with its component and its formulas', async () => {
    const nodes = await page('papers/equivariant-polynomials-for-graph-neural-networks');
    const note = getElementById('note', nodes)?.parent;
    const links = getElementsByTagName('a', note ?? [], true).map(({ attribs }) => attribs['href']);
    expect(links).toEqual([
      '/papers/on-the-power-of-the-weisfeiler-leman-test-for-graph-motif-parameters/',
    ]);
    expect(getElementsByTagName('math', note ?? [], true).length).toBe(2);
  });
});

test.each(kindsOfPage.filter(({ path }) => path !== 'nowhere/'))(
  '$kind allows nothing from elsewhere and no inline script but its own',
  async ({ of, path }) => {
    const nodes = await page(path.replace(/\?.*/, ''), of);
    const [policy] = getElementsByTagName('meta', nodes, true).filter(
      ({ attribs }) => attribs['http-equiv'] === 'Content-Security-Policy',
    );
    const directives = policy?.attribs['content']?.split('; ') ?? [];
    expect(directives).toContain("default-src 'none'");
    expect(directives).toContain("style-src 'self'");
    const inline = getElementsByTagName('script', nodes, true).filter(
      ({ attribs }) => !attribs['src'] && !attribs['type']?.endsWith('json'),
    );
    const hashes = inline.map(
      (script) => `'sha256-${createHash('sha256').update(textContent(script)).digest('base64')}'`,
    );
    expect(directives.find((directive) => directive.startsWith('script-src'))).toBe(
      `script-src 'self' 'wasm-unsafe-eval' ${hashes.join(' ')}`,
    );
    expect(getElementsByTagName('style', nodes, true)).toEqual([]);
  },
);

test('only pages with mathematics ask for its styles', async () => {
  const styles = async (path: string) =>
    getElementsByTagName('link', await page(path), true)
      .map(({ attribs }) => attribs['href'] ?? '')
      .filter((address) => /\/_astro\/styles\.[\w-]+\.css$/.test(address));
  expect(
    await styles('papers/frame-averaging-for-invariant-and-equivariant-network-design'),
  ).toHaveLength(1);
  expect(await styles('papers/the-probabilistic-world')).toEqual([]);
  expect(await styles('')).toEqual([]);
});

test('the sidebar of a paper page lists the papers of its own topic and no others', async () => {
  const [paper] = library.papers;
  const nodes = await page(`papers/${paper?.slug}`);
  const sidebar = getElementsByTagName('aside', nodes, true).find(
    ({ attribs }) => attribs['class'] === 'sidebar',
  );
  const listed = getElementsByTagName('a', sidebar ?? [], true)
    .map(({ attribs }) => attribs['href'] ?? '')
    .filter((address) => address.startsWith('/papers/'));
  const own = library.papers.filter(({ topic }) => topic.id === paper?.topic.id);
  expect(listed).toEqual(own.map(({ slug }) => `/papers/${slug}/`));
});
