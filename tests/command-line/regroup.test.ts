import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LibraryJson } from '../../src/library/library-json.ts';
import { hashFiles } from '../support/hash-files.ts';
import { inFolder, runSheaf } from '../support/run-sheaf.ts';

const DIGEST = '000_5d4fa293109b45fc.txt';

/** Lends a folder whose site was made of the first papers of the shipped digest, and has all of them now. */
async function withGrownSite(use: (folder: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    await mkdir(join(folder, 'seeds'));
    const text = await readFile(join('seeds', DIGEST), 'utf8');
    await writeFile(join(folder, 'seeds', DIGEST), text.split('\n').slice(0, 60).join('\n'));
    expect((await runSheaf(['generate'], folder)).status).toBe(0);
    await cp(join('seeds', DIGEST), join(folder, 'seeds', DIGEST));
    await use(folder);
  });
}

async function topicsOf(folder: string): Promise<string[]> {
  await runSheaf(['export', '--to', 'library.json'], folder);
  const text = await readFile(join(folder, 'library.json'), 'utf8');
  return (JSON.parse(text) as LibraryJson).topics.map(({ id }) => id);
}

test('topics stay until "sheaf regroup" chooses them anew, and their addresses stay after that', async () => {
  await withGrownSite(async (folder) => {
    const permalinks = async () =>
      JSON.parse(await readFile(join(folder, 'content/permalinks.json'), 'utf8')) as {
        topics: Record<string, { former?: true }>;
      };
    const published = Object.keys((await permalinks()).topics).filter((id) => id !== 'other');
    expect(published.length).toBeGreaterThan(2);
    await runSheaf(['generate'], folder);
    const kept = await topicsOf(folder);
    expect(kept).toEqual(expect.arrayContaining(published));

    const before = await hashFiles(join(folder, 'content'));
    const tried = await runSheaf(['regroup', '--dry-run'], folder);
    expect(tried).toMatchObject({ status: 0, stderr: '' });
    expect(tried.stdout).toMatch(/^\+ .+ \(\d+ papers\)$/m);
    expect(tried.stdout).toMatch(/^- .+, whose address \/topics\/[a-z-]+\/ stays; its papers: /m);
    expect(tried.stdout).toMatch(
      /^Topics: \d+ kept, \d+ new, \d+ gone\. Papers in another topic: \d+ of the 38 /m,
    );
    expect(await hashFiles(join(folder, 'content'))).toEqual(before);

    const done = await runSheaf(['regroup'], folder);
    expect(done.status).toBe(0);
    expect(done.stdout.split('\n').slice(0, 3)).toEqual(tried.stdout.split('\n').slice(0, 3));
    const now = await topicsOf(folder);
    expect(now).not.toEqual(kept);
    const { topics } = await permalinks();
    for (const id of kept) expect(topics[id]?.former).toBe(now.includes(id) ? undefined : true);
    expect((await runSheaf(['generate', '--check'], folder)).status).toBe(0);
  });
});

test('"sheaf regroup" refuses what it does not know, with status 2, and needs a digest', async () => {
  expect((await runSheaf(['regroup', '--chek'])).status).toBe(2);
  await inFolder(async (folder) => {
    const { status, stderr } = await runSheaf(['regroup'], folder);
    expect(status).toBe(1);
    expect(stderr).toContain('seeds');
  });
});
