import { beforeAll, expect, test } from 'vitest';
import { newsletterFiles } from '../../plugins/publish/newsletter/index.ts';
import { readLibrary } from '../../scripts/io/read-library.ts';
import { DEFAULT_CONFIG } from '../../src/library/config.ts';
import type { Library } from '../../src/library/library.ts';
import { toPlainText } from '../../src/library/text/plain-text.ts';

const SITE = {
  title: 'Tuesday',
  site: 'https://example.org',
  base: '/',
  bundleAbove: 100,
  cardsUpTo: 100,
};
let library: Library;
let files: Map<string, string>;

beforeAll(async () => {
  ({ library } = await readLibrary({ inputs: ['seeds'], config: DEFAULT_CONFIG }));
  const made = newsletterFiles(library, SITE);
  files = new Map([...made].map(({ path, content }) => [path, content as string]));
});

test('plain text has lines that mail keeps, and an address for every paper', () => {
  const text = files.get('editions/permutation-invariance/newsletter.txt')!;
  for (const line of text.split('\n')) {
    if (!line.startsWith('https://')) expect(line.length).toBeLessThanOrEqual(72);
  }
  for (const { slug, title } of library.papers) {
    expect(text).toContain(`https://example.org/papers/${slug}/`);
    expect(text.replace(/\s+/g, ' ')).toContain(toPlainText(title));
  }
});

test('HTML for e-mail asks for nothing, and is shorter than mail programs cut', () => {
  const html = files.get('editions/permutation-invariance/newsletter.html')!;
  expect(html).not.toMatch(/<(?:link|script|img|style)\b|url\(/);
  expect(Buffer.byteLength(html)).toBeLessThan(100_000);
});

test('an edition of many papers stays short enough, and leads to the others', () => {
  const papers = Array.from({ length: 200 }, (_, index) => ({
    ...library.papers[index % library.papers.length]!,
    slug: `paper-${index}`,
  }));
  const edition = { ...library.editions[0]!, papers: papers.map(({ slug }) => slug) };
  const [html] = newsletterFiles({ ...library, papers, editions: [edition] }, SITE);
  expect(Buffer.byteLength(html!.content)).toBeLessThan(100_000);
  expect(html!.content).toContain('And 140 more');
});

test('Markdown has no markup of a text’s own', () => {
  const hostile = { ...library.papers[0]!, title: { source: '[a](b) <i>x</i> *y*', spans: [] } };
  const edition = { ...library.editions[0]!, papers: [hostile.slug] };
  const made = [...newsletterFiles({ ...library, papers: [hostile], editions: [edition] }, SITE)];
  expect(made[1]!.content).toContain('\\[a\\](b) \\<i>x\\</i> \\*y\\*');
  expect(made[0]!.content).toContain('&#x3C;i>');
});
