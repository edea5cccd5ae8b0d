import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseOpml } from 'feedsmith';
import Parser from 'rss-parser';
import { beforeAll, expect, test } from 'vitest';
import { x } from 'xastscript';
import { appearancesIn, latestPapers } from '../../plugins/publish/feeds/latest.ts';
import { uuidUrn } from '../../plugins/publish/feeds/uuid.ts';
import { inXml, xmlDocument } from '../../plugins/publish/xml.ts';
import { siteFiles } from '../../plugins/publish/index.ts';
import { readLibrary } from '../../scripts/io/read-library.ts';
import { DEFAULT_CONFIG } from '../../src/library/config.ts';
import type { Library } from '../../src/library/library.ts';
import type { RichText } from '../../src/library/text/rich-text.ts';
import { toPlainText } from '../../src/library/text/plain-text.ts';

const SITE = {
  title: 'Tuesday & friends',
  site: 'https://example.org',
  base: '/r/',
  bundleAbove: 100,
  cardsUpTo: 100,
};
let library: Library;
let files: Map<string, string>;

beforeAll(async () => {
  ({ library } = await readLibrary({ inputs: ['seeds'], config: DEFAULT_CONFIG }));
  const made = siteFiles(library, SITE);
  files = new Map([...made].map(({ path, content }) => [path, content as string]));
});

test('two readers of feeds read the whole feed of the site', async () => {
  const atom = parseAtomFeed(files.get('feed.xml')!);
  const other = await new Parser().parseString(files.get('feed.xml')!);
  const json = parseJsonFeed(files.get('feed.json')!);
  expect(atom.title?.value ?? atom.title).toBe(SITE.title);
  expect(other.title).toBe(SITE.title);
  expect(json.items).toHaveLength(library.papers.length);
  for (const [index, { slug, title, authors, topic, abstract }] of library.papers.entries()) {
    const entry = atom.entries![index]!;
    const words = toPlainText(title);
    const address = `https://example.org/r/papers/${slug}/`;
    expect(entry.title?.value ?? entry.title).toBe(words);
    expect(other.items[index]).toMatchObject({ title: words, link: address });
    expect(json.items![index]).toMatchObject({
      title: words,
      url: address,
      ...(hasFormula(abstract) && { content_text: toPlainText(abstract) }),
      id: entry.id,
    });
    expect(entry.authors?.map(({ name }) => name)).toEqual(authors.map(({ name }) => name));
    expect(entry.categories?.map(({ term }) => term)).toContain(topic.title);
    expect(entry.id).toBe(uuidUrn(`paper/${slug}`));
  }
});

test('formulas are MathML in the content, and Unicode where that is not shown', () => {
  const paper = library.papers.find(({ abstract }) =>
    abstract.spans.some(({ tex }) => tex === 'O(L^6)'),
  )!;
  const { items } = JSON.parse(files.get('feed.json')!) as { items: Record<string, string>[] };
  const item = items.find(({ url }) => url!.endsWith(`/${paper.slug}/`))!;
  expect(item['content_html']).toContain('<msup><mi>L</mi><mn>6</mn></msup>');
  expect(item['content_html']).toContain('alttext="O(L⁶)"');
  expect(item['content_html']).not.toMatch(/annotation|class=/);
  expect(item['content_text']).toContain('O(L⁶)');
});

test('every topic, shared tag and author has a feed, and OPML names all of them', () => {
  const opml = parseOpml(files.get('feeds.opml')!);
  const groups = opml.body!.outlines!;
  const named = groups.flatMap(({ outlines }) => outlines!.map(({ xmlUrl }) => xmlUrl!));
  expect(named).toContain('https://example.org/r/feed.xml');
  expect(named).toContain('https://example.org/r/changes.xml');
  for (const { id } of library.topics)
    expect(named).toContain(`https://example.org/r/topics/${id}/feed.xml`);
  const made = [...files.keys()].filter((path) => /(?:^|\/)(?:feed|changes)\.xml$/.test(path));
  expect(named.map((address) => address.replace('https://example.org/r/', '')).sort()).toEqual(
    made.sort(),
  );
  for (const path of made)
    expect(parseAtomFeed(files.get(path)!).entries!.length).toBeGreaterThan(0);
});

test('no date is made up: an entry of which nothing says when has none', () => {
  const { items } = JSON.parse(files.get('feed.json')!) as { items: Record<string, string>[] };
  for (const [index, { publication, date, identifiers }] of library.papers.entries()) {
    const known = date ?? /20\d\d/.exec(publication.venue ?? '')?.[0];
    const isPreprint = publication.venue === undefined && identifiers.arxiv !== undefined;
    if (known === undefined && !isPreprint)
      expect(items[index]).not.toHaveProperty('date_published');
    else expect(items[index]!['date_published']).toMatch(/^20\d\d-\d\d-\d\dT00:00:00Z$/);
  }
});

test('an edition is never cut, and there are enough papers where there are any', () => {
  const editions = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String)));
  fc.assert(
    fc.property(editions, fc.integer({ min: 1, max: 30 }), (lists, least) => {
      const all = new Set(lists.flat());
      const appearances = appearancesIn(lists.map((papers) => ({ papers })));
      const latest = new Set(latestPapers([...all], appearances, least));
      expect(latest.size).toBeGreaterThanOrEqual(Math.min(least, all.size));
      // Of the edition that the feed reaches back to, it has all papers that no newer one has.
      const reached = Math.min(...[...latest].map((slug) => appearances.get(slug)!.edition));
      for (const slug of all) {
        if (latest.size > 0)
          expect(latest.has(slug)).toBe(appearances.get(slug)!.edition >= reached);
      }
    }),
  );
});

test('whatever a text holds, XML can hold what is left of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(inXml(text)).not.toMatch(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/);
      expect(inXml(text).isWellFormed()).toBe(true);
    }),
  );
});

test('what XML keeps for itself is read back as it was', async () => {
  const title = 'A ]]> B & <b> "C"';
  const paper = { ...library.papers[0]!, title: { source: title, spans: [] } };
  const [feed] = siteFilesOf('feed.xml', {
    ...library,
    papers: [paper, ...library.papers.slice(1)],
  });
  expect(feed).not.toContain(']]>');
  expect((await new Parser().parseString(feed!)).items[0]).toMatchObject({ title });
  expect(xmlDocument(x('a', { b: ']]>' }, [']]', '>']))).not.toContain(']]>');
});

function siteFilesOf(path: string, of: Library): string[] {
  return [...siteFiles(of, SITE)]
    .filter((file) => file.path === path)
    .map(({ content }) => content as string);
}

test('names that stay are those of version 5 of UUIDs', () => {
  expect(uuidUrn('paper/one')).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(uuidUrn('paper/one')).not.toBe(uuidUrn('paper/two'));
});

function hasFormula({ spans }: RichText): boolean {
  return spans.some(({ kind }) => kind === 'math');
}

test('of an archive, a feed holds the first papers only', () => {
  const papers = Array.from({ length: 1200 }, (_, index) => `paper-${index}`);
  const latest = latestPapers(papers, appearancesIn([{ papers: ['old'] }, { papers }]));
  expect(latest).toEqual(papers.slice(0, 50));
});
