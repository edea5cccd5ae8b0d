import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseDocument } from 'htmlparser2';
import { getElementsByTagName, textContent } from 'domutils';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import vnu from 'vnu-jar';
import { readLibrary } from '../../scripts/io/read-library.ts';
import { DEFAULT_CONFIG } from '../../src/library/config.ts';
import type { Library } from '../../src/library/library.ts';
import { toPlainText } from '../../src/library/text/plain-text.ts';
import { readAsZotero } from '../support/zotero.ts';
import { kindsOfPage } from './kinds-of-page.ts';

let library: Library;
const sites = inject('sites');

beforeAll(async () => {
  ({ library } = await readLibrary({ inputs: ['seeds'], config: DEFAULT_CONFIG }));
});

async function readPage(path: string, site: keyof typeof sites = 'seeds') {
  return parseDocument(await readFile(join(sites[site], path, 'index.html'), 'utf8'));
}

test('Zotero’s rules find everything that is known of each paper on its page', async () => {
  for (const paper of library.papers) {
    const item = readAsZotero(await readPage(`papers/${paper.slug}/`));
    const { identifiers, publication, authors, date } = paper;
    expect(item.title).toBe(toPlainText(paper.title));
    expect(item.abstractNote).toBe(toPlainText(paper.abstract));
    expect(item.creators).toEqual(authors.map(({ name }) => name));
    expect(item.publicationTitle).toBe(
      publication.venue && isShown(item) ? publication.venue : undefined,
    );
    expect(item.arxiv).toBe(identifiers.arxiv);
    expect(item.DOI).toBe(identifiers.doi);
    const [inVenue] = /\b(?:19|20)\d\d\b/.exec(publication.venue ?? '') ?? [];
    expect(item.date).toBe(date ?? inVenue ?? `20${identifiers.arxiv?.slice(0, 2)}`);
  }
});

function isShown({ itemType }: { itemType: string }): boolean {
  return itemType === 'conferencePaper' || itemType === 'journalArticle';
}

test('no tag of the head is empty', async () => {
  for (const { slug } of library.papers) {
    const page = await readPage(`papers/${slug}/`);
    for (const { attribs } of getElementsByTagName('meta', page.children)) {
      expect(attribs['content'] ?? attribs['charset']).toMatch(/\S/);
    }
  }
});

/** Of schema.org as much as tells a link from a text. */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  url: { '@type': '@id' },
  sameAs: { '@type': '@id' },
};

async function expandedOf(path: string, site: keyof typeof sites = 'seeds') {
  const scripts = getElementsByTagName('script', (await readPage(path, site)).children);
  const [script] = scripts.filter(({ attribs }) => attribs['type'] === 'application/ld+json');
  const document = JSON.parse(textContent(script!)) as object;
  return jsonld.expand(
    document as jsonld.JsonLdDocument,
    {
      documentLoader: () => Promise.resolve({ documentUrl: '', document: { '@context': CONTEXT } }),
      base: 'https://example.org/',
      safe: true,
    } as jsonld.Options.Expand,
  );
}

const term = (name: string) => `https://schema.org/${name}`;

test('a JSON-LD processor understands every paper page', async () => {
  for (const { slug, title, authors } of library.papers) {
    const things = await expandedOf(`papers/${slug}/`);
    const paper = things.find((thing) => thing['@type']?.includes(term('ScholarlyArticle')));
    expect(paper?.[term('name')]).toEqual([{ '@value': toPlainText(title) }]);
    expect(paper?.[term('author')]).toHaveLength(authors.length);
    const trail = things.find((thing) => thing['@type']?.includes(term('BreadcrumbList')));
    expect(trail?.[term('itemListElement')]).toHaveLength(3);
  }
});

test.each([
  'topics/symmetry-geometry/',
  'editions/permutation-invariance/',
  'tags/graph-networks/',
])('a JSON-LD processor understands the list of papers at %s', async (path) => {
  const [page] = await expandedOf(path);
  expect(page?.['@type']).toEqual([term('CollectionPage')]);
});

