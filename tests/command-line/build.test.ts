import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashFiles } from '../support/hash-files.ts';
import { inFolder, runSheaf } from '../support/run-sheaf.ts';

const SEED = 'seeds/000_5d4fa293109b45fc.txt';

test('sites that are built at the same time are whole, the same to the byte from the same digest, and leave the rest alone', async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, 'content'));
    await writeFile(join(folder, 'content/kept.mdx'), 'Kept.');
    await cp(SEED, join(folder, 'digest.txt'));
    await inFolder(async (others) => {
      const [first, second] = [join(others, 'first'), join(others, 'second')];
      const [withoutSidecar, ...runs] = await Promise.all([
        runSheaf(['build', 'digest.txt'], folder),
        runSheaf(['build', SEED, '--out', first]),
        runSheaf(['build', SEED, '--out', second]),
      ]);
      expect([withoutSidecar, ...runs]).toMatchObject(Array(3).fill({ status: 0, stderr: '' }));
      expect(withoutSidecar.stdout).toMatch(/no sitemap.+ give --site, or "site" in sheaf\.config/);
      const files = await hashFiles(first);
      expect(Object.keys(files).length).toBeGreaterThan(60);
      expect(await hashFiles(second)).toEqual(files);
    });
    const names = await readdir(join(folder, 'dist/papers'));
    expect(names.filter((name) => !name.includes('.'))).toHaveLength(38);
    const edition = await readFile(join(folder, 'dist/editions/digest/index.html'), 'utf8');
    expect(edition).toContain('Papers of May 5');
    expect(edition).toContain('AK and the research community');
    expect((await readdir(folder)).sort()).toEqual(['content', 'digest.txt', 'dist']);
    expect(await readdir(join(folder, 'content'))).toEqual(['kept.mdx']);
  });
});

test('a site below a path has every address below it, is up to date, and stays where a note has a fault, which is named', async () => {
  await inFolder(async (folder) => {
    await cp('seeds', join(folder, 'seeds'), { recursive: true });
    const args = ['build', '--base', 'reading/list', '--site', 'https://example.org'];
    const built = await runSheaf(args, folder);
    expect(built).toMatchObject({ status: 0, stderr: '' });
    expect(built.stdout).not.toContain('--site');
    const home = await readFile(join(folder, 'dist/index.html'), 'utf8');
    expect(home).toContain('<link rel="canonical" href="https://example.org/reading/list/">');
    expect(home).not.toMatch(/(?:href|src|action)="\/(?!reading\/list\/)/);
    expect(await runSheaf(['check'], folder)).toMatchObject({ status: 0 });

    const fresh = await runSheaf(['generate', '--check'], folder);
    expect(fresh).toEqual({ status: 0, stdout: '', stderr: '' });
    await writeFile(join(folder, 'content/topics/stray.mdx'), '');
    const stale = await runSheaf(['generate', '--check'], folder);
    expect(stale.status).toBe(1);
    expect(stale.stderr).toContain('no longer generated: topics/stray.mdx');

    const before = await hashFiles(join(folder, 'dist'));
    const note = 'seeds/notes/the-probabilistic-world.mdx';
    await writeFile(join(folder, note), 'One line.\n\nThis {is not closed.\n');
    const { status, stderr } = await runSheaf(['build'], folder);
    expect(status).toBe(1);
    expect(stderr).toContain(note);
    expect(stderr).not.toContain('fault of Sheaf');
    expect(await hashFiles(join(folder, 'dist'))).toEqual(before);
  });
});

test('a digest that is taken away leaves no page behind, once its addresses are given up', async () => {
  await inFolder(async (folder) => {
    const seeds = join(folder, 'seeds');
    await mkdir(seeds);
    const paper = (name: string) => `On ${name} and Its Uses\n\nWe study ${name}. It is of use.\n`;
    await writeFile(join(seeds, 'a.txt'), paper('Salt'));
    await runSheaf(['generate'], folder);
    await writeFile(join(seeds, 'a.txt'), paper('Pepper'));
    const refused = await runSheaf(['generate'], folder);
    expect(refused.stderr).toContain('/papers/on-salt-and-its-uses/');
    expect(refused.status).toBe(1);
    await writeFile(join(seeds, 'overrides.yaml'), 'gone: [on-salt-and-its-uses]\n');
    await runSheaf(['generate'], folder);
    const pages = await readdir(join(folder, 'content/papers'), { recursive: true });
    expect(pages.filter((path) => path.endsWith('.mdx'))).toEqual([
      join('other', 'on-pepper-and-its-uses.mdx'),
    ]);
  });
});

test('a fault in a sidecar names its line, what is wrong and what was meant', async () => {
  await inFolder(async (folder) => {
    await cp(SEED, join(folder, 'week.txt'));
    await writeFile(join(folder, 'week.sidecar.yaml'), 'title: Week 1\npapers:\n  - titel: A\n');
    const { status, stderr } = await runSheaf(['generate', 'week.txt'], folder);
    expect(status).toBe(1);
    expect(stderr).toBe(
      'week.sidecar.yaml:3: papers[0].titel: unknown key. Did you mean "title"?\n',
    );
  });
});
