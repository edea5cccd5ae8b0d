import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { inFolder, type Run, runSheaf } from '../support/run-sheaf.ts';

/** Runs `sheaf generate` where `seeds/` holds one digest and `content/` an earlier page. */
async function generate(digest: string | Uint8Array): Promise<Run & { content: string[] }> {
  return inFolder(async (folder) => {
    await mkdir(join(folder, 'seeds'));
    await mkdir(join(folder, 'content'));
    await writeFile(join(folder, 'content/earlier.mdx'), 'Earlier.');
    await writeFile(join(folder, 'seeds/week.txt'), digest);
    const run = await runSheaf(['generate'], folder);
    const content = await readdir(join(folder, 'content'), { recursive: true });
    return { ...run, content: content.filter((path) => path.endsWith('.mdx')).sort() };
  });
}

const HEADER = 'new\n\nSubscribe\n\nbyAK and the research community\n\nMay 5\n';

test.each([
  ['an empty digest', ''],
  ['a digest of blank lines', '\n \n\t\n'],
  ['a digest that is only a header', HEADER],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])],
  ['bytes that are no text', Uint8Array.from([0x41, 0x0a, 0xff, 0xfe, 0xc3, 0x28])],
  ['text with NUL bytes', 'A title\n\nAn abstract\u0000 of it.'],
])('%s is refused with its name, and content stays as it was', async (_name, digest) => {
  const { status, stderr, stdout, content } = await generate(digest);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^seeds\/week\.txt(:\d+)?: \S.*\.\n$/);
  expect(content).toEqual(['earlier.mdx']);
});

test('10 MB on one line are reported in bounded time, and nothing is made of them', async () => {
  const { status, stderr, content } = await generate('a'.repeat(10_000_000));
  expect(status).toBe(1);
  expect(stderr).toContain('seeds/week.txt:1');
  expect(stderr.length).toBeLessThan(1_000);
  expect(content).toEqual(['earlier.mdx']);
});

test('a title without an abstract becomes a page, and is reported with its line', async () => {
  const digest = `${HEADER}\nA Title Without an Abstract\n\nA Second Paper\n\nWe show that two and two are four. It follows that we can count.\n`;
  const { status, stderr, content } = await generate(digest);
  expect(status).toBe(0);
  expect(stderr).toContain('week.txt:9');
  expect(content).toEqual([
    'digests/week-txt.mdx',
    'editions/week.mdx',
    'papers/other/a-second-paper.mdx',
    'papers/other/a-title-without-an-abstract.mdx',
    'topics/other.mdx',
  ]);
});

test('--strict makes what the import reports fail the build', async () => {
  await inFolder(async (folder) => {
    const digest = join(folder, 'week.txt');
    await writeFile(digest, 'A Title Without an Abstract\n');
    const out = join(folder, 'site');
    expect(await runSheaf(['build', digest, '--out', out])).toMatchObject({ status: 0 });
    expect(await runSheaf(['build', digest, '--out', out, '--strict'])).toMatchObject({
      status: 1,
    });
  });
});

test('hostile text stays text on the page', async () => {
  const abstract = `We show <script>alert(1)</script> and {process.exit(1)} and \${x} in import order. It works.`;
  await inFolder(async (folder) => {
    const digest = join(folder, 'hostile.txt');
    await writeFile(digest, `import x from "y" {z} <b>\n\n${abstract}\n`);
    const out = join(folder, 'site');
    const { status, stderr } = await runSheaf(['build', digest, '--out', out]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const pages = await readdir(join(out, 'papers'));
    const slug = pages.find((name) => !name.includes('.')) ?? '';
    const html = await readFile(join(out, 'papers', slug, 'index.html'), 'utf8');
    const scripts = getElementsByTagName('script', parseDocument(html).children);
    const [data, ...code] = scripts
      .filter((script) => textContent(script).includes('alert'))
      .map(({ attribs }) => attribs['type']);
    expect(data).toBe('application/ld+json');
    expect(code).toEqual([]);
    expect(html).toContain('{process.exit(1)}');
  });
});