test('each paper of a list can be taken from it, and none from the home page', async () => {
  const spans = async (path: string) =>
    getElementsByTagName('span', (await readPage(path)).children).filter(
      ({ attribs }) => attribs['class'] === 'Z3988',
    );
  const [topic] = library.topics;
  const offered = await spans(`topics/${topic!.id}/`);
  const titles = offered.map(({ attribs }) =>
    new URLSearchParams(attribs['title']).get('rft.atitle'),
  );
  const papers = library.papers.filter(({ slug }) => topic!.papers.includes(slug));
  expect(titles.sort()).toEqual(papers.map(({ title }) => toPlainText(title)).sort());
  expect(await spans('')).toEqual([]);
  expect(await spans(`papers/${papers[0]!.slug}/`)).toEqual([]);
});

test('signposts lead from a paper to its citation, its files, its authors and its lists', async () => {
  const page = await readPage(
    'papers/frame-averaging-for-invariant-and-equivariant-network-design/',
  );
  const links = getElementsByTagName('link', page.children).map(({ attribs }) => attribs);
  const to = (rel: string) => links.flatMap((link) => (link['rel'] === rel ? [link['href']] : []));
  expect(to('cite-as')).toEqual(['https://doi.org/10.48550/arXiv.2110.03336']);
  expect(to('describedby')).toHaveLength(5);
  expect(to('author')).toHaveLength(7);
  expect(to('collection')).toEqual([
    '/topics/symmetry-geometry/',
    '/editions/permutation-invariance/',
  ]);
  for (const address of [...to('describedby'), ...to('author')]) {
    const file = address!.endsWith('/') ? `${address}index.html` : address!;
    await expect(readFile(join(sites.seeds, file))).resolves.toBeDefined();
  }
});

test.each([
  { path: 'papers/the-probabilistic-world/', own: [] },
  { path: 'topics/symmetry-geometry/', own: ['feed.xml', 'feed.json'] },
  { path: 'tags/graph-networks/', own: ['feed.xml', 'feed.json'] },
  { path: 'authors/omri-puny/', own: ['feed.xml', 'feed.json'] },
])(
  'the head of $path names the feeds that there are, and its footer some',
  async ({ path, own }) => {
    const page = await readPage(path);
    const named = getElementsByTagName('link', page.children)
      .filter(({ attribs }) => /atom|feed|opml/.test(attribs['type'] ?? ''))
      .map(({ attribs }) => attribs['href']!);
    const ofSite = ['/feed.xml', '/feed.json', '/changes.xml', '/feeds.opml'];
    expect(named.sort()).toEqual([...ofSite, ...own.map((file) => `/${path}${file}`)].sort());
    for (const address of named) {
      await expect(readFile(join(sites.seeds, address))).resolves.toBeDefined();
    }
    const [footer] = getElementsByTagName('footer', page.children);
    const links = getElementsByTagName('a', footer!.children).map(({ attribs }) => attribs['href']);
    expect(links).toEqual(expect.arrayContaining(['/feed.xml', '/feeds.opml']));
  },
);

describe('the Nu validator', () => {
  const run = promisify(execFile);

  test('finds no error on any kind of page', { timeout: 120_000 }, async ({ skip }) => {
    const pages = kindsOfPage.map(({ of, path }) =>
      join(sites[of], path === 'nowhere/' ? '404.html' : join(path.split('?')[0]!, 'index.html')),
    );
    await run('java', ['-version']).catch(() => skip('There is no Java on this machine.'));
    const { stderr } = await run('java', ['-jar', vnu, '--errors-only', ...new Set(pages)], {
      maxBuffer: 10_000_000,
    }).catch((error: { stderr: string }) => error);
    expect(
      stderr
        .split('\n')
        .filter((line) => line !== '')
        .slice(0, 20),
    ).toEqual([]);
  });
});
